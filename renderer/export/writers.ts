import type { FormatId, OptionsOf } from './export-options.ts'
import type { ExportWriter } from './export-writer.ts'
import type { TextFormat } from './map-text.ts'

/** What writes each format, loaded when it is needed: some bring large libraries. */
export const writers: { readonly [F in FormatId]: () => Promise<ExportWriter<OptionsOf[F]>> } = {
  png: async () => (await import('./png/write-png.ts')).writePng,
  pptx: async () => (await import('./pptx/write-pptx.ts')).writePptx,
  svg: async () => (await import('./svg/write-svg.ts')).writeSvg,
  pdf: async () => (await import('./pdf/write-pdf.ts')).writePdf,
  xlsx: async () => (await import('./xlsx/write-xlsx.ts')).writeXlsx,
  csv: text('csv'),
  tsv: text('tsv'),
  markdown: text('markdown'),
  mermaid: text('mermaid'),
  jejak: async () => (await import('./jejak-writer.ts')).writeJejak,
}

function text(format: TextFormat) {
  return async () => (await import('./map-text.ts')).textWriter(format)
}
