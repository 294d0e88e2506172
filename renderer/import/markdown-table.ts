import type { Table } from './table.ts'

/** The tables of a Markdown text, in order, cells still in Markdown, each with the heading above it. */
export function tablesOfMarkdown(text: string): Table[] {
  if (!text.includes('|')) return []
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const tables: Table[] = []
  let heading = ''
  let fence = ''
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
      continue
    }
    if (mark !== '') {
      fence = mark
      continue
    }
    heading = headingOf(line) ?? heading
    if (!isRow(line) || !isRule(lines[i + 1] ?? '')) continue
    const header = cellsOf(line)
    if (header.length !== cellsOf(lines[i + 1] ?? '').length) continue
    const rows = [header]
    i += 2
    while (i < lines.length && isRow(lines[i] ?? '')) rows.push(cellsOf(lines[i++] ?? ''))
    i--
    tables.push({ title: heading, format: 'markdown', rows })
    heading = ''
  }
  return tables
}

/** The words of a heading: `## Words ##`, or a line that is bold as a whole. Null for any other line. */
export function headingOf(line: string): string | null {
  if (!/^\s*[#*_]/.test(line)) return null
  const text = line.trim()
  const marks = /^#{1,6}(?=\s)/.exec(text)?.[0]
  if (marks !== undefined) {
    const words = text.slice(marks.length).trim()
    const closing = words.lastIndexOf(' ')
    return /^#+$/.test(words.slice(closing + 1)) ? words.slice(0, Math.max(0, closing)).trim() : words
  }
  const bold = text.length < 200 && /^(\*\*|__)(?=\S)(.*\S)\1:?$/.exec(text)?.[2]
  return bold && !bold.includes('**') ? bold : null
}

function isRow(line: string): boolean {
  return line.includes('|') && line.trim() !== ''
}

/** The line under the header: `|---|:--:|`. */
function isRule(line: string): boolean {
  if (!line.includes('-') || !/^[\s|:-]+$/.test(line)) return false
  return cellsOf(line).every(cell => /^:?-+:?$/.test(cell))
}

/** The cells of a row. A bar that is escaped or stands in code divides nothing. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  const source = line.trim().replace(/^\|/, '')
  let cell = ''
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? ''
    if (sign === '\\' && source[i + 1] === '|') {
      cell += '|'
      i++
    } else if (sign === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  if (cell.trim() !== '' || !source.endsWith('|')) cells.push(cell.trim())
  return cells
}
