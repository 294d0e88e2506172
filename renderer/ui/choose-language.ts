import type { StoreApi } from 'zustand/vanilla'
import type { Language } from '../journey/language.ts'
import { loadWords } from './i18n/words.ts'
import type { Preferences } from './preferences.ts'

let chosen: Language | null = null

/**
 * Changes the language of the interface once its words are there. The last choice wins, whichever language is loaded
 * first. Rejects when the words can't be loaded; the language stays as it is then.
 */
export async function chooseLanguage(preferences: StoreApi<Preferences>, language: Language): Promise<void> {
  chosen = language
  await loadWords(language)
  if (chosen === language) preferences.setState({ language })
}
