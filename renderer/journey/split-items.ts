const bullet = /^\s*(?:[-*+•‣▪◦●○–—·✓✔☐☑]\s+|\d{1,3}[.)]\s+|[a-z]\)\s+)/

/** A line without its bullet or number: "- Call the shop", "2) Compare" → the words alone. */
function withoutBullet(line: string): string {
  return line.replace(bullet, '').trim()
}

/** The lines of a text that say something, without bullets and numbers. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(line => withoutBullet(line.replace(/^\s*(?:[-*+]\s+)?\[[ xX]\]\s+/, '')))
    .filter(line => line !== '')
}

/** What stands before each item of a cell whose items are told apart by it alone. */
export const itemMark = '▪ '

/**
 * The items of a cell in which each begins with `itemMark` and goes on in lines that are set in by two spaces, word
 * for word; null for any other cell. Our own tables write such cells where the rules of `splitItems` would not give
 * back the same texts.
 */
export function markedItems(text: string): string[] | null {
  if (!text.startsWith(itemMark)) return null
  const items: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith(itemMark)) items.push(line.slice(itemMark.length))
    else if (line.startsWith('  ') || line === '') items[items.length - 1] += `\n${line.slice(2)}`
    else return null
  }
  return items
}

/**
 * The items of one table cell: lines (also "<br>"), bullets inside a line ("• a • b") and semicolons divide, commas do
 * not, and nothing divides inside of quotes.
 */
export function splitItems(text: string): string[] {
  return linesOf(text.replace(/<br\s*\/?>/gi, '\n'))
    .flatMap(line => divide(line))
    .map(item => withoutBullet(item))
    .filter(item => item !== '')
}

const opening: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '(': ')' }

function divide(line: string): string[] {
  const items: string[] = []
  const lastOf = new Map(Object.values(opening).map(close => [close, line.lastIndexOf(close)]))
  let from = 0
  let closing = ''
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? ''
    if (closing !== '') {
      if (sign === closing) closing = ''
      continue
    }
    const close = opening[sign]
    if (close !== undefined && (lastOf.get(close) ?? -1) > i) closing = close
    else if (isDivider(line, i)) {
      items.push(line.slice(from, i))
      from = i + 1
    }
  }
  items.push(line.slice(from))
  return items.map(item => item.trim())
}

function isDivider(line: string, at: number): boolean {
  const sign = line[at] ?? ''
  if (sign === '•' || sign === '▪' || sign === '●') return true
  // ";)" and ";-)" are smileys.
  return (sign === ';' || sign === '；') && !/^;-?[)(DP]/.test(line.slice(at, at + 3))
}
