import type { TemplateCard } from './template.ts'

export const evidence: readonly TemplateCard[] = [
  { step: 'book', text: { en: 'Message with the queue number', id: 'Pesan berisi nomor antrean' } },
  { step: 'arrive', text: { en: 'Reception desk, name wristband', id: 'Meja resepsionis, gelang nama' } },
  {
    step: 'wait',
    text: { en: 'Queue screen, toys, drinking water', id: 'Layar antrean, mainan, air minum' },
  },
  {
    step: 'consult',
    text: { en: 'Exam room, growth chart, stickers', id: 'Ruang periksa, grafik tumbuh, stiker' },
  },
  { step: 'pharmacy', text: { en: 'Labelled bottle, dose card', id: 'Botol berlabel, kartu dosis' } },
  {
    step: 'follow-up',
    text: { en: 'Message with a photo of the dose card', id: 'Pesan dengan foto kartu dosis' },
  },
]

export const customerActions: readonly TemplateCard[] = [
  { step: 'book', text: { en: 'Books the 09:30 slot on her phone', id: 'Memesan jam 09.30 lewat ponsel' } },
  { step: 'arrive', text: { en: 'Shows insurance card and ID', id: 'Menunjukkan kartu BPJS dan KTP' } },
  {
    step: 'wait',
    text: { en: 'Keeps a feverish child calm', id: 'Menenangkan anak yang demam' },
    flag: 'wait',
    evidence: 'researched',
    source: { en: 'Timed at 40 visits, median 35 min', id: 'Diukur pada 40 kunjungan, median 35 mnt' },
  },
  {
    step: 'consult',
    text: { en: 'Describes three nights of fever', id: 'Menceritakan demam tiga malam' },
    momentOfTruth: true,
  },
  {
    step: 'pharmacy',
    text: { en: 'Takes the syrup, repeats the dose', id: 'Mengambil sirop, mengulang dosis' },
  },
  {
    step: 'follow-up',
    text: { en: 'Replies that the fever is gone', id: 'Membalas bahwa demam sudah turun' },
  },
]

export const frontstage: readonly TemplateCard[] = [
  { step: 'book', text: { en: 'Bot confirms within a minute', id: 'Bot mengonfirmasi dalam semenit' } },
  { step: 'arrive', text: { en: 'Receptionist checks her in', id: 'Resepsionis mencatat kedatangan' } },
  { step: 'wait', text: { en: 'Nurse takes weight and temperature', id: 'Perawat mengukur berat dan suhu' } },
  {
    step: 'consult',
    text: { en: 'Doctor examines, draws the cause', id: 'Dokter memeriksa, menggambar sebabnya' },
  },
  {
    step: 'pharmacy',
    text: { en: 'Pharmacist shows the spoon to use', id: 'Apoteker memperagakan sendok takar' },
  },
  {
    step: 'follow-up',
    text: { en: 'Nurse asks how the night went', id: 'Perawat menanyakan kabar semalam' },
  },
]

export const backstage: readonly TemplateCard[] = [
  {
    step: 'book',
    text: { en: 'Scheduler keeps two slots for fevers', id: 'Penjadwal sisakan dua jam untuk demam' },
  },
  {
    step: 'arrive',
    text: { en: 'Clerk looks for the paper file of 2023', id: 'Petugas mencari berkas kertas 2023' },
    flag: 'fail',
    evidence: 'researched',
    source: { en: 'Missing at 7 of 40 visits', id: 'Hilang pada 7 dari 40 kunjungan' },
    owner: 'Yuni T.',
  },
  { step: 'wait', text: { en: 'Head nurse reorders by urgency', id: 'Kepala perawat mengurutkan antrean' } },
  {
    step: 'consult',
    text: { en: 'Lab counts blood cells in 20 minutes', id: 'Lab menghitung sel darah, 20 menit' },
    flag: 'wait',
  },
  {
    step: 'pharmacy',
    text: { en: 'Second pharmacist checks the dose', id: 'Apoteker kedua memeriksa dosis' },
  },
]

export const support: readonly TemplateCard[] = [
  { step: 'book', text: { en: 'Booking system, doctors’ rota', id: 'Sistem jadwal, daftar jaga dokter' } },
  {
    step: 'arrive',
    text: { en: 'Link to the BPJS member register', id: 'Sambungan ke data peserta BPJS' },
    flag: 'fail',
    evidence: 'one-source',
    source: { en: 'Outage report, March', id: 'Laporan gangguan, Maret' },
  },
  { step: 'consult', text: { en: 'Lab system, reagent stock', id: 'Sistem lab, stok reagen' } },
  { step: 'pharmacy', text: { en: 'Drug stock, interaction table', id: 'Stok obat, tabel interaksi' } },
  { step: 'follow-up', text: { en: 'Message service, patient record', id: 'Layanan pesan, rekam medis' } },
]
