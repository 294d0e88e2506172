import { type Language, languages } from '../../journey/language.ts'

export type { Language } from '../../journey/language.ts'

/** The first of the machine's languages that Jejak speaks; English when there is none. `id-ID` counts as `id`. */
export function preferredLanguage(machine: readonly string[]): Language {
  for (const tag of machine) {
    const found = languages.find(language => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}
