import {
  actions,
  emotions,
  opportunities,
  owners,
  painPoints,
  thoughts,
  touchpoints,
} from './employee-journey-example.ts'
import type { Template, TemplateStage } from './template.ts'

const names = {
  attract: { en: 'Attract', id: 'Tertarik' },
  hire: { en: 'Hire', id: 'Direkrut' },
  onboard: { en: 'Onboard', id: 'Orientasi' },
  perform: { en: 'Work', id: 'Bekerja' },
  grow: { en: 'Grow', id: 'Berkembang' },
  leave: { en: 'Stay or leave', id: 'Bertahan atau pergi' },
} as const

const stages: readonly TemplateStage[] = [
  {
    name: names.attract,
    steps: [{ key: 'attract', name: { en: 'Hearing of the job', id: 'Mendengar lowongan' } }],
  },
  {
    name: names.hire,
    steps: [
      { key: 'apply', name: { en: 'Applying', id: 'Melamar' } },
      { key: 'sign', name: { en: 'Saying yes', id: 'Menerima tawaran' } },
    ],
  },
  {
    name: names.onboard,
    steps: [
      { key: 'first-day', name: { en: 'The first day', id: 'Hari pertama' } },
      { key: 'ninety-days', name: { en: 'The first 90 days', id: '90 hari pertama' } },
    ],
  },
  {
    name: names.perform,
    steps: [{ key: 'work', name: { en: 'Everyday work', id: 'Kerja sehari-hari' } }],
  },
  {
    name: names.grow,
    steps: [{ key: 'grow', name: { en: 'Learning more', id: 'Belajar lebih jauh' } }],
  },
  {
    name: names.leave,
    steps: [{ key: 'leave', name: { en: 'Moving on', id: 'Melangkah pergi' } }],
  },
]

const exampleStages: readonly TemplateStage[] = [
  {
    name: names.attract,
    duration: { en: '1 week', id: '1 minggu' },
    steps: [{ key: 'advert', name: { en: 'The advert', id: 'Info lowongan' } }],
  },
  {
    name: names.hire,
    duration: { en: '6 weeks', id: '6 minggu' },
    steps: [
      { key: 'interview', name: { en: 'The panel', id: 'Di depan panel' } },
      { key: 'papers', name: { en: 'Papers, again', id: 'Berkas lagi' } },
    ],
  },
  {
    name: names.onboard,
    duration: { en: '3 months', id: '3 bulan' },
    steps: [
      { key: 'first-night', name: { en: 'The first night', id: 'Malam pertama' } },
      { key: 'mentor', name: { en: 'A mentor in passing', id: 'Pembimbing sekilas' } },
    ],
  },
  {
    name: names.perform,
    duration: { en: '1 year', id: '1 tahun' },
    steps: [{ key: 'alone', name: { en: 'In charge at night', id: 'Memimpin malam' } }],
  },
  {
    name: names.grow,
    duration: { en: '8 months', id: '8 bulan' },
    steps: [{ key: 'training', name: { en: 'The course', id: 'Menunggu kursus' } }],
  },
  {
    name: names.leave,
    steps: [{ key: 'offer', name: { en: 'Another hospital', id: 'Rumah sakit lain' } }],
  },
]

/** A young nurse's first two years on a children's ward, seen with the head nurse who leads her. */
export const employeeJourney: Template = {
  lanes: [
    { laneType: 'actions' },
    { laneType: 'touchpoints', name: { en: 'Where they meet us', id: 'Tempat bertemu kita' } },
    { laneType: 'thoughts' },
    { laneType: 'emotions' },
    { laneType: 'pain-points' },
    { laneType: 'opportunities' },
    { laneType: 'owners' },
  ],
  stages,
  example: {
    stages: exampleStages,
    personas: [
      {
        name: 'Putri Maharani',
        role: { en: 'New nurse, 24', id: 'Perawat baru, 24' },
        goals: [{ en: 'Be trusted with small patients', id: 'Dipercaya merawat anak' }],
        needs: [{ en: 'Somebody to ask at three at night', id: 'Teman bertanya pukul tiga pagi' }],
        frustrations: [{ en: 'Rules that nobody shows her', id: 'Aturan yang tak diberitahukan' }],
        quote: { en: '“I was afraid to ask twice.”', id: '“Saya takut bertanya dua kali.”' },
      },
      {
        name: 'Yanti Susilowati',
        role: { en: 'Head nurse, 19 years here', id: 'Kepala perawat, 19 tahun' },
        goals: [{ en: 'A full rota without overtime', id: 'Jadwal penuh tanpa lembur' }],
        needs: [{ en: 'Newcomers who stay two years', id: 'Perawat baru betah dua tahun' }],
        frustrations: [{ en: 'Training someone for the neighbours', id: 'Melatih orang untuk tetangga' }],
        quote: { en: '“I lose them when they are good.”', id: '“Mereka pergi saat sudah mahir.”' },
        colour: 'back',
      },
    ],
    cards: {
      actions,
      touchpoints,
      thoughts,
      emotions,
      'pain-points': painPoints,
      opportunities,
      owners,
    },
  },
}
