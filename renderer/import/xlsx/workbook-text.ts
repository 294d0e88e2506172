/** A character that XML can't hold, as workbooks write it: `_x000D_`. */
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** The text that a string of a workbook stands for. */
export function textOfWorkbook(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
