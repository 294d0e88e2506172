import type { FormatId } from './export-options.ts'

/** How files of a format are called and recognised. */
export interface Format {
  /** The same in every language. */
  readonly name: string
  readonly extension: string
  readonly mime: string
}

/** Every format that a map can leave in. */
export const formats: { readonly [F in FormatId]: Format } = {
  png: { name: 'PNG', extension: 'png', mime: 'image/png' },
  svg: { name: 'SVG', extension: 'svg', mime: 'image/svg+xml' },
  pdf: { name: 'PDF', extension: 'pdf', mime: 'application/pdf' },
  pptx: {
    name: 'PowerPoint',
    extension: 'pptx',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  xlsx: {
    name: 'Excel',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { name: 'CSV', extension: 'csv', mime: 'text/csv' },
  tsv: { name: 'TSV', extension: 'tsv', mime: 'text/tab-separated-values' },
  markdown: { name: 'Markdown', extension: 'md', mime: 'text/markdown' },
  mermaid: { name: 'Mermaid', extension: 'mmd', mime: 'text/plain' },
  jejak: { name: 'Jejak', extension: 'jejak', mime: 'application/json' },
}
