import { fold } from '../../journey/fold.ts'

/**
 * How well a query fits a text: 0 not at all, more is better. Letters have to come in order; those that begin a word
 * or follow each other count more, and whole words most.
 */
export function fuzzyScore(query: string, text: string): number {
  const wanted = fold(query).replace(/\s+/g, ' ').trim()
  if (wanted === '') return 1
  const folded = fold(text)
  const whole = folded.indexOf(wanted)
  if (whole >= 0) return 1_000 + (beginsWord(folded, whole) ? 500 : 0) - whole - folded.length / 100
  let at = -1
  let score = 0
  for (const letter of wanted) {
    if (letter === ' ') continue
    const next = nextPlace(folded, letter, at + 1)
    if (next < 0) return 0
    score += next === at + 1 ? 5 : beginsWord(folded, next) ? 8 : -1
    at = next
  }
  // Letters strewn over a long text are an accident.
  return score > wanted.length ? score : 0
}

/** Where a letter comes next: at the beginning of a word if it begins one, else wherever it is. */
function nextPlace(text: string, letter: string, from: number): number {
  if (text[from] === letter) return from
  for (let i = from; i < text.length; i++) if (text[i] === letter && beginsWord(text, i)) return i
  return text.indexOf(letter, from)
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}
