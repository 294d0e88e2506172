import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { Language, LocalText } from '../journey/language.ts'
import type { MapKind } from '../journey/vocabulary.ts'
import { longDate } from './long-date.ts'

const kinds: Readonly<Record<MapKind, LocalText>> = {
  'current-state': { en: 'Current-state journey map', id: 'Peta perjalanan keadaan sekarang' },
  'future-state': { en: 'Future-state journey map', id: 'Peta perjalanan masa depan' },
  'day-in-the-life': { en: 'Day in the life', id: 'Sehari dalam hidup' },
  'service-blueprint': { en: 'Service blueprint', id: 'Cetak biru layanan' },
  blank: { en: 'Journey map', id: 'Peta perjalanan' },
}

const untitled: LocalText = { en: 'Untitled map', id: 'Peta tanpa judul' }
/** Most personas that are named; a heading is one line. */
const namedPersonas = 3

/** What kind of map it is, in words. */
export function kindName(kind: MapKind, language: Language): string {
  return kinds[kind][language]
}

/** What a drawing that hangs on a wall says of itself. */
export interface MapHeading {
  readonly title: string
  /** The kind of map, whom it is about, and the day. */
  readonly about: string
}

/** The heading of a map in a language; `date` in ms since 1970. */
export function mapHeading(document: JourneyDocument, language: Language, date: number): MapHeading {
  const { title, kind } = mapOf(document)
  const names = document.index.personas.map(persona => persona.name.trim()).filter(name => name !== '')
  const more = names.length > namedPersonas ? ` +${names.length - namedPersonas}` : ''
  const about = [
    kindName(kind, language),
    names.slice(0, namedPersonas).join(', ') + more,
    longDate(date, language),
  ]
  return {
    title: title.replace(/\s+/g, ' ').trim() || untitled[language],
    about: about.filter(part => part !== '').join('  ·  '),
  }
}
