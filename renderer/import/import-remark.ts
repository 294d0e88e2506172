/**
 * Something in a file that could be read, but perhaps not as it was meant: somebody should look. `kind` chooses the
 * sentence; lines count from 1.
 */
export type ImportRemark =
  /** Numbers of feelings beyond their scale count as its end. `example` is one of them as it is written. */
  | {
      readonly kind: 'beyond-scale'
      readonly name: string
      readonly count: number
      readonly example: string
    }
  /** A quotation mark that nothing closes, so that it is taken as a letter. */
  | { readonly kind: 'open-quote'; readonly line: number }
  /** A task of a diagram whose score is no number; `found` is what stands there in its place. */
  | {
      readonly kind: 'odd-score'
      readonly line: number
      readonly name: string
      readonly found: string
    }
  /** Tables, sheets or diagrams that nobody chose. */
  | { readonly kind: 'parts-left'; readonly count: number; readonly names: string }
