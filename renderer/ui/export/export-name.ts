import type { ExportRequest } from '../../export/export-request.ts'
import { fileName, fileStem } from '../../export/file-name.ts'
import { formats } from '../../export/formats.ts'
import { type JourneyDocument, mapOf } from '../../journey/document.ts'
import type { Translator } from '../i18n/translate.ts'
import { stageLabel } from '../record-names.ts'

/** The name of a file without its ending: as it was typed, or by the map, what of it is shown, and the day. */
export function exportName(
  t: Translator,
  document: JourneyDocument,
  request: ExportRequest,
  date: Date,
): string {
  const { extension } = formats[request.format]
  if (request.name !== null) return fileStem(request.name)
  const whole = fileName(mapOf(document).title, date, extension, partsOf(t, document, request))
  return whole.slice(0, -extension.length - 1)
}

function partsOf(t: Translator, document: JourneyDocument, { options }: ExportRequest): string[] {
  if ('sheet' in options && options.sheet === 'cards') return [t('exporting.cardsPart')]
  if (!('content' in options)) return []
  switch (options.content.kind) {
    case 'map':
      return []
    case 'stage':
      return [stageLabel(document, options.content.stageId)]
    case 'cards':
      return [t('exporting.selection')]
  }
}
