import type { MapTable } from './map-table.ts'

/** A table in Markdown under its title, with `<br>` between the lines of a cell. Its texts show as they were written. */
export function markdownText(table: MapTable): string {
  const [head, ...body] = table.rows.map(row => row.cells.map(markdownCell))
  if (!head) return ''
  const heading = table.title === '' ? [] : [`# ${markdownCell(table.title)}`, '']
  const rule = head.map(() => '---')
  return `${[...heading, ...[head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`)].join('\n')}\n`
}

/** Signs that Markdown would take for formatting are escaped; a backslash becomes an entity, which a bar can follow. */
function markdownCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '&#92;')
    .replaceAll('<', '&lt;')
    .replace(/[`*_[\]~|]/g, sign => `\\${sign}`)
    .replace(/^( +)/gm, spaces => '&nbsp;'.repeat(spaces.length))
    .replaceAll('\n', '<br>')
}
