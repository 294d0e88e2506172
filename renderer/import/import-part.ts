import type { MermaidJourney } from './mermaid-journey.ts'
import type { Table } from './table.ts'

/** One table or one diagram of a file or a clipboard, which can become a map or a part of one. */
export type ImportPart =
  | { readonly kind: 'table'; readonly table: Table; readonly from: 'text' | 'sheet' }
  | {
      readonly kind: 'journey'
      readonly heading: string
      readonly journey: MermaidJourney
      /** How many lines of the file stand before it. */
      readonly line: number
    }

/** What a part calls itself; "" where it does not say. */
export function nameOfPart(part: ImportPart): string {
  const name = part.kind === 'journey' ? part.journey.title || part.heading : part.table.title
  return name.trim()
}
