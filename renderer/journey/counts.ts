import type { JourneyDocument } from './document.ts'
import type { StageId, StepId } from './ids.ts'

/** How many of each thing a document holds. */
export interface Counts {
  readonly stages: number
  readonly steps: number
  readonly lanes: number
  /** All cards, those of the parking lot included. */
  readonly cards: number
  readonly parked: number
  readonly connectors: number
  readonly votes: number
}

/** Counts what a document holds. Walks all cards. */
export function countsOf(document: JourneyDocument): Counts {
  const { stages, steps, lanes, cardCount, parked, connectors, cells } = document.index
  let votes = parked.reduce((sum, card) => sum + card.votes, 0)
  for (const lane of cells.values())
    for (const cards of lane.values()) for (const card of cards) votes += card.votes
  return {
    stages: stages.length,
    steps: steps.length,
    lanes: lanes.length,
    cards: cardCount,
    parked: parked.length,
    connectors: connectors.length,
    votes,
  }
}

/** The number of a stage from left to right, "2"; empty when it does not exist. */
export function numberOfStage(document: JourneyDocument, id: StageId): string {
  const at = document.index.stages.findIndex(stage => stage.id === id)
  return at < 0 ? '' : String(at + 1)
}

/** The number of a step within its stage, "2.3"; empty when it does not exist. */
export function numberOfStep(document: JourneyDocument, id: StepId): string {
  const step = document.records.get(id)
  const at = step
    ? (document.index.stepsOfStage.get(step.stageId) ?? []).findIndex(other => other.id === id)
    : -1
  return step && at >= 0 ? `${numberOfStage(document, step.stageId)}.${at + 1}` : ''
}

/** A step with its number, "2.3 Comparing prices"; a nameless one goes by its time of day, or the number alone. */
export function labelOfStep(document: JourneyDocument, id: StepId): string {
  const step = document.records.get(id)
  const name = step?.name.trim() || step?.start || ''
  return `${numberOfStep(document, id)} ${name}`.trim()
}
