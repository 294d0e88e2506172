import { Fragment } from 'react'
import { foldedMatches, type Stretch } from '../../journey/fold.ts'

/** Where any of the folded words stand in a text, ascending and without overlaps. */
export function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const found = words.flatMap(word => foldedMatches(text, word)).sort((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const next of found) {
    const last = joined.at(-1)
    if (last && next.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else joined.push(next)
  }
  return joined
}

/** Characters of a snippet that stand before the first word that was found. */
const lead = 28
/** Most characters of a snippet. */
const longest = 140

/** The part of a text round the first of the folded words, in one line. */
export function snippetOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = stretchesOf(line, words)[0]?.from ?? 0
  if (first <= lead) return line.slice(0, longest)
  const space = line.indexOf(' ', first - lead)
  // Scripts without spaces are cut where they are.
  const start = space >= 0 && space < first ? space + 1 : first - lead
  return `…${line.slice(start, start + longest)}`
}

/** A text with the folded words marked in it. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  const stretches = words.length === 0 ? [] : stretchesOf(text, words)
  let at = 0
  return (
    <>
      {stretches.map(({ from, to }) => {
        const before = text.slice(at, from)
        at = to
        return (
          <Fragment key={from}>
            {before}
            <mark>{text.slice(from, to)}</mark>
          </Fragment>
        )
      })}
      {text.slice(at)}
    </>
  )
}
