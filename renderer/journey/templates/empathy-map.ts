import { does, feels, gains, hears, needs, pains, says, thinks } from './empathy-map-example.ts'
import type { Template, TemplateStage } from './template.ts'

/**
 * An empathy map as a grid: its fields are the lanes, and the columns are situations of the same person, so that the
 * curve of what they feel says something, and what holds everywhere can be told from what holds once.
 */
const stages: readonly TemplateStage[] = [
  {
    name: { en: 'Everyday', id: 'Keseharian' },
    steps: [{ key: 'everyday', name: { en: 'On an ordinary day', id: 'Di hari biasa' } }],
  },
  {
    name: { en: 'The moment', id: 'Saat penting' },
    steps: [{ key: 'moment', name: { en: 'When it matters', id: 'Ketika itu penting' } }],
  },
  {
    name: { en: 'Afterwards', id: 'Sesudahnya' },
    steps: [{ key: 'after', name: { en: 'Looking back', id: 'Mengingat kembali' } }],
  },
]

/** A market woman who sells vegetables begins to be paid by code. */
export const empathyMap: Template = {
  lanes: [
    { laneType: 'quotes', name: { en: 'Says', id: 'Berkata' }, colour: 'front' },
    { laneType: 'thoughts', name: { en: 'Thinks', id: 'Berpikir' } },
    { laneType: 'actions', name: { en: 'Does', id: 'Melakukan' } },
    { laneType: 'emotions', name: { en: 'Feels', id: 'Merasa' } },
    { laneType: 'custom', name: { en: 'Hears and sees', id: 'Mendengar, melihat' }, colour: 'back' },
    { laneType: 'pain-points', name: { en: 'Pains', id: 'Kesulitan' } },
    { laneType: 'gains', name: { en: 'Gains', id: 'Keinginan' } },
    { laneType: 'needs', colour: 'touch' },
  ],
  stages,
  example: {
    stages: [
      {
        name: { en: 'Everyday', id: 'Keseharian' },
        steps: [{ key: 'stall', name: { en: 'At the stall', id: 'Di lapak' } }],
      },
      {
        name: { en: 'The moment', id: 'Saat penting' },
        steps: [{ key: 'code', name: { en: 'Paid by code', id: 'Dibayar lewat kode' } }],
      },
      {
        name: { en: 'Afterwards', id: 'Sesudahnya' },
        steps: [{ key: 'evening', name: { en: 'Counting at dusk', id: 'Menghitung sore' } }],
      },
    ],
    personas: [
      {
        name: 'Bu Sumiati',
        role: { en: 'Sells vegetables, 57', id: 'Penjual sayur, 57' },
        goals: [{ en: 'Sell out by ten', id: 'Habis sebelum pukul sepuluh' }],
        needs: [{ en: 'Certainty at a glance', id: 'Kepastian sekali lirik' }],
        frustrations: [{ en: 'Letters smaller than a grain of rice', id: 'Huruf lebih kecil dari beras' }],
        quote: { en: '“Money should make a sound.”', id: '“Uang itu harus ada bunyinya.”' },
      },
    ],
    cards: {
      quotes: says,
      thoughts: thinks,
      actions: does,
      emotions: feels,
      custom: hears,
      'pain-points': pains,
      gains,
      needs,
    },
  },
}
