/** Why a file could not be opened as a map. `kind` chooses the sentence; line and column count from 1. */
export type FileTrouble =
  /** There is nothing in it. */
  | { readonly kind: 'empty' }
  /** It is no text: a picture, an archive, a program. */
  | { readonly kind: 'binary' }
  /** Longer than a map can be. `limit` in millions of characters. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Brackets within brackets beyond all sense. */
  | { readonly kind: 'too-deep'; readonly line: number; readonly column: number }
  /** It ends in the middle: cut off while it was copied or saved. */
  | { readonly kind: 'truncated'; readonly line: number; readonly column: number }
  /** It is text, but no JSON. */
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  /** It is JSON, but no Jejak map. */
  | { readonly kind: 'not-a-map' }
  /** A later Jejak wrote it. */
  | { readonly kind: 'newer-version'; readonly version: number; readonly supported: number }
  /** It says that it is a Jejak map, but there is nothing in it that can be read. */
  | { readonly kind: 'damaged' }
