import type { Table } from './table.ts'

/** The tables of a Markdown text, in order, cells still in Markdown, each with the heading above it. */
export function tablesOfMarkdown(text: string): Table[] {
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
    const title = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1]
    if (title !== undefined) heading = title
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

function isRow(line: string): boolean {
  return line.includes('|') && line.trim() !== ''
}

/** The line under the header: `|---|:--:|`. */
function isRule(line: string): boolean {
  return line.includes('-') && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line)
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
