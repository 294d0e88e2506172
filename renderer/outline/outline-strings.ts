import type { JourneyDocument } from '../journey/document.ts'
import type { Card } from '../journey/records/card.ts'
import type { Lane } from '../journey/records/lane.ts'
import type { Stage } from '../journey/records/stage.ts'
import type { Step } from '../journey/records/step.ts'

/** What the outline says, in the user's language. */
export interface OutlineStrings {
  /** Name of the grid: "Journey map". */
  readonly grid: string
  /** Name of the header column's first row. */
  readonly stages: string
  stage(stage: Stage, number: number, steps: number): string
  step(document: JourneyDocument, step: Step): string
  lane(lane: Lane, cards: number): string
  /** A cell: its lane, its step and how many cards it holds. */
  cell(document: JourneyDocument, lane: Lane, step: Step, cards: number): string
  /** A card: its text, then its marks. */
  card(document: JourneyDocument, lane: Lane, card: Card): string
}
