/** A sheet of a workbook as it is to be written. */
export interface Sheet {
  readonly name: string
  /** One that no menu of a spreadsheet program offers to show. */
  readonly hidden: boolean
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Cells that are one: first and last row, first and last column, from 0. */
  readonly merged: readonly MergedCells[]
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Whether the first row offers to sort and filter. */
  readonly filtered: boolean
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number
  readonly hidden?: boolean
}

export interface SheetRow {
  /** In points, or null for what the program finds right. */
  readonly height: number | null
  readonly cells: readonly (SheetCell | null)[]
}

export interface MergedCells {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A cell: text stays text whatever it looks like, and never runs as a formula. */
export interface SheetCell {
  readonly value: string | number
  readonly look: CellLook
}

/** Colours are six hex digits. */
export interface CellLook {
  readonly fill?: string
  readonly ink?: string
  readonly border?: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center'
  readonly middle?: boolean
  /** Numbers get a sign, as scores do. */
  readonly signed?: boolean
}
