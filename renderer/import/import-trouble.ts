import type { FileTrouble } from '../journey/file-trouble.ts'

/** Why nothing can be taken from a file. `kind` chooses the sentence; lines and columns count from 1. */
export type ImportTrouble =
  | FileTrouble
  /** Bytes of a kind that holds neither a map nor a table. */
  | { readonly kind: 'unknown-format' }
  /** A workbook as Excel wrote them before 2007. */
  | { readonly kind: 'old-workbook' }
  /** A workbook whose parts can't be read. */
  | { readonly kind: 'damaged-workbook' }
  /** A workbook whose parts take more room than a table can; `limit` in millions of bytes. */
  | { readonly kind: 'large-workbook'; readonly limit: number }
  /** A picture or a PDF that carries no map. */
  | { readonly kind: 'no-map-inside'; readonly format: 'PNG' | 'SVG' | 'PDF' }
  /** Text in which there is neither a table nor a diagram. */
  | { readonly kind: 'no-table' }
  /** Nothing in it goes by that name or number; `names` says what there is. */
  | { readonly kind: 'no-such-part'; readonly wanted: string; readonly names: string }
  | { readonly kind: 'too-many-rows'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-many-cells'; readonly line: number; readonly limit: number }
  | { readonly kind: 'long-cell'; readonly line: number; readonly column: number; readonly limit: number }
  /** A text longer than a table or a diagram can sensibly be. `limit` in millions of characters. */
  | { readonly kind: 'long-text'; readonly limit: number }
  /** What Mermaid refuses in a journey diagram; `found` is what stands in that line. */
  | { readonly kind: 'diagram-not-a-journey'; readonly line: number; readonly found: string }
  | { readonly kind: 'diagram-task-without-score'; readonly line: number; readonly found: string }
  | { readonly kind: 'diagram-unexpected'; readonly line: number; readonly found: string }
