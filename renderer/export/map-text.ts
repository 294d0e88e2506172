import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import { mermaidJourney } from './mermaid.ts'
import { csvText, tsvText } from './tables/delimited.ts'
import { mapTable } from './tables/map-table.ts'
import { markdownText } from './tables/markdown.ts'

/** A form of a map that is plain text. `id` is also its word in the interface. */
export interface TextForm {
  readonly id: 'Csv' | 'Tsv' | 'Markdown' | 'Mermaid'
  readonly name: string
  readonly extension: string
  readonly mime: string
  /** `language` is that of the words which the table adds itself. */
  readonly write: (document: JourneyDocument, language: Language) => string
}

/** Every text form, in the order in which they are offered. */
export const textForms: readonly TextForm[] = [
  {
    id: 'Csv',
    name: 'CSV',
    extension: 'csv',
    mime: 'text/csv',
    write: (document, language) => csvText(mapTable(document, language)),
  },
  {
    id: 'Tsv',
    name: 'TSV',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    write: (document, language) => tsvText(mapTable(document, language)),
  },
  {
    id: 'Markdown',
    name: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    write: (document, language) => markdownText(mapTable(document, language)),
  },
  { id: 'Mermaid', name: 'Mermaid', extension: 'mmd', mime: 'text/plain', write: mermaidJourney },
]
