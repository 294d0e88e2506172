import type { LaneType } from '../../journey/vocabulary.ts'

/** Most steps that a preview shows. */
export const shownSteps = 12

/** What the user decides before a table becomes a map. */
export interface PasteChoice {
  /** Which of the tables, counted from 0. */
  readonly table: number
  /** Whether the table's columns or its rows become steps. */
  readonly stagesIn: 'columns' | 'rows'
  /** Lane types that were changed, by the places of the lanes. */
  readonly laneTypes: Readonly<Record<number, LaneType>>
}

/** What the table would become. */
export interface PastePreview {
  /** Names of the first steps, `shownSteps` at most. */
  readonly steps: readonly string[]
  readonly stepCount: number
  readonly stageCount: number
  readonly lanes: readonly {
    readonly name: string
    readonly laneType: LaneType
    /** The lane's place before anything was changed, by which `laneTypes` names it. */
    readonly place: number
    /** The texts of the cards of each cell, by step. */
    readonly cells: readonly (readonly string[])[]
  }[]
  readonly cardCount: number
  /** Texts of the table that would be left out. */
  readonly unplaced: readonly string[]
}

/** Tables on the clipboard of which one could become a map. */
export interface PasteOffer {
  /** At least one. The first can be `all` the others together. */
  readonly tables: readonly {
    readonly title: string
    readonly cellCount: number
    readonly all: boolean
  }[]
  /** What the app would choose itself for a table. */
  suggestion(table: number): PasteChoice
  preview(choice: PasteChoice): PastePreview
  /** Fills the map, as one undoable change. */
  accept(choice: PasteChoice): void
}
