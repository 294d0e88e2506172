/** The languages of the app. A document is not in a language; only what the app writes into it for the user is. */
export const languages = ['en', 'id'] as const
export type Language = (typeof languages)[number]

/** One text in every language. */
export type LocalText = Readonly<Record<Language, string>>
