import { actions, emotions, thoughts, touchpoints } from './current-state-experience.ts'
import { comments, opportunities, painPoints } from './current-state-findings.ts'
import { journeyStages, stageNames } from './stage-names.ts'
import type { Template, TemplatePersona, TemplateStage } from './template.ts'

const stages: readonly TemplateStage[] = [
  {
    name: stageNames.awareness,
    duration: { en: '3 weeks', id: '3 minggu' },
    phase: 'before',
    steps: [
      { key: 'letter', name: { en: 'The audit letter', id: 'Surat dari auditor' } },
      { key: 'asking', name: { en: 'Asking around', id: 'Bertanya ke sejawat' } },
    ],
  },
  {
    name: stageNames.consideration,
    duration: { en: '7 weeks', id: '7 minggu' },
    phase: 'before',
    steps: [
      { key: 'needs', name: { en: 'Writing the needs', id: 'Merinci kebutuhan' } },
      { key: 'sifting', name: { en: 'Sifting vendors', id: 'Menyaring vendor' } },
      { key: 'trial', name: { en: 'Trying it for real', id: 'Uji coba sungguhan' } },
    ],
  },
  {
    name: stageNames.decision,
    duration: { en: '4 weeks', id: '4 minggu' },
    phase: 'during',
    steps: [
      { key: 'board', name: { en: 'Winning the board', id: 'Meyakinkan direksi' } },
      { key: 'terms', name: { en: 'Agreeing the terms', id: 'Menyepakati syarat' } },
    ],
  },
  {
    name: stageNames.service,
    duration: { en: '10 weeks', id: '10 minggu' },
    phase: 'after',
    steps: [
      { key: 'loading', name: { en: 'Loading old data', id: 'Memuat data lama' } },
      { key: 'live', name: { en: 'First live week', id: 'Minggu pertama' } },
      { key: 'help', name: { en: 'Calling for help', id: 'Meminta bantuan' } },
    ],
  },
  {
    name: stageNames.retention,
    duration: { en: '12 months', id: '12 bulan' },
    phase: 'after',
    steps: [{ key: 'year-end', name: { en: 'Closing the year', id: 'Tutup tahun' } }],
  },
  {
    name: stageNames.advocacy,
    phase: 'after',
    steps: [{ key: 'peer', name: { en: 'Telling a peer', id: 'Bercerita ke sejawat' } }],
  },
]

const ratna: TemplatePersona = {
  name: 'Ratna Wulandari',
  role: { en: 'Finance manager, logistics', id: 'Manajer keuangan, logistik' },
  goals: [
    { en: 'Close each month within five working days', id: 'Tutup buku paling lambat hari kerja kelima' },
    { en: 'Know the margin of every trip', id: 'Tahu laba setiap rit' },
  ],
  needs: [
    { en: 'One chart of accounts for six branches', id: 'Satu bagan akun untuk enam cabang' },
    { en: 'Tax invoices that pass the first time', id: 'Faktur pajak yang langsung lolos' },
  ],
  frustrations: [
    { en: 'Typing what a driver has already written', id: 'Mengetik ulang catatan sopir' },
    { en: 'Sales people who have never seen a depot', id: 'Tenaga penjual yang tak pernah ke depo' },
  ],
  quote: {
    en: '“I don’t want features. I want my evenings back.”',
    id: '“Saya tak butuh fitur. Saya butuh pulang sore.”',
  },
}

/** A finance manager at a logistics firm with six branches looks for accounting software, and stays with it. */
export const currentState: Template = {
  lanes: [
    { laneType: 'actions' },
    { laneType: 'touchpoints' },
    { laneType: 'thoughts' },
    { laneType: 'emotions' },
    { laneType: 'pain-points' },
    { laneType: 'opportunities' },
  ],
  stages: journeyStages,
  example: {
    stages,
    personas: [ratna],
    cards: { actions, touchpoints, thoughts, emotions, 'pain-points': painPoints, opportunities },
    comments,
  },
}

/** The same journey in the four lanes that a first session fills. */
export const currentStateQuick: Template = {
  lanes: [
    { laneType: 'actions' },
    { laneType: 'thoughts' },
    { laneType: 'emotions' },
    { laneType: 'pain-points' },
  ],
  stages: journeyStages,
  example: {
    stages,
    personas: [ratna],
    cards: { actions, thoughts, emotions, 'pain-points': painPoints },
    comments,
  },
}
