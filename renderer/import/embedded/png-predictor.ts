/** Longest row of a stream that is read, in bytes: no table or text of a PDF has a longer one. */
const longestRow = 1 << 20

/** How the rows of a stream are made up, as a PDF says it. */
export interface PredictedRows {
  readonly columns: number
  readonly colours: number
  /** Bits of each colour. */
  readonly bits: number
}

/**
 * Bytes whose rows were written as differences by the filters of PNG, as they were before. A last row that is cut off
 * gives what there is of it. Null where no row can be like that.
 */
export function unpredicted(
  bytes: Uint8Array,
  { columns, colours, bits }: PredictedRows,
): Uint8Array<ArrayBuffer> | null {
  const width = Math.ceil((columns * colours * bits) / 8)
  const left = Math.max(1, Math.ceil((colours * bits) / 8))
  if (!(width >= 1 && width <= longestRow && left <= width)) return null
  const out = new Uint8Array(bytes.length - Math.ceil(bytes.length / (width + 1)))
  for (let from = 0, to = 0; from < bytes.length; from += width + 1, to += width) {
    const kind = bytes[from] ?? 0
    if (kind > 4) return null
    const row = bytes.subarray(from + 1, from + 1 + width)
    for (let i = 0; i < row.length; i++) {
      const a = i >= left ? (out[to + i - left] ?? 0) : 0
      const b = to > 0 ? (out[to + i - width] ?? 0) : 0
      const c = to > 0 && i >= left ? (out[to + i - width - left] ?? 0) : 0
      out[to + i] = (row[i] ?? 0) + predicted(kind, a, b, c)
    }
  }
  return out
}

/** What a filter expects after the byte to the left, that above and that above to the left. */
function predicted(kind: number, a: number, b: number, c: number): number {
  switch (kind) {
    case 1:
      return a
    case 2:
      return b
    case 3:
      return (a + b) >> 1
    case 4: {
      const p = a + b - c
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
      return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
    }
    default:
      return 0
  }
}
