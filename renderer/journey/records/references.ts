import type { RecordType } from '../ids.ts'

/**
 * The fields by which a record points to another one of the same document. `linkedMapId` of the map is none of
 * them: it names another document.
 */
export const referenceFields: Readonly<Record<RecordType, readonly string[]>> = {
  map: [],
  persona: ['imageId'],
  stage: [],
  step: ['stageId'],
  lane: ['personaId'],
  separator: ['laneId'],
  card: ['laneId', 'stepId', 'personaId', 'imageId'],
  connector: ['fromId', 'toId'],
  comment: ['cardId'],
  image: [],
}
