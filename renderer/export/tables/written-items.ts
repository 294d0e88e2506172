import { saysNothing } from '../../journey/says-nothing.ts'
import { itemMark, splitItems } from '../../journey/split-items.ts'

/**
 * The cards of one cell as the text of one table cell: a line each. Where reading that back by the usual rules would
 * give other cards (line breaks, semicolons, bullets in their texts), each card begins with a mark of its own. `scored` for a lane of
 * feelings, where a text without letters would be taken for a score.
 */
export function writtenItems(texts: readonly string[], scored: boolean): string {
  const lines = texts
    .map(text => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim())
    .filter(text => text !== '')
  if (lines.length === 0) return ''
  const plain = lines.join('\n')
  const read = splitItems(plain)
  const isScore = scored && lines.some(text => !/\p{L}/u.test(text))
  if (
    !isScore &&
    !saysNothing(plain) &&
    read.length === lines.length &&
    read.every((item, i) => item === lines[i])
  )
    return plain
  return lines.map(text => itemMark + text.replaceAll('\n', '\n  ')).join('\n')
}
