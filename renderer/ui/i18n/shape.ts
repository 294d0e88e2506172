/** A text, or one text for each plural form that the language has; `other` is the one for all the rest. */
export type Message = string | { readonly one?: string; readonly other: string }

/** What another language has to give for a section: a message for every key of the English one. */
export type SectionOf<English> = { readonly [Key in keyof English]: Message }
