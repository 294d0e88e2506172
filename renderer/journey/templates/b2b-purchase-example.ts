import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const interviews: LocalText = { en: 'Interviews with nine plants', id: 'Wawancara di sembilan pabrik' }

/** Who sits at the table: a purchase of this size is never one person's. */
export const people: readonly TemplateCard[] = [
  { step: 'bill', text: { en: 'Plant manager', id: 'Manajer pabrik' } },
  { step: 'case', text: { en: 'Plant manager, engineer', id: 'Manajer pabrik, teknisi' } },
  { step: 'longlist', text: { en: 'Purchasing, engineer', id: 'Pengadaan, teknisi' } },
  { step: 'visit', text: { en: 'Engineer, safety officer', id: 'Teknisi, petugas K3' } },
  { step: 'offers', text: { en: 'Purchasing, finance director', id: 'Pengadaan, direktur keuangan' } },
  { step: 'board', text: { en: 'Finance director, owners', id: 'Direktur keuangan, pemilik' } },
  { step: 'build', text: { en: 'Engineer, roof crew, PLN', id: 'Teknisi, tim atap, PLN' } },
  { step: 'year', text: { en: 'Finance director, manager', id: 'Direktur keuangan, manajer' } },
]

export const actions: readonly TemplateCard[] = [
  {
    step: 'bill',
    text: { en: 'Asks why power rose by a third', id: 'Bertanya mengapa listrik naik sepertiga' },
  },
  {
    step: 'case',
    text: { en: 'Measures the load for two weeks', id: 'Mengukur beban listrik dua pekan' },
  },
  {
    step: 'longlist',
    text: { en: 'Writes to seven installers', id: 'Menyurati tujuh pemasang' },
  },
  {
    step: 'visit',
    text: { en: 'Walks the roof with each engineer', id: 'Naik ke atap dengan tiap insinyur' },
    persona: 0,
    momentOfTruth: true,
  },
  {
    step: 'offers',
    text: { en: 'Rebuilds three offers in one sheet', id: 'Menyusun ulang tiga tawaran di satu tabel' },
    persona: 1,
  },
  {
    step: 'board',
    text: { en: 'Defends the payback in ten minutes', id: 'Membela waktu balik modal, sepuluh menit' },
    persona: 1,
    momentOfTruth: true,
  },
  {
    step: 'build',
    text: { en: 'Closes line two for three days', id: 'Menghentikan lini dua selama tiga hari' },
    persona: 0,
  },
  {
    step: 'year',
    text: { en: 'Compares the bill with the promise', id: 'Membandingkan tagihan dengan janji' },
  },
]

export const needs: readonly TemplateCard[] = [
  {
    step: 'case',
    text: { en: 'A rough saving for a plant like ours', id: 'Perkiraan hemat untuk pabrik serupa' },
  },
  {
    step: 'longlist',
    text: { en: 'Proof from a cold store, not a mall', id: 'Bukti dari gudang dingin, bukan mal' },
  },
  {
    step: 'visit',
    text: { en: 'A clear word on what the roof bears', id: 'Kepastian beban yang kuat ditahan atap' },
  },
  {
    step: 'offers',
    text: { en: 'The same terms in every offer', id: 'Syarat yang sama di tiap tawaran' },
    evidence: 'researched',
    source: interviews,
  },
  { step: 'board', text: { en: 'One page that an owner can read', id: 'Satu halaman yang terbaca pemilik' } },
  {
    step: 'build',
    text: { en: 'A date that production can trust', id: 'Tanggal yang bisa dipegang produksi' },
  },
]

export const touchpoints: readonly TemplateCard[] = [
  { step: 'bill', channel: 'document', nature: 'physical', text: { en: 'Power bill', id: 'Tagihan PLN' } },
  {
    step: 'case',
    channel: 'website',
    nature: 'digital',
    text: { en: 'Saving calculator', id: 'Kalkulator hemat' },
  },
  {
    step: 'longlist',
    channel: 'email',
    nature: 'digital',
    text: { en: 'Request for offers', id: 'Permintaan harga' },
  },
  {
    step: 'longlist',
    channel: 'people',
    nature: 'human',
    text: { en: 'Industry meeting', id: 'Temu industri' },
  },
  { step: 'visit', channel: 'meeting', nature: 'human', text: { en: 'Site survey', id: 'Survei lokasi' } },
  { step: 'offers', channel: 'contract', nature: 'digital', text: { en: 'Offer as PDF', id: 'Tawaran PDF' } },
  {
    step: 'board',
    channel: 'presentation',
    nature: 'human',
    text: { en: 'Board paper', id: 'Paparan direksi' },
  },
  { step: 'build', channel: 'person', nature: 'human', text: { en: 'Site manager', id: 'Pimpinan proyek' } },
  { step: 'year', channel: 'app', nature: 'digital', text: { en: 'Yield monitor', id: 'Pantau hasil' } },
]

