/** The few words that the board draws itself, in the user's language. */
export interface BoardLabels {
  /** In an empty cell under the pointer: "Add card". */
  readonly addCard: string
  /** In the strip under a selected card: "Add card here". */
  readonly addCardHere: string
  /** Accessible names of the text field while something is edited in place. */
  readonly editCard: string
  readonly editName: string
}
