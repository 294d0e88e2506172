import { saysNothing } from '../journey/says-nothing.ts'
import { headerMeaning } from './lane-words.ts'
import { cellWords } from './plain-words.ts'
import type { Table } from './table.ts'

/**
 * Which tracks only name the tracks behind them ("CUSTOMER", "**Our side**", "Backstage work:") and are no lanes. There
 * is nothing in them, no lane goes by their name, and they are written in another way than most of the headers: without
 * that, they may be lanes that are to be filled still.
 */
export function sectionTracks(
  lines: readonly (readonly string[])[],
  format: Table['format'],
): ReadonlySet<number> {
  const headers = lines[0] ?? []
  const styles = headers.map(header => styleOf(header, format))
  const isRare = (style: string) => styles.filter(other => other === style).length * 2 < styles.length
  return new Set(
    headers.flatMap((header, i) => {
      const style = styles[i] ?? ''
      const isApart = i > 0 && i < headers.length - 1 && style !== '' && isRare(style)
      return isApart &&
        !headerMeaning(cellWords(format, header).text).known &&
        lines.slice(1).every(line => saysNothing(line[i] ?? ''))
        ? [i]
        : []
    }),
  )
}

/** In which way a header stands out: in bold, in capitals, with a colon; "" for a plain one. */
function styleOf(header: string, format: Table['format']): string {
  const text = header.trim()
  if (format === 'markdown' && /^(\*\*|__).+\1:?$/.test(text)) return 'bold'
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return 'capitals'
  return /\p{L}:$/u.test(text) ? 'colon' : ''
}