/** Two curves: the one who wants it and the one who pays for it rarely feel the same at the same time. */
export const emotions: readonly TemplateCard[] = [
  { step: 'bill', persona: 0, score: -1, text: { en: 'Alarmed', id: 'Cemas' } },
  { step: 'case', persona: 0, score: 1, text: { en: 'Keen', id: 'Antusias' } },
  { step: 'case', persona: 1, score: -1, text: { en: 'Sceptical', id: 'Skeptis' } },
  { step: 'longlist', persona: 0, score: 0, text: { en: 'Busy', id: 'Sibuk' } },
  { step: 'visit', persona: 0, score: 2, text: { en: 'Convinced', id: 'Yakin' } },
  { step: 'offers', persona: 0, score: -1, text: { en: 'Impatient', id: 'Tak sabar' } },
  {
    step: 'offers',
    persona: 1,
    score: -2,
    text: { en: 'Annoyed', id: 'Kesal' },
    evidence: 'researched',
    source: interviews,
  },
  { step: 'board', persona: 0, score: 1, text: { en: 'Relieved', id: 'Lega' } },
  { step: 'board', persona: 1, score: 0, text: { en: 'Exposed', id: 'Waswas' } },
  { step: 'build', persona: 0, score: -2, text: { en: 'Tense', id: 'Tegang' } },
  { step: 'year', persona: 0, score: 1, text: { en: 'Proud', id: 'Bangga' } },
  { step: 'year', persona: 1, score: 2, text: { en: 'Content', id: 'Puas' } },
]

export const painPoints: readonly TemplateCard[] = [
  {
    step: 'case',
    text: { en: 'Calculators know houses, not cold stores', id: 'Kalkulator hanya kenal rumah tinggal' },
    severity: 3,
    votes: 3,
    evidence: 'one-source',
    source: { en: 'Interview 4', id: 'Wawancara 4' },
  },
  {
    step: 'longlist',
    text: { en: 'Four of seven never answer', id: 'Empat dari tujuh tak membalas' },
    severity: 2,
    votes: 2,
    evidence: 'researched',
    source: { en: 'Mail log of 2025', id: 'Log surel 2025' },
  },
  {
    step: 'offers',
    text: { en: 'No two offers count the same way', id: 'Tiap tawaran dihitung dengan cara lain' },
    severity: 5,
    votes: 9,
    evidence: 'researched',
    source: interviews,
    owner: 'Sinta B.',
  },
  {
    step: 'board',
    text: { en: 'The board asks what nobody prepared', id: 'Direksi menanyakan yang tak disiapkan' },
    severity: 4,
    votes: 6,
    evidence: 'researched',
    source: interviews,
  },
  {
    step: 'build',
    text: { en: 'The permit arrives after the panels', id: 'Izin terbit setelah panel tiba' },
    severity: 5,
    votes: 7,
    evidence: 'one-source',
    source: { en: 'Project file, Cikarang', id: 'Berkas proyek Cikarang' },
  },
  {
    step: 'year',
    text: { en: 'Yield and bill come in two systems', id: 'Hasil dan tagihan di dua sistem' },
    severity: 2,
    votes: 2,
    evidence: 'assumption',
  },
]

export const opportunities: readonly TemplateCard[] = [
  {
    step: 'case',
    text: { en: 'A calculator for cooling loads', id: 'Kalkulator untuk beban pendingin' },
    impact: 3,
    effort: 2,
    votes: 3,
  },
  {
    step: 'longlist',
    text: { en: 'Answer each request within two days', id: 'Balas tiap permintaan dalam dua hari' },
    impact: 4,
    effort: 1,
    votes: 4,
    owner: 'Sinta B.',
    dueInDays: 30,
  },
  {
    step: 'offers',
    text: { en: 'An offer sheet that others can fill in too', id: 'Lembar tawaran yang bisa diisi pesaing' },
    impact: 5,
    effort: 2,
    votes: 8,
    owner: 'Sinta B.',
    dueInDays: 60,
  },
  {
    step: 'board',
    text: { en: 'Hand over the board paper ready made', id: 'Serahkan paparan direksi siap pakai' },
    impact: 4,
    effort: 2,
    votes: 7,
    owner: 'Reza M.',
    dueInDays: 45,
  },
  {
    step: 'build',
    text: { en: 'Apply for the permit on signing day', id: 'Urus izin di hari tanda tangan' },
    impact: 5,
    effort: 3,
    votes: 6,
  },
]
