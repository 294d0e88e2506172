/** Letters without accents and in lower case, so that "cafe" finds "Café". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A part of a text, in UTF-16 units: `from` to `to`, `to` not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where a folded needle stands in a text, without overlaps. */
export function foldedMatches(text: string, needle: string): readonly Stretch[] {
  if (needle === '' || !fold(text).includes(needle)) return []
  // Folding can change how long a letter is, so every folded unit remembers the letter that it came from.
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const letter of text) {
    for (const unit of fold(letter)) {
      folded += unit
      for (let i = 0; i < unit.length; i++) {
        starts.push(at)
        ends.push(at + letter.length)
      }
    }
    at += letter.length
  }
  const found: Stretch[] = []
  for (let i = folded.indexOf(needle); i >= 0; i = folded.indexOf(needle, i + needle.length)) {
    const last = i + needle.length - 1
    found.push({ from: starts[i] ?? 0, to: withMarks(text, ends[last] ?? text.length) })
  }
  return found
}

/** The end of a stretch with the combining marks that belong to its last letter. */
function withMarks(text: string, end: number): number {
  let to = end
  while (to < text.length && /\p{M}/u.test(text.charAt(to))) to++
  return to
}
