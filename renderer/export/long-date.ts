import type { Language } from '../journey/language.ts'

/** A day as headings write it: "November 21, 2026"; `date` in ms since 1970. The same everywhere: in UTC. */
export function longDate(date: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A due day as it is told beside a card: "Nov 21, 2026". A day like 31 February is in no calendar and stays as it was written. */
export function dueDate(day: string, language: Language): string {
  const date = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(date)) return day
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
