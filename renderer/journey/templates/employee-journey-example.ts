import type { LocalText } from '../language.ts'
import type { TemplateCard } from './template.ts'

const exits: LocalText = { en: 'Exit talks, 2024 and 2025', id: 'Wawancara keluar 2024 dan 2025' }

export const actions: readonly TemplateCard[] = [
  {
    step: 'advert',
    text: { en: 'Reads the advert on the night bus', id: 'Membaca lowongan di bus malam' },
    persona: 0,
  },
  {
    step: 'interview',
    text: { en: 'Answers five people in one room', id: 'Menjawab lima orang di satu ruang' },
    persona: 0,
  },
  {
    step: 'papers',
    text: { en: 'Hands in her licence three times', id: 'Menyerahkan STR tiga kali' },
    persona: 0,
  },
  {
    step: 'first-night',
    text: { en: 'Takes over six beds at 21:00', id: 'Mengambil alih enam ranjang, 21.00' },
    persona: 0,
    momentOfTruth: true,
  },
  {
    step: 'mentor',
    text: { en: 'Meets her mentor in the corridor', id: 'Bertemu pembimbing di lorong' },
    persona: 0,
  },
  {
    step: 'alone',
    text: { en: 'Leads the night shift by herself', id: 'Memimpin sif malam sendirian' },
    persona: 0,
  },
  {
    step: 'training',
    text: { en: 'Asks for the intensive care course', id: 'Meminta kursus perawatan intensif' },
    persona: 0,
  },
  {
    step: 'offer',
    text: { en: 'Weighs an offer from across town', id: 'Menimbang tawaran rumah sakit lain' },
    persona: 0,
    momentOfTruth: true,
  },
]

export const touchpoints: readonly TemplateCard[] = [
  { step: 'advert', channel: 'social', nature: 'digital', text: { en: 'Job post', id: 'Lowongan' } },
  {
    step: 'interview',
    channel: 'meeting',
    nature: 'human',
    text: { en: 'Panel interview', id: 'Wawancara panel' },
  },
  {
    step: 'papers',
    channel: 'document',
    nature: 'physical',
    text: { en: 'Paper forms', id: 'Formulir kertas' },
  },
  { step: 'first-night', channel: 'person', nature: 'human', text: { en: 'Hand-over', id: 'Serah terima' } },
  { step: 'mentor', channel: 'training', nature: 'human', text: { en: 'Mentor', id: 'Pembimbing' } },
  { step: 'alone', channel: 'phone', nature: 'human', text: { en: 'Doctor on call', id: 'Dokter jaga' } },
  {
    step: 'training',
    channel: 'calendar',
    nature: 'digital',
    text: { en: 'Course list', id: 'Daftar kursus' },
  },
  {
    step: 'offer',
    channel: 'chat',
    nature: 'human',
    text: { en: 'Talk with her lead', id: 'Obrolan dengan atasan' },
  },
]

export const thoughts: readonly TemplateCard[] = [
  {
    step: 'advert',
    text: { en: '“A children’s ward. That is me.”', id: '“Bangsal anak. Itu saya.”' },
    persona: 0,
  },
  {
    step: 'papers',
    text: { en: '“Did nobody keep the first copy?”', id: '“Yang pertama tak disimpan?”' },
    persona: 0,
  },
  {
    step: 'first-night',
    text: { en: '“Where is the spare oxygen?”', id: '“Di mana oksigen cadangan?”' },
    persona: 0,
  },
  {
    step: 'mentor',
    text: { en: '“I wish I had an hour with her.”', id: '“Andai saya punya satu jam.”' },
    persona: 1,
  },
  { step: 'alone', text: { en: '“I can do this.”', id: '“Saya bisa.”' }, persona: 0 },
  { step: 'training', text: { en: '“Always next quarter.”', id: '“Selalu kuartal depan.”' }, persona: 0 },
  { step: 'offer', text: { en: '“Not her too.”', id: '“Jangan dia juga.”' }, persona: 1 },
]

