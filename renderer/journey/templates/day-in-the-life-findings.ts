import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const shadowing: LocalText = { en: 'Shadowing, 9 and 16 April', id: 'Pengamatan, 9 dan 16 April' }

export const tools: readonly TemplateCard[] = [
  { step: '06:00', span: 2, channel: 'group-chat', text: { en: 'WhatsApp groups', id: 'Grup WhatsApp' } },
  { step: '08:00', span: 2, channel: 'presentation', text: { en: 'Wall board', id: 'Papan tulis' } },
  { step: '10:00', span: 2, channel: 'phone', text: { en: 'Two phones', id: 'Dua telepon' } },
  { step: '13:00', span: 2, channel: 'app', text: { en: 'Route map', id: 'Peta rute' } },
  { step: '16:00', span: 2, channel: 'spreadsheet', text: { en: 'Excel, scanner', id: 'Excel, pemindai' } },
  { step: '18:00', span: 2, channel: 'document', text: { en: 'Shift book', id: 'Buku sif' } },
  { step: '20:00', span: 2, channel: 'phone', text: { en: 'Own mobile', id: 'HP pribadi' } },
]

export const painPoints: readonly TemplateCard[] = [
  {
    step: '08:00',
    start: '08:30',
    span: 2,
    text: { en: 'Sick calls come in four different chats', id: 'Kabar sakit tersebar di empat grup' },
    severity: 3,
    votes: 4,
    evidence: 'researched',
    source: shadowing,
  },
  {
    step: '10:00',
    start: '10:45',
    span: 2,
    text: { en: 'A silent truck costs 40 minutes of calls', id: 'Satu truk hilang, 40 menit menelepon' },
    severity: 5,
    votes: 9,
    evidence: 'researched',
    source: { en: 'Phone log of five days', id: 'Log telepon lima hari' },
    owner: 'Rini H.',
  },
  {
    step: '13:00',
    start: '13:15',
    span: 2,
    text: { en: 'Each new route is told 19 times by phone', id: 'Tiap rute baru dijelaskan 19 kali' },
    severity: 5,
    votes: 12,
    evidence: 'researched',
    source: shadowing,
    owner: 'Rini H.',
    dueInDays: 30,
  },
  {
    step: '16:00',
    start: '16:30',
    span: 2,
    text: { en: 'Paper sheets get typed in again', id: 'Surat jalan kertas diketik ulang' },
    severity: 4,
    votes: 7,
    evidence: 'researched',
    source: shadowing,
  },
  {
    step: '20:00',
    span: 2,
    text: { en: 'Night calls ring his own phone', id: 'Telepon malam masuk HP pribadi' },
    severity: 3,
    votes: 5,
    evidence: 'assumption',
  },
]

export const contact: readonly TemplateCard[] = [
  {
    step: '08:00',
    span: 2,
    channel: 'app',
    nature: 'digital',
    text: { en: 'Opens our map', id: 'Buka peta kita' },
  },
  {
    step: '10:00',
    span: 2,
    channel: 'phone',
    nature: 'human',
    text: { en: 'Calls support', id: 'Telepon dukungan' },
  },
  {
    step: '13:00',
    span: 2,
    channel: 'chat',
    nature: 'human',
    text: { en: 'Asks our bot', id: 'Tanya bot kita' },
  },
  {
    step: '16:00',
    span: 2,
    channel: 'product',
    nature: 'digital',
    text: { en: 'Day report', id: 'Lapor harian' },
  },
]

export const opportunities: readonly TemplateCard[] = [
  {
    step: '08:00',
    start: '08:30',
    span: 2,
    text: { en: 'One button for drivers to call in sick', id: 'Tombol lapor sakit untuk sopir' },
    impact: 3,
    effort: 2,
    votes: 4,
  },
  {
    step: '10:00',
    start: '10:45',
    span: 2,
    text: { en: 'Flag trucks silent for 20 minutes', id: 'Tandai truk tanpa kabar 20 menit' },
    impact: 5,
    effort: 2,
    votes: 8,
    owner: 'Rini H.',
    dueInDays: 45,
  },
  {
    step: '13:00',
    start: '13:15',
    span: 2,
    text: { en: 'Send a new route to all cabs at once', id: 'Kirim rute baru ke semua kabin sekaligus' },
    impact: 5,
    effort: 4,
    votes: 11,
    owner: 'Rini H.',
    dueInDays: 90,
  },
  {
    step: '16:00',
    start: '16:30',
    span: 2,
    text: { en: 'A photo of the sheet fills the table', id: 'Foto surat jalan mengisi tabel' },
    impact: 4,
    effort: 4,
    votes: 6,
  },
  {
    step: '20:00',
    span: 2,
    text: { en: 'A shared number for the night lead', id: 'Nomor jaga untuk ketua sif malam' },
    impact: 3,
    effort: 1,
    votes: 4,
    evidence: 'assumption',
  },
]
