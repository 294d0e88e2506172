import type { english } from './en.ts'
import type { Message } from './shape.ts'

type English = typeof english

/** The sections and keys that every language has. */
export type Dictionary = {
  readonly [Section in keyof English]: { readonly [Key in keyof English[Section]]: Message }
}

/** "section.key" of a message: `action.undo`, `kind.blank` … */
export type MessageKey = {
  [Section in keyof English & string]: `${Section}.${keyof English[Section] & string}`
}[keyof English & string]
