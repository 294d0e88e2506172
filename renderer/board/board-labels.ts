import type { LaneType } from '../journey/vocabulary.ts'

/** The few words that the board draws itself, in the user's language. */
export interface BoardLabels {
  /** In an empty cell under the pointer: "Add card". */
  readonly addCard: string
  /** In the strip under a selected card: "Add card here". */
  readonly addCardHere: string
  /** Under the last lane, when the pointer is there: "Add a lane". */
  readonly addLane: string
  /** What the first cell of an empty lane of a type asks. */
  lanePrompt(laneType: LaneType): string
  /** Accessible names of the text field while something is edited in place. */
  readonly editCard: string
  readonly editName: string
}
