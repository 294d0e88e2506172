import { actions, emotions, enablers, horizon, thoughts, touchpoints } from './future-state-experience.ts'
import { ideas, painsToRemove } from './future-state-ideas.ts'
import { journeyStages, stageNames } from './stage-names.ts'
import type { Template, TemplateStage } from './template.ts'

const stages: readonly TemplateStage[] = [
  {
    name: stageNames.awareness,
    phase: 'before',
    steps: [{ key: 'colleague', name: { en: 'A colleague’s lunch', id: 'Bekal teman kantor' } }],
  },
  {
    name: stageNames.consideration,
    duration: { en: '1 week', id: '1 minggu' },
    phase: 'before',
    steps: [
      { key: 'menu', name: { en: 'Reading the menu', id: 'Menelaah menu' } },
      { key: 'tasting', name: { en: 'Tasting for three days', id: 'Mencicipi tiga hari' } },
    ],
  },
  {
    name: stageNames.decision,
    duration: { en: '5 minutes', id: '5 menit' },
    phase: 'during',
    steps: [{ key: 'rhythm', name: { en: 'Choosing a rhythm', id: 'Memilih ritme' } }],
  },
  {
    name: stageNames.service,
    duration: { en: 'every week', id: 'tiap pekan' },
    phase: 'after',
    steps: [
      { key: 'lunch', name: { en: 'Lunch arrives', id: 'Makan siang tiba' } },
      { key: 'away', name: { en: 'A day at home', id: 'Hari kerja di rumah' } },
    ],
  },
  {
    name: stageNames.retention,
    duration: { en: 'month 3', id: 'bulan ke-3' },
    phase: 'after',
    steps: [{ key: 'boredom', name: { en: 'Before boredom sets in', id: 'Sebelum jenuh' } }],
  },
  {
    name: stageNames.advocacy,
    phase: 'after',
    steps: [{ key: 'table', name: { en: 'Sharing the table', id: 'Mengajak semeja' } }],
  },
]

/** A catering subscription for offices, as it should feel a year from now. */
export const futureState: Template = {
  lanes: [
    { laneType: 'pain-points', name: { en: 'Pain to remove', id: 'Masalah yang dihapus' } },
    { laneType: 'opportunities', name: { en: 'How might we', id: 'Bagaimana kita bisa' } },
    { laneType: 'actions', name: { en: 'Future actions', id: 'Tindakan nanti' } },
    { laneType: 'touchpoints', name: { en: 'Future touchpoints', id: 'Titik kontak nanti' } },
    { laneType: 'thoughts', name: { en: 'Future thoughts', id: 'Pikiran nanti' } },
    { laneType: 'emotions', name: { en: 'Future emotions', id: 'Emosi nanti' } },
    { laneType: 'enablers' },
    { laneType: 'time', name: { en: 'Horizon', id: 'Horizon waktu' } },
  ],
  stages: journeyStages,
  example: {
    stages,
    personas: [
      {
        name: 'Andini Prameswari',
        role: { en: 'Team lead, eats at her desk', id: 'Ketua tim, makan di meja' },
        goals: [
          { en: 'Eat well without planning it', id: 'Makan sehat tanpa repot' },
          { en: 'Have half an hour that is hers', id: 'Punya setengah jam untuk diri sendiri' },
        ],
        needs: [
          { en: 'Clear salt and allergen figures', id: 'Angka garam dan alergen yang jelas' },
          { en: 'A plan for three office days', id: 'Paket untuk tiga hari kantor' },
        ],
        frustrations: [
          { en: 'Food that arrives during the 13:00 call', id: 'Makanan tiba saat rapat pukul 13.00' },
        ],
        quote: {
          en: '“I would eat better if it took no thought.”',
          id: '“Saya mau makan sehat, asal tak perlu mikir.”',
        },
      },
    ],
    cards: {
      'pain-points': painsToRemove,
      opportunities: ideas,
      actions,
      touchpoints,
      thoughts,
      emotions,
      enablers,
      time: horizon,
    },
  },
}
