import type { LocalText } from '../language.ts'
import type { TemplateStage } from './template.ts'

/** The name that a new stage gets. */
export const newStageName: LocalText = { en: 'New stage', id: 'Tahap baru' }

/** The name that a new step gets. */
export const newStepName: LocalText = { en: 'New step', id: 'Langkah baru' }

/** The six classical stages of a customer journey. */
export const stageNames = {
  awareness: { en: 'Awareness', id: 'Kesadaran' },
  consideration: { en: 'Consideration', id: 'Pertimbangan' },
  decision: { en: 'Decision', id: 'Keputusan' },
  service: { en: 'Service', id: 'Layanan' },
  retention: { en: 'Retention', id: 'Retensi' },
  advocacy: { en: 'Advocacy', id: 'Advokasi' },
} as const satisfies Record<string, LocalText>

/** The classical stages with one step each, as the empty current- and future-state maps have them. */
export const journeyStages: readonly TemplateStage[] = [
  {
    name: stageNames.awareness,
    phase: 'before',
    steps: [{ key: 'awareness', name: { en: 'Noticing the need', id: 'Menyadari kebutuhan' } }],
  },
  {
    name: stageNames.consideration,
    phase: 'before',
    steps: [{ key: 'consideration', name: { en: 'Weighing the options', id: 'Menimbang pilihan' } }],
  },
  {
    name: stageNames.decision,
    phase: 'during',
    steps: [{ key: 'decision', name: { en: 'Choosing and paying', id: 'Memilih dan membayar' } }],
  },
  {
    name: stageNames.service,
    phase: 'after',
    steps: [{ key: 'service', name: { en: 'Getting started', id: 'Mulai memakai' } }],
  },
  {
    name: stageNames.retention,
    phase: 'after',
    steps: [{ key: 'retention', name: { en: 'Staying or leaving', id: 'Bertahan atau pergi' } }],
  },
  {
    name: stageNames.advocacy,
    phase: 'after',
    steps: [{ key: 'advocacy', name: { en: 'Telling others', id: 'Bercerita ke orang lain' } }],
  },
]
