import type { LocalText } from '../language.ts'
import { connectors } from './service-blueprint-connectors.ts'
import { backstage, customerActions, evidence, frontstage, support } from './service-blueprint-example.ts'
import type { Template, TemplateStage } from './template.ts'

const stageNames: readonly LocalText[] = [
  { en: 'Find', id: 'Mencari' },
  { en: 'Book', id: 'Memesan' },
  { en: 'Arrive', id: 'Tiba' },
  { en: 'Receive', id: 'Menerima' },
  { en: 'Pay', id: 'Membayar' },
  { en: 'Follow up', id: 'Tindak lanjut' },
]

const stages: readonly TemplateStage[] = stageNames.map((name, i) => ({
  name,
  steps: [{ key: `step-${i + 1}`, name: { en: `Step ${i + 1}`, id: `Langkah ${i + 1}` } }],
}))

/** One stage with one step, which carries the time: the header of a blueprint is its time row. */
function stage(key: string, name: LocalText, day: LocalText, start: string, minutes: number): TemplateStage {
  return {
    name,
    steps: [
      {
        key,
        name: { en: `${day.en} ${start}`, id: `${day.id} ${start}` },
        duration: { en: `${minutes} min`, id: `${minutes} mnt` },
      },
    ],
  }
}

const monday: LocalText = { en: 'Mon', id: 'Sen' }
const tuesday: LocalText = { en: 'Tue', id: 'Sel' }

/** A mother takes her feverish child to a clinic: what she sees, and what it rests on. */
export const serviceBlueprint: Template = {
  lanes: [
    { laneType: 'physical-evidence' },
    { laneType: 'customer-actions', separator: 'interaction' },
    { laneType: 'frontstage', separator: 'visibility' },
    { laneType: 'backstage', separator: 'internal-interaction' },
    { laneType: 'support-processes' },
  ],
  stages,
  example: {
    stages: [
      stage('book', { en: 'Book', id: 'Daftar' }, monday, '07:10', 6),
      stage('arrive', { en: 'Arrive', id: 'Tiba' }, monday, '09:20', 8),
      stage('wait', { en: 'Wait', id: 'Menunggu' }, monday, '09:28', 35),
      stage('consult', { en: 'Consult', id: 'Periksa' }, monday, '10:03', 14),
      stage('pharmacy', { en: 'Pharmacy', id: 'Farmasi' }, monday, '10:17', 22),
      stage('follow-up', { en: 'Follow up', id: 'Tindak lanjut' }, tuesday, '16:00', 5),
    ],
    personas: [
      {
        name: 'Lestari Handayani',
        role: { en: 'Mother of Raka, 4', id: 'Ibu dari Raka, 4' },
        goals: [{ en: 'Know today what the fever is', id: 'Tahu hari ini apa penyebab demam' }],
        needs: [
          { en: 'A waiting time she can believe', id: 'Waktu tunggu yang bisa dipercaya' },
          { en: 'A dose she can measure at home', id: 'Dosis yang bisa ditakar di rumah' },
        ],
        frustrations: [{ en: 'Telling the same story at each desk', id: 'Bercerita ulang di setiap meja' }],
        quote: {
          en: '“Just tell me how long. I can plan.”',
          id: '“Bilang saja berapa lama. Saya bisa atur.”',
        },
      },
    ],
    cards: {
      'physical-evidence': evidence,
      'customer-actions': customerActions,
      frontstage,
      backstage,
      'support-processes': support,
    },
    connectors,
  },
}