/** The newcomer and the one who leads her: what relieves the one often weighs on the other. */
export const emotions: readonly TemplateCard[] = [
  { step: 'advert', persona: 0, score: 1, text: { en: 'Hopeful', id: 'Berharap' } },
  { step: 'interview', persona: 0, score: 0, text: { en: 'Nervous', id: 'Gugup' } },
  { step: 'interview', persona: 1, score: 1, text: { en: 'Impressed', id: 'Terkesan' } },
  { step: 'papers', persona: 0, score: -1, text: { en: 'Irritated', id: 'Jengkel' } },
  {
    step: 'first-night',
    persona: 0,
    score: -2,
    text: { en: 'Lost', id: 'Bingung' },
    evidence: 'researched',
    source: exits,
  },
  { step: 'first-night', persona: 1, score: 1, text: { en: 'Relieved', id: 'Lega' } },
  { step: 'mentor', persona: 0, score: 1, text: { en: 'Supported', id: 'Terbantu' } },
  { step: 'mentor', persona: 1, score: -1, text: { en: 'Stretched', id: 'Kewalahan' } },
  { step: 'alone', persona: 0, score: 2, text: { en: 'Proud', id: 'Bangga' } },
  { step: 'training', persona: 0, score: -1, text: { en: 'Put off', id: 'Kecewa' } },
  { step: 'offer', persona: 0, score: 0, text: { en: 'Torn', id: 'Bimbang' } },
  { step: 'offer', persona: 1, score: -2, text: { en: 'Afraid', id: 'Takut' } },
]

export const painPoints: readonly TemplateCard[] = [
  {
    step: 'papers',
    text: { en: 'Three offices ask for the same papers', id: 'Tiga bagian minta berkas yang sama' },
    severity: 2,
    votes: 4,
    evidence: 'researched',
    source: { en: 'Forms of 14 new nurses', id: 'Berkas 14 perawat baru' },
  },
  {
    step: 'first-night',
    text: { en: 'The ward tour comes after the first shift', id: 'Pengenalan bangsal setelah sif pertama' },
    severity: 5,
    votes: 9,
    evidence: 'researched',
    source: exits,
    owner: 'Yanti S.',
  },
  {
    step: 'mentor',
    text: { en: 'Mentoring has no hour in the rota', id: 'Bimbingan tak punya jam di jadwal' },
    severity: 4,
    votes: 7,
    evidence: 'researched',
    source: { en: 'Rotas of six months', id: 'Jadwal enam bulan' },
  },
  {
    step: 'training',
    text: { en: 'Courses clash with night shifts', id: 'Kursus bentrok dengan sif malam' },
    severity: 3,
    votes: 5,
    evidence: 'one-source',
    source: { en: 'Interview 2', id: 'Wawancara 2' },
  },
  {
    step: 'offer',
    text: { en: 'Nobody asks before she has decided', id: 'Tak ada yang bertanya sebelum ia memutuskan' },
    severity: 5,
    votes: 8,
    evidence: 'researched',
    source: exits,
  },
]

export const opportunities: readonly TemplateCard[] = [
  {
    step: 'papers',
    text: { en: 'One folder that every office reads', id: 'Satu map untuk semua bagian' },
    impact: 2,
    effort: 2,
    votes: 3,
  },
  {
    step: 'first-night',
    text: { en: 'Two shifts as a shadow, without beds', id: 'Dua sif pendampingan, tanpa ranjang' },
    impact: 5,
    effort: 3,
    votes: 8,
    owner: 'Yanti S.',
    dueInDays: 30,
  },
  {
    step: 'mentor',
    text: { en: 'An hour a week in the rota for each pair', id: 'Sejam sepekan di jadwal tiap pasangan' },
    impact: 5,
    effort: 2,
    votes: 9,
    owner: 'Arif D.',
    dueInDays: 60,
  },
  {
    step: 'training',
    text: { en: 'Repeat each course in the morning', id: 'Ulangi tiap kursus di pagi hari' },
    impact: 3,
    effort: 2,
    votes: 4,
  },
  {
    step: 'offer',
    text: { en: 'A talk about staying every six months', id: 'Obrolan soal bertahan tiap enam bulan' },
    impact: 4,
    effort: 1,
    votes: 7,
    owner: 'Yanti S.',
    dueInDays: 45,
  },
]

export const owners: readonly TemplateCard[] = [
  { step: 'advert', text: { en: 'Recruiting', id: 'Rekrutmen' } },
  { step: 'papers', text: { en: 'Personnel office', id: 'Bagian personalia' } },
  { step: 'first-night', text: { en: 'Head nurse', id: 'Kepala perawat' } },
  { step: 'mentor', text: { en: 'Head nurse, mentor', id: 'Kepala perawat, mentor' } },
  { step: 'training', text: { en: 'Training centre', id: 'Pusat pelatihan' } },
  { step: 'offer', text: { en: 'Nursing director', id: 'Direktur perawatan' } },
]
