import { cardRows } from '../../journey/card-rows.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { Language } from '../../journey/language.ts'

/** The list of cards as its workbook shows it: a row of heads, then a row for each card. The hidden ids are left out. */
export function cardTable(document: JourneyDocument, language: Language): string[][] {
  const { columns, rows } = cardRows(document, language)
  const seen = (_: unknown, i: number) => columns[i]?.key !== 'id'
  return [columns.map(column => column.head), ...rows].map(row => row.filter(seen).map(String))
}
