import type { MermaidJourney } from './mermaid-journey.ts'
import type { Table } from './table.ts'

/** One table or one diagram of a file or a clipboard, which can become a map or a part of one. */
export type ImportPart =
  | { readonly kind: 'table'; readonly table: Table; readonly from: 'text' | 'sheet' }
  | { readonly kind: 'journey'; readonly heading: string; readonly journey: MermaidJourney }
