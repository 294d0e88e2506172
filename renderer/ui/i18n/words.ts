import { type Language, languages } from '../../journey/language.ts'
import type { FirstWords, PanelWords } from './dictionary.ts'
import type { Message } from './shape.ts'

/** Messages by section and key. */
type Sections = Readonly<Record<string, Readonly<Record<string, Message>>>>

const first: Readonly<Record<Language, () => Promise<FirstWords>>> = {
  en: () => import('./en.ts').then(({ english }) => english),
  id: () => import('./id.ts').then(({ indonesian }) => indonesian),
}
const ofPanels: Readonly<Record<Language, () => Promise<PanelWords>>> = {
  en: () => import('./en-panels.ts').then(({ englishPanels }) => englishPanels),
  id: () => import('./id-panels.ts').then(({ indonesianPanels }) => indonesianPanels),
}

const loaded = new Map<Language, Sections>()
let panelsAsked = false

/** Loads a language. Nothing can be said in it before; nothing happens when it is there already. */
export async function loadWords(language: Language): Promise<void> {
  add(language, await first[language]())
  // Asked for only now: a panel may have been opened meanwhile.
  if (panelsAsked) add(language, await ofPanels[language]())
}

/** Loads what panels and dialogs say, in the languages that are spoken now and in those that follow. */
export async function loadPanelWords(): Promise<void> {
  panelsAsked = true
  await Promise.all([...loaded.keys()].map(async language => add(language, await ofPanels[language]())))
}

/** A message that has been loaded; undefined for a key that there is none of. Throws in a language that isn't there. */
export function messageOf(language: Language, key: string): Message | undefined {
  const sections = loaded.get(language)
  if (!sections) throw new Error(`the words of "${language}" are not loaded`)
  return find(sections, key)
}

/** Whether a key has a message. Every language has the same ones. */
export function hasMessage(key: string): boolean {
  return languages.some(language => find(loaded.get(language) ?? {}, key) !== undefined)
}

function add(language: Language, sections: Sections): void {
  loaded.set(language, { ...loaded.get(language), ...sections })
}

function find(sections: Sections, key: string): Message | undefined {
  const dot = key.indexOf('.')
  const name = key.slice(0, Math.max(0, dot))
  const section = Object.hasOwn(sections, name) ? sections[name] : undefined
  return section && Object.hasOwn(section, key.slice(dot + 1)) ? section[key.slice(dot + 1)] : undefined
}
