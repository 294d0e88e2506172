import {
  actions,
  emotions,
  needs,
  opportunities,
  painPoints,
  people,
  touchpoints,
} from './b2b-purchase-example.ts'
import type { Template, TemplateStage } from './template.ts'

const names = {
  trigger: { en: 'Trigger', id: 'Pemicu' },
  need: { en: 'Define the need', id: 'Merumuskan kebutuhan' },
  search: { en: 'Find suppliers', id: 'Mencari pemasok' },
  evaluate: { en: 'Evaluate', id: 'Menilai' },
  approve: { en: 'Approve and sign', id: 'Setuju dan teken' },
  rollout: { en: 'Roll out', id: 'Penerapan' },
  renew: { en: 'Review and renew', id: 'Evaluasi, perpanjang' },
} as const

const stages: readonly TemplateStage[] = [
  {
    name: names.trigger,
    phase: 'before',
    steps: [{ key: 'trigger', name: { en: 'Something must change', id: 'Harus ada perubahan' } }],
  },
  {
    name: names.need,
    phase: 'before',
    steps: [{ key: 'need', name: { en: 'Agreeing on the need', id: 'Menyepakati kebutuhan' } }],
  },
  {
    name: names.search,
    phase: 'before',
    steps: [{ key: 'search', name: { en: 'Making a longlist', id: 'Menyusun daftar awal' } }],
  },
  {
    name: names.evaluate,
    phase: 'before',
    steps: [
      { key: 'compare', name: { en: 'Comparing offers', id: 'Membandingkan tawaran' } },
      { key: 'prove', name: { en: 'Seeing proof', id: 'Melihat bukti' } },
    ],
  },
  {
    name: names.approve,
    phase: 'during',
    steps: [{ key: 'approve', name: { en: 'Winning approval', id: 'Meraih persetujuan' } }],
  },
  {
    name: names.rollout,
    phase: 'after',
    steps: [{ key: 'rollout', name: { en: 'Getting it running', id: 'Mulai berjalan' } }],
  },
  {
    name: names.renew,
    phase: 'after',
    steps: [{ key: 'renew', name: { en: 'Judging the result', id: 'Menilai hasilnya' } }],
  },
]

const exampleStages: readonly TemplateStage[] = [
  {
    name: names.trigger,
    duration: { en: '2 weeks', id: '2 minggu' },
    phase: 'before',
    steps: [{ key: 'bill', name: { en: 'The power bill', id: 'Tagihan listrik' } }],
  },
  {
    name: names.need,
    duration: { en: '1 month', id: '1 bulan' },
    phase: 'before',
    steps: [{ key: 'case', name: { en: 'Making the case', id: 'Menyusun alasan' } }],
  },
  {
    name: names.search,
    duration: { en: '5 weeks', id: '5 minggu' },
    phase: 'before',
    steps: [{ key: 'longlist', name: { en: 'Seven names', id: 'Tujuh nama' } }],
  },
  {
    name: names.evaluate,
    duration: { en: '3 months', id: '3 bulan' },
    phase: 'before',
    steps: [
      { key: 'visit', name: { en: 'On the roof', id: 'Di atas atap' } },
      { key: 'offers', name: { en: 'Three offers', id: 'Tiga tawaran' } },
    ],
  },
  {
    name: names.approve,
    duration: { en: '6 weeks', id: '6 minggu' },
    phase: 'during',
    steps: [{ key: 'board', name: { en: 'Before the board', id: 'Di depan direksi' } }],
  },
  {
    name: names.rollout,
    duration: { en: '10 weeks', id: '10 minggu' },
    phase: 'after',
    steps: [{ key: 'build', name: { en: 'Three days of dust', id: 'Tiga hari berdebu' } }],
  },
  {
    name: names.renew,
    phase: 'after',
    steps: [{ key: 'year', name: { en: 'One year on', id: 'Setahun kemudian' } }],
  },
]

/** A cold store buys a solar roof: seven people decide, and it takes nearly a year. */
export const b2bPurchase: Template = {
  lanes: [
    { laneType: 'owners', name: { en: 'Who is involved', id: 'Siapa yang terlibat' } },
    { laneType: 'actions' },
    { laneType: 'needs', name: { en: 'What they must know', id: 'Yang perlu diketahui' } },
    { laneType: 'touchpoints' },
    { laneType: 'emotions' },
    { laneType: 'pain-points' },
    { laneType: 'opportunities', name: { en: 'What we can do', id: 'Yang bisa kita lakukan' } },
  ],
  stages,
  example: {
    stages: exampleStages,
    personas: [
      {
        name: 'Dewi Anggraini',
        role: { en: 'Plant manager, wants it', id: 'Manajer pabrik, pengusul' },
        goals: [{ en: 'A bill she can plan with', id: 'Tagihan yang bisa direncanakan' }],
        needs: [{ en: 'No stop in the high season', id: 'Tanpa henti di musim ramai' }],
        frustrations: [{ en: 'Offers that talk past her plant', id: 'Tawaran yang tak kenal pabriknya' }],
        quote: { en: '“I need power at four, not a brochure.”', id: '“Saya butuh listrik, bukan brosur.”' },
      },
      {
        name: 'Surya Wijaya',
        role: { en: 'Finance director, pays for it', id: 'Direktur keuangan, pembayar' },
        goals: [{ en: 'Money back within five years', id: 'Balik modal dalam lima tahun' }],
        needs: [{ en: 'Figures he can check himself', id: 'Angka yang bisa ia periksa' }],
        frustrations: [{ en: 'Savings without their assumptions', id: 'Hemat tanpa dasar hitungan' }],
        quote: {
          en: '“Show me the year in which it fails.”',
          id: '“Tunjukkan tahun ketika ini gagal.”',
        },
        colour: 'pain',
      },
    ],
    cards: {
      owners: people,
      actions,
      needs,
      touchpoints,
      emotions,
      'pain-points': painPoints,
      opportunities,
    },
  },
}
