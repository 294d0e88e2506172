/** What of a workbook is not read because it is hidden there. */
export interface HiddenContent {
  /** Names of sheets. */
  readonly sheets: readonly string[]
  /** How many rows and columns with something in them, on the sheets that are shown. */
  readonly rows: number
  readonly columns: number
}

/** Whether there is anything. */
export function hidesAnything({ sheets, rows, columns }: HiddenContent): boolean {
  return sheets.length + rows + columns > 0
}
