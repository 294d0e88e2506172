import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import type { NoOptions } from './export-options.ts'
import type { ExportWriter } from './export-writer.ts'
import { mermaidJourney } from './mermaid.ts'
import { csvText, tsvText } from './tables/delimited.ts'
import { mapTable } from './tables/map-table.ts'
import { markdownText } from './tables/markdown.ts'

/** The formats that are plain text. */
export type TextFormat = 'csv' | 'tsv' | 'markdown' | 'mermaid'

/** A map as plain text. `language` is that of the words which a table adds itself. */
export const mapText: {
  readonly [F in TextFormat]: (document: JourneyDocument, language: Language) => string
} = {
  csv: (document, language) => csvText(mapTable(document, language)),
  tsv: (document, language) => tsvText(mapTable(document, language)),
  markdown: (document, language) => markdownText(mapTable(document, language)),
  mermaid: mermaidJourney,
}

/** Writes a map as plain text in UTF-8. */
export function textWriter(format: TextFormat): ExportWriter<NoOptions> {
  return async ({ document, language }) => new TextEncoder().encode(mapText[format](document, language))
}
