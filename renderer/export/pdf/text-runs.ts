import type { FontWeight } from '../../scene/fonts.ts'
import { type AdvanceWidths, advanceWidths, missing, unitsPerEm } from '../../scene/text/advance-widths.ts'
import { graphemes } from '../../scene/text/graphemes.ts'

/** A piece of a line that is drawn in one way. */
export interface TextRun {
  /** As text in the bundled face, or as a picture of what the machine's own faces make of it. */
  readonly kind: 'text' | 'picture'
  readonly text: string
  /** Advance width in em; 0 for pictures, whose width only a canvas knows. */
  readonly width: number
}

/** Letters that are written from right to left: what stands where in such a line is for a canvas to say. */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Marks that belong to the letter before them. */
const joining = /\u200c|\u200d|\ufe0e|\ufe0f|\p{M}/u
/** Characters that stand for themselves, whatever is beside them: a picture of one does for all its places. */
const alone =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}|\p{Regional_Indicator})/u

/** Characters that take two UTF-16 units, as emoji do. */
const hasPairs = /[\ud800-\udfff]/

/**
 * A line as runs, from left to right: text where the bundled face has all letters, pictures elsewhere. A line with
 * letters that run from right to left is one picture. Null for most lines, which are text as a whole.
 */
export function textRuns(line: string, weight: FontWeight): TextRun[] | null {
  const widths = advanceWidths(weight)
  if (isPlain(line, widths)) return null
  if (rightToLeft.test(line)) return [{ kind: 'picture', text: line, width: 0 }]
  const runs: { kind: TextRun['kind']; text: string; width: number }[] = []
  for (const grapheme of graphemes(line.normalize('NFC'))) {
    const kind = isPlain(grapheme, widths) ? 'text' : 'picture'
    const width = kind === 'text' ? widthOf(grapheme, widths) : 0
    const before = runs.at(-1)
    const joins =
      before?.kind === kind && (kind === 'text' || !(alone.test(grapheme) || alone.test(before.text)))
    if (joins && before) {
      before.text += grapheme
      before.width += width
    } else runs.push({ kind, text: grapheme, width })
  }
  return runs
}

function isPlain(text: string, { basic }: AdvanceWidths): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x300) {
      if (basic[code] === missing) return false
    } else if (basic[code] === missing || joining.test(text.charAt(i))) return false
  }
  return true
}

function widthOf(text: string, { basic }: AdvanceWidths): number {
  let units = 0
  for (let i = 0; i < text.length; i++) units += basic[text.charCodeAt(i)] ?? 0
  return units / unitsPerEm
}

/**
 * The characters of a text in the order in which they stand from left to right, as readers of files expect them: what
 * runs from right to left is turned around. Numbers and Latin words in it keep their order.
 */
export function visualOrder(text: string, direction: 'ltr' | 'rtl'): string[] {
  // Marks of letters stay single where they may, as not all programs know what several codes for one glyph are.
  if (!rightToLeft.test(text)) return hasPairs.test(text) ? [...graphemes(text)] : [...text]
  const characters = [...graphemes(text)]
  const kinds = characters.map(character =>
    rightToLeft.test(character) ? 'rtl' : /[\p{L}\p{N}]/u.test(character) ? 'ltr' : null,
  )
  const ways = kinds.map((kind, i) => {
    if (kind) return kind
    const before = kinds.slice(0, i).findLast(other => other !== null) ?? direction
    const after = kinds.slice(i).find(other => other !== null) ?? direction
    return before === after ? before : direction
  })
  const runs: string[][] = []
  characters.forEach((character, i) => {
    if (i > 0 && ways[i] === ways[i - 1]) runs.at(-1)?.push(character)
    else runs.push([character])
  })
  let first = 0
  const turned = runs.map(run => {
    const way = ways[first]
    first += run.length
    return way === 'rtl' ? run.toReversed() : run
  })
  return (direction === 'rtl' ? turned.toReversed() : turned).flat()
}
