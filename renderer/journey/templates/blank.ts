import type { LocalText } from '../language.ts'
import type { Template, TemplateStage } from './template.ts'

/** Three plain stages with a step each: enough to show that stages hold steps, and quick to rename. */
const stages: readonly TemplateStage[] = [1, 2, 3].map(n => ({
  name: { en: `Stage ${n}`, id: `Tahap ${n}` },
  steps: [{ key: `step-${n}`, name: { en: `Step ${n}`, id: `Langkah ${n}` } }],
}))

function stage(key: string, name: LocalText, step: LocalText): TemplateStage {
  return { name, steps: [{ key, name: step }] }
}

/** What people do and how they feel about it: the least that makes a journey. */
export const blank: Template = {
  lanes: [{ laneType: 'actions' }, { laneType: 'emotions' }],
  stages,
  example: {
    stages: [
      stage(
        'gate',
        { en: 'Getting in', id: 'Masuk stasiun' },
        { en: 'At the ticket gate', id: 'Di gerbang tiket' },
      ),
      stage('ride', { en: 'Riding', id: 'Di kereta' }, { en: 'Blok M to Senayan', id: 'Blok M ke Senayan' }),
      stage(
        'street',
        { en: 'Getting out', id: 'Keluar' },
        { en: 'Back on the street', id: 'Kembali ke jalan' },
      ),
    ],
    personas: [
      {
        name: 'Pak Harjo',
        role: { en: 'Retired teacher, 68', id: 'Pensiunan guru, 68' },
        goals: [{ en: 'Reach the heart clinic on time', id: 'Tiba di klinik jantung tepat waktu' }],
        needs: [{ en: 'Signs that can be read from afar', id: 'Petunjuk yang terbaca dari jauh' }],
        frustrations: [{ en: 'Machines that rush him', id: 'Mesin yang terasa memburu-buru' }],
        quote: {
          en: '“I can walk. I just need time to read.”',
          id: '“Saya kuat jalan, asal sempat membaca.”',
        },
      },
    ],
    cards: {
      actions: [
        {
          step: 'gate',
          text: {
            en: 'Tries his card twice, then asks a guard',
            id: 'Dua kali menempel kartu, lalu bertanya',
          },
        },
        {
          step: 'ride',
          text: { en: 'Counts four stops on his fingers', id: 'Menghitung empat stasiun dengan jari' },
        },
        {
          step: 'street',
          text: { en: 'Takes exit B, right at the clinic', id: 'Lewat pintu B, persis di klinik' },
        },
      ],
      emotions: [
        { step: 'gate', score: -1, text: { en: 'Flustered', id: 'Gugup' } },
        { step: 'ride', score: 1, text: { en: 'At ease', id: 'Nyaman' } },
        { step: 'street', score: 2, text: { en: 'Proud', id: 'Bangga' } },
      ],
    },
  },
}
