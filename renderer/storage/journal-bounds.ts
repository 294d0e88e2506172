/** How many journal entries are kept for the undo history once a snapshot holds what they did. */
export const keptEntries = 500
/** How much text they may be, in UTF-16 units. */
export const keptText = 4_000_000

/** One row of the journal, by its place and the length of its text. */
export interface RowSize {
  readonly seq: number
  readonly length: number
}

/**
 * The place of the oldest row to keep when a snapshot holds everything up to `seq`. `rows` ascending. Rows after
 * the snapshot are always kept.
 */
export function firstKept(rows: readonly RowSize[], seq: number): number {
  let count = 0
  let length = 0
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (!row || row.seq > seq) continue
    count++
    length += row.length
    if (count > keptEntries || length > keptText) return row.seq + 1
  }
  return 0
}
