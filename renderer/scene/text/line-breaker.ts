/**
 * Finds where the Unicode line breaking algorithm allows a line to end: ascending positions in UTF-16 units, the
 * ends of the text not needed. Only asked about texts that hold more than ASCII.
 */
export type BreakFinder = (text: string) => readonly number[]

/** One line's worth of nothing but printable ASCII and spaces. */
const plain = /^[ -~]*$/

/**
 * Where a line of `paragraph` (no line feeds) may end, as a browser's `pre-wrap` text decides it: ascending
 * positions between 0 and the length. After spaces always; between two ASCII characters by the browser's own short
 * rules, which were read off Chromium pair by pair; elsewhere as `findBreaks` says.
 */
export function breakOpportunities(paragraph: string, findBreaks: BreakFinder): readonly number[] {
  const found: number[] = []
  const icu = plain.test(paragraph) ? [] : findBreaks(paragraph)
  let next = 0
  for (let i = 1; i < paragraph.length; i++) {
    while (next < icu.length && (icu[next] ?? 0) < i) next++
    const before = paragraph.charCodeAt(i - 1)
    const after = paragraph.charCodeAt(i)
    if (after === space) continue
    if (before === space) found.push(i)
    else if (isPrintableAscii(before) && isPrintableAscii(after)) {
      if (breaksBetween(paragraph, i, before, after)) found.push(i)
    } else if (icu[next] === i) found.push(i)
  }
  return found
}

const space = 0x20
const hyphen = 0x2d
const question = 0x3f

const isPrintableAscii = (code: number) => code > 0x20 && code < 0x7f
const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isLetterOrDigit = (code: number) =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

const setOf = (characters: string) => {
  const codes = new Uint8Array(0x80)
  for (let i = 0; i < characters.length; i++) codes[characters.charCodeAt(i)] = 1
  return codes
}
const closers = setOf('!"#%&)*+,.:;=>\\]|}~')
const openers = setOf('(<[{')
const notAfterHyphen = setOf('!),./:;?]}')
const notAfterQuestion = setOf('!"\'),./:;?]}')

function breaksBetween(text: string, i: number, before: number, after: number): boolean {
  if (before === hyphen) {
    // A hyphen before a digit may be a minus sign, unless it stands inside a word: 1990-1999, A-4.
    if (isDigit(after)) return i >= 2 && isLetterOrDigit(text.charCodeAt(i - 2))
    return notAfterHyphen[after] === 0
  }
  if (before === question) return notAfterQuestion[after] === 0
  return closers[before] === 1 && openers[after] === 1
}
