import type { MapVersion } from '../../journey/versions.ts'
import type { Translator } from '../i18n/translate.ts'

/** What a version is called: its name, or why it was kept. */
export function versionName(t: Translator, { name, reason }: MapVersion): string {
  return name ?? t(`versions.${reason}`)
}

/** The day of a version as a heading: "Today", "22 November". */
export function versionDay(t: Translator, at: number, now: number): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  const days = Math.round((midnight(now) - midnight(at)) / (24 * 60 * 60 * 1000))
  return days === 0 ? t('versions.today') : days === 1 ? t('versions.yesterday') : t.day(at, now)
}

/** When a version was: "14:05", or "22 November, 14:05" when that was not today. */
export function versionTime(t: Translator, at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? t.time(at) : `${t.day(at, now)}, ${t.time(at)}`
}
