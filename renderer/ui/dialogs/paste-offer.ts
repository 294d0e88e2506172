import type { LaneType } from '../../journey/vocabulary.ts'

/** What the user decides before a table becomes a map. */
export interface PasteChoice {
  /** Whether the table's columns or its rows become steps. */
  readonly stagesIn: 'columns' | 'rows'
  /** Lane types that were changed, by the lane's place from the top. */
  readonly laneTypes: Readonly<Record<number, LaneType>>
}

/** What the table would become. */
export interface PastePreview {
  readonly steps: readonly string[]
  readonly stageCount: number
  readonly lanes: readonly {
    readonly name: string
    readonly laneType: LaneType
    /** The texts of the cards of each cell, by step. */
    readonly cells: readonly (readonly string[])[]
  }[]
  readonly cardCount: number
}

/** A table on the clipboard that could become a map. */
export interface PasteOffer {
  /** What the app would choose itself. */
  readonly suggestion: PasteChoice
  preview(choice: PasteChoice): PastePreview
  /** Fills the map, as one undoable change. */
  accept(choice: PasteChoice): void
}
