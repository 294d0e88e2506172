import type { JourneyDocument } from '../journey/document.ts'
import type { StageId } from '../journey/ids.ts'
import type { Lane } from '../journey/records/lane.ts'
import type { Translator } from './i18n/translate.ts'

/** A lane's name; one without a name goes by its type. */
export function laneName(t: Translator, lane: Lane): string {
  return lane.name.trim() === '' ? t(`laneType.${lane.laneType}`) : lane.name
}

/** "2 Consideration". */
export function stageLabel(document: JourneyDocument, id: StageId): string {
  const at = document.index.stages.findIndex(stage => stage.id === id)
  return `${at + 1} ${document.index.stages[at]?.name ?? ''}`.trim()
}
