import {
  doing,
  feeling,
  gains,
  helpers,
  needs,
  painPoints,
  places,
  thinking,
} from './experience-map-example.ts'
import type { Template, TemplateStage } from './template.ts'

const names = {
  spark: { en: 'It begins', id: 'Awal mula' },
  explore: { en: 'Explore', id: 'Menjajaki' },
  commit: { en: 'Commit', id: 'Memutuskan' },
  live: { en: 'Go through it', id: 'Menjalani' },
  settle: { en: 'Settle', id: 'Menetap' },
} as const

const stages: readonly TemplateStage[] = [
  { name: names.spark, steps: [{ key: 'spark', name: { en: 'What sets it off', id: 'Yang memicunya' } }] },
  {
    name: names.explore,
    steps: [
      { key: 'look', name: { en: 'Looking around', id: 'Melihat-lihat' } },
      { key: 'weigh', name: { en: 'Weighing it up', id: 'Menimbang' } },
    ],
  },
  { name: names.commit, steps: [{ key: 'commit', name: { en: 'Saying yes', id: 'Berkata ya' } }] },
  {
    name: names.live,
    steps: [
      { key: 'prepare', name: { en: 'Getting ready', id: 'Bersiap' } },
      { key: 'moment', name: { en: 'The day itself', id: 'Hari yang dinanti' } },
    ],
  },
  {
    name: names.settle,
    steps: [{ key: 'settle', name: { en: 'Life after it', id: 'Hidup setelahnya' } }],
  },
]

const exampleStages: readonly TemplateStage[] = [
  {
    name: names.spark,
    duration: { en: '1 year', id: '1 tahun' },
    steps: [{ key: 'spark', name: { en: 'Too small', id: 'Terlalu sempit' } }],
  },
  {
    name: names.explore,
    duration: { en: '4 months', id: '4 bulan' },
    steps: [
      { key: 'dream', name: { en: 'Dreaming in lists', id: 'Mimpi dalam daftar' } },
      { key: 'viewing', name: { en: 'Nine front doors', id: 'Sembilan pintu depan' } },
    ],
  },
  {
    name: names.commit,
    duration: { en: '5 weeks', id: '5 minggu' },
    steps: [{ key: 'signing', name: { en: 'Signing', id: 'Tanda tangan' } }],
  },
  {
    name: names.live,
    duration: { en: '2 weeks', id: '2 minggu' },
    steps: [
      { key: 'packing', name: { en: 'Packing', id: 'Berkemas' } },
      { key: 'day', name: { en: 'Moving day', id: 'Hari pindah' } },
    ],
  },
  {
    name: names.settle,
    duration: { en: '3 months', id: '3 bulan' },
    steps: [
      { key: 'boxes', name: { en: 'Among boxes', id: 'Di antara kardus' } },
      { key: 'street', name: { en: 'A street with names', id: 'Kenal tetangga' } },
    ],
  },
]

/** A family moves house: an experience that belongs to nobody's product. */
export const experienceMap: Template = {
  lanes: [
    { laneType: 'actions', name: { en: 'Doing', id: 'Melakukan' } },
    { laneType: 'thoughts', name: { en: 'Thinking', id: 'Memikirkan' } },
    { laneType: 'emotions', name: { en: 'Feeling', id: 'Merasakan' } },
    { laneType: 'place', name: { en: 'Setting', id: 'Latar' } },
    { laneType: 'tools', name: { en: 'People and things', id: 'Orang dan benda' } },
    { laneType: 'needs' },
    { laneType: 'pain-points' },
    { laneType: 'gains', name: { en: 'What goes well', id: 'Yang berjalan baik' } },
  ],
  stages,
  example: {
    stages: exampleStages,
    personas: [
      {
        name: 'Maya Lestari',
        role: { en: 'Mother of two, moves house', id: 'Ibu dua anak, pindah rumah' },
        goals: [{ en: 'A room for each of the boys', id: 'Satu kamar untuk tiap anak' }],
        needs: [{ en: 'No surprise after the deposit', id: 'Tanpa kejutan setelah uang muka' }],
        frustrations: [
          { en: 'Saying the new address nineteen times', id: 'Menyebut alamat baru berkali-kali' },
        ],
        quote: { en: '“We moved house and nobody helped us.”', id: '“Kami pindah, tak ada yang membantu.”' },
      },
    ],
    cards: {
      actions: doing,
      thoughts: thinking,
      emotions: feeling,
      place: places,
      tools: helpers,
      needs,
      'pain-points': painPoints,
      gains,
    },
  },
}
