import { mapOf } from '../../journey/document.ts'
import type { XlsxOptions } from '../export-options.ts'
import type { ExportWriter } from '../export-writer.ts'
import { cardsSheets } from './cards-sheets.ts'
import { gridSheet } from './grid-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Writes a map as an Excel workbook: its grid as it is seen, or its cards one by one. */
export const writeXlsx: ExportWriter<XlsxOptions> = async (source, { sheet }, tools) => {
  await tools.progress({ share: 0 })
  const { document, images, language, date } = source
  const sheets = sheet === 'grid' ? [gridSheet(document, language)] : cardsSheets(document, images, language)
  return writeWorkbook(sheets, { title: mapOf(document).title.trim(), date })
}
