import { guardedText, tabField } from '../tab-field.ts'
import type { MapTable } from './map-table.ts'

/**
 * A table as comma-separated text (RFC 4180): lines end with CR LF, fields with commas, quotes or line breaks are
 * quoted. Begins with a byte-order mark, without which Excel takes UTF-8 for something else. No cell can run as a
 * formula.
 */
export function csvText(table: MapTable): string {
  return `\uFEFF${table.rows.map(row => row.cells.map(text => csvField(guardedText(text))).join(',')).join('\r\n')}\r\n`
}

/** A table as tab-separated text, one line for each row. No cell can run as a formula. */
export function tsvText(table: MapTable): string {
  return `${table.rows.map(row => row.cells.map(text => tabField(guardedText(text))).join('\t')).join('\n')}\n`
}

function csvField(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n')
  return /[",;\n\t]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
