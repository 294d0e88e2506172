import type { english } from './en.ts'
import type { englishPanels } from './en-panels.ts'
import type { Message } from './shape.ts'

type InAnyLanguage<English> = {
  readonly [Section in keyof English]: { readonly [Key in keyof English[Section]]: Message }
}

/** The sections and keys that every language has for what stands on the page from the start. */
export type FirstWords = InAnyLanguage<typeof english>

/** The sections and keys that every language has for panels and dialogs that are loaded when they are opened. */
export type PanelWords = InAnyLanguage<typeof englishPanels>

/** Everything the app says in a language. */
export type Dictionary = FirstWords & PanelWords

/** "section.key" of a message: `action.undo`, `kind.blank` … */
export type MessageKey = {
  [Section in keyof Dictionary & string]: `${Section}.${keyof Dictionary[Section] & string}`
}[keyof Dictionary & string]
