import type { FontWeight } from '../fonts.ts'
import { runs, widthTable, widthTokens } from './advance-widths.generated.ts'

/** Widths are counted in this many units per em. */
export const unitsPerEm = 2048

/** What the table holds for a character that the face lacks. */
export const missing = 0xffff

/** The advance widths of one weight by code point. */
export interface AdvanceWidths {
  /** By code point below 0x10000; `missing` where the face has no glyph. */
  readonly basic: Uint16Array
  readonly further: ReadonlyMap<number, number>
}

let decoded: Readonly<Record<FontWeight, AdvanceWidths>> | null = null

/** The advance widths of a weight, decoded from the generated table at the first call. */
export function advanceWidths(weight: FontWeight): AdvanceWidths {
  decoded ??= decode()
  return decoded[weight]
}

function decode(): Readonly<Record<FontWeight, AdvanceWidths>> {
  const weights = [400, 500, 600] as const
  const table = widthTable.split(' ').map(entry => {
    let width = 0
    return entry.split(',').map(part => (width += Number.parseInt(part, 36)))
  })
  const basic = weights.map(() => new Uint16Array(0x10000).fill(missing))
  const further = weights.map(() => new Map<number, number>())
  const put = (code: number, widths: readonly number[]) => {
    widths.forEach((width, i) => {
      if (code < 0x10000) basic[i]?.fill(width, code, code + 1)
      else further[i]?.set(code, width)
    })
  }
  const asBase: number[] = []
  const tokens = widthTokens.split(' ')
  let at = 0
  let code = 0
  let before = ''
  for (const run of runs.split(' ')) {
    const [gap = 0, length = 0] = run.split(',').map(part => Number.parseInt(part, 36))
    code += gap
    for (let i = 0; i < length; i++, code++) {
      const token = tokens[at++] || before
      before = token
      if (token === '=') asBase.push(code)
      else put(code, table[Number.parseInt(token, 36)] ?? [])
    }
  }
  for (const accented of asBase) {
    const base = String.fromCodePoint(accented).normalize('NFKD').codePointAt(0) ?? 0
    put(
      accented,
      basic.map((widths, i) => (base < 0x10000 ? widths[base] : further[i]?.get(base)) ?? 0),
    )
  }
  const of = (i: number): AdvanceWidths => ({
    basic: basic[i] ?? new Uint16Array(0),
    further: further[i] ?? new Map(),
  })
  return { 400: of(0), 500: of(1), 600: of(2) }
}
