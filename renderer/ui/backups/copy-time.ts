import type { Translator } from '../i18n/translate.ts'

const day = 24 * 60 * 60 * 1000

/** When a copy is of, to the minute: "today, 14:32", "12 March, 09:05". Both in ms since 1970. */
export function copyTime(t: Translator, time: number, now: number): string {
  // On its own day a moment is told as the time of day.
  const clock = t.moment(time, time)
  const dayOf = (at: number) => new Date(at).setHours(0, 0, 0, 0)
  // From midnight to midnight there may be an hour more or less than a day.
  const days = Math.round((dayOf(now) - dayOf(time)) / day)
  if (days === 0) return t('backups.today', { clock })
  if (days === 1) return t('backups.yesterday', { clock })
  return t('backups.onDay', { day: t.day(time, now), clock })
}
