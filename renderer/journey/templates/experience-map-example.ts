import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const diaries: LocalText = { en: 'Diaries of eleven families', id: 'Buku harian sebelas keluarga' }

export const doing: readonly TemplateCard[] = [
  { step: 'spark', text: { en: 'Counts the children in one bedroom', id: 'Menghitung anak di satu kamar' } },
  { step: 'dream', text: { en: 'Saves forty flats in a list', id: 'Menyimpan empat puluh rumah' } },
  {
    step: 'viewing',
    text: { en: 'Sees nine houses in three weekends', id: 'Melihat sembilan rumah, tiga pekan' },
  },
  {
    step: 'signing',
    text: { en: 'Signs on the bonnet of a car', id: 'Meneken di atas kap mobil' },
    momentOfTruth: true,
  },
  {
    step: 'packing',
    text: { en: 'Packs at night when the boys sleep', id: 'Berkemas saat anak-anak tidur' },
  },
  {
    step: 'day',
    text: { en: 'Carries the fish tank on her lap', id: 'Memangku akuarium sepanjang jalan' },
    momentOfTruth: true,
  },
  { step: 'boxes', text: { en: 'Lives from boxes for five weeks', id: 'Hidup dari kardus lima pekan' } },
  { step: 'street', text: { en: 'Brings the neighbours a cake', id: 'Mengantar kue ke tetangga' } },
]

export const thinking: readonly TemplateCard[] = [
  { step: 'spark', text: { en: '“One more year won’t do.”', id: '“Setahun lagi tak akan cukup.”' } },
  { step: 'dream', text: { en: '“What can we really pay?”', id: '“Sebenarnya sanggup berapa?”' } },
  { step: 'viewing', text: { en: '“They all smell of fresh paint.”', id: '“Semua berbau cat baru.”' } },
  { step: 'signing', text: { en: '“What if we missed something?”', id: '“Kalau ada yang terlewat?”' } },
  { step: 'day', text: { en: '“Where is the box with the kettle?”', id: '“Mana kardus ketelnya?”' } },
  { step: 'street', text: { en: '“The boys have found friends.”', id: '“Anak-anak dapat teman.”' } },
]

export const feeling: readonly TemplateCard[] = [
  { step: 'spark', score: -1, text: { en: 'Cramped', id: 'Sesak' } },
  { step: 'dream', score: 2, text: { en: 'Excited', id: 'Bersemangat' } },
  { step: 'viewing', score: -1, text: { en: 'Tired', id: 'Lelah' } },
  { step: 'signing', score: 0, text: { en: 'Unsure', id: 'Ragu' } },
  {
    step: 'packing',
    score: -2,
    text: { en: 'Overwhelmed', id: 'Kewalahan' },
    evidence: 'researched',
    source: diaries,
  },
  { step: 'day', score: -1, text: { en: 'Worn out', id: 'Capek' } },
  { step: 'boxes', score: 0, text: { en: 'Foreign', id: 'Asing' } },
  { step: 'street', score: 2, text: { en: 'At home', id: 'Betah' } },
]

export const places: readonly TemplateCard[] = [
  { step: 'spark', span: 2, channel: 'home', text: { en: 'Two rooms in Depok', id: 'Dua kamar di Depok' } },
  {
    step: 'viewing',
    span: 2,
    channel: 'road',
    text: { en: 'On the road at weekends', id: 'Di jalan tiap akhir pekan' },
  },
  { step: 'packing', channel: 'home', text: { en: 'Between boxes', id: 'Di sela kardus' } },
  { step: 'day', channel: 'road', text: { en: 'A hired truck', id: 'Truk sewaan' } },
  { step: 'boxes', span: 2, channel: 'home', text: { en: 'The house in Bogor', id: 'Rumah di Bogor' } },
]

export const helpers: readonly TemplateCard[] = [
  { step: 'spark', channel: 'people', text: { en: 'Grandmother', id: 'Nenek' } },
  { step: 'dream', channel: 'app', text: { en: 'Property app', id: 'Aplikasi rumah' } },
  { step: 'viewing', channel: 'person', text: { en: 'Estate agent', id: 'Agen properti' } },
  { step: 'signing', channel: 'contract', text: { en: 'Notary, bank', id: 'Notaris, bank' } },
  { step: 'packing', channel: 'spreadsheet', text: { en: 'List of boxes', id: 'Daftar kardus' } },
  { step: 'day', channel: 'people', text: { en: 'Six cousins', id: 'Enam sepupu' } },
  { step: 'boxes', channel: 'group-chat', text: { en: 'Street chat', id: 'Grup RT' } },
]

export const needs: readonly TemplateCard[] = [
  { step: 'dream', text: { en: 'The whole cost, fees included', id: 'Biaya utuh termasuk pajak' } },
  { step: 'viewing', text: { en: 'What the house is like in the rain', id: 'Kondisi rumah saat hujan' } },
  {
    step: 'signing',
    text: { en: 'Somebody on their side of the table', id: 'Seseorang di pihak mereka' },
    evidence: 'researched',
    source: diaries,
  },
  { step: 'packing', text: { en: 'To know what can wait', id: 'Tahu mana yang bisa ditunda' } },
  {
    step: 'boxes',
    text: { en: 'School, doctor, water in a week', id: 'Sekolah, dokter, air dalam sepekan' },
  },
]

export const painPoints: readonly TemplateCard[] = [
  {
    step: 'viewing',
    text: { en: 'Photos hide the street', id: 'Foto menutupi jalannya' },
    severity: 3,
    votes: 4,
    evidence: 'researched',
    source: diaries,
  },
  {
    step: 'signing',
    text: { en: 'Fees show up on the last day', id: 'Biaya muncul di hari terakhir' },
    severity: 5,
    votes: 8,
    evidence: 'researched',
    source: diaries,
  },
  {
    step: 'packing',
    text: { en: 'Nineteen addresses to change', id: 'Sembilan belas alamat diubah' },
    severity: 4,
    votes: 6,
    evidence: 'one-source',
    source: { en: 'Diary 7', id: 'Buku harian 7' },
  },
  {
    step: 'boxes',
    text: { en: 'Two weeks without internet', id: 'Dua pekan tanpa internet' },
    severity: 4,
    votes: 5,
    evidence: 'assumption',
  },
]

export const gains: readonly TemplateCard[] = [
  { step: 'dream', text: { en: 'Plans together as a family', id: 'Berencana bersama sekeluarga' } },
  { step: 'day', text: { en: 'Cousins who come and sing', id: 'Sepupu datang dan bernyanyi' } },
  { step: 'street', text: { en: 'A garden for the boys', id: 'Halaman untuk anak-anak' } },
]
