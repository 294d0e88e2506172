import type { HistoryLabel } from '../../journey/history.ts'
import type { Language } from '../../journey/language.ts'
import type { EmotionScore } from '../../journey/vocabulary.ts'
import type { MessageKey } from './dictionary.ts'
import { hasMessage, messageOf } from './words.ts'

/** Values for the `{placeholders}` of a message. Numbers are written the way the language writes them. */
export type Params = Readonly<Record<string, string | number>>

/** Speaks one language. */
export interface Translator {
  readonly language: Language
  /** A message. `params.count` chooses the plural form. */
  (key: MessageKey, params?: Params): string
  /** 14,000 or 14.000. */
  number(value: number): string
  /** 100% (1 is a hundred per cent). */
  percent(value: number): string
  /** A size: "38 MB". */
  bytes(size: number): string
  /** A day: "12 March", with the year when it is not this year's. Both in ms since 1970. */
  day(time: number, now: number): string
  /** A time of day today, else the day: for comments. */
  moment(time: number, now: number): string
  /** A time of day: "14:05". In ms since 1970. */
  time(time: number): string
  /** "12 minutes ago", "yesterday", from a week on the day. */
  ago(time: number, now: number): string
  /** What an undo entry did. */
  history(label: HistoryLabel): string
  /** An emotion score in words. */
  score(score: EmotionScore): string
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' }
const made = new Map<Language, Translator>()

/** The translator of a language, whose words are loaded; the same one on every call. */
export function createTranslator(language: Language): Translator {
  const known = made.get(language)
  if (known) return known
  const translator = makeTranslator(language)
  made.set(language, translator)
  return translator
}

/** Whether a string is the key of a message, for keys that come from outside: action labels, error codes. */
export function isMessageKey(key: string): key is MessageKey {
  return hasMessage(key)
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

function makeTranslator(language: Language): Translator {
  const locale = locales[language]
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const dayThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
  const dayOtherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })

  const say = (key: MessageKey, params: Params = {}): string => {
    const message = messageOf(language, key)
    if (message === undefined) return key
    const text = typeof message === 'string' ? message : pluralOf(message, plurals, params.count)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
  const dayOf = (time: number, now: number) =>
    (new Date(time).getFullYear() === new Date(now).getFullYear() ? dayThisYear : dayOtherYear).format(time)
  const daysBetween = (time: number, now: number) =>
    Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(time).setHours(0, 0, 0, 0)) / day)

  return Object.assign(say, {
    language,
    number: (value: number) => numbers.format(value),
    percent: (value: number) => percents.format(value),
    bytes: (size: number) => {
      const [unit, per] = byteUnits.find(([, least]) => size >= least) ?? ['kilobyte', 1_000]
      // What is there at all is never told as nothing.
      const value = size > 0 && size < 1_000 ? 1 : size / per
      const digits = value < 10 && per > 1_000 ? 1 : 0
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        maximumFractionDigits: digits,
      }).format(value)
    },
    day: dayOf,
    moment: (time: number, now: number) =>
      daysBetween(time, now) === 0 ? clock.format(time) : dayOf(time, now),
    time: (time: number) => clock.format(time),
    ago: (time: number, now: number) => {
      const past = Math.max(0, now - time)
      const days = daysBetween(time, now)
      if (past < minute) return relative.format(0, 'second')
      if (past < hour) return relative.format(-Math.floor(past / minute), 'minute')
      if (days <= 0 || past < 6 * hour) return relative.format(-Math.floor(past / hour), 'hour')
      if (days < 7) return relative.format(-days, 'day')
      return dayOf(time, now)
    },
    history: (label: HistoryLabel) => {
      const key = `history.${label.key}`
      return say(isMessageKey(key) ? key : 'history.other', { count: label.count ?? 1 })
    },
    score: (score: EmotionScore) => say(scoreKeys[score]),
  })
}

const byteUnits = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
] as const

const scoreKeys: Readonly<Record<EmotionScore, MessageKey>> = {
  [-2]: 'score.n2',
  [-1]: 'score.n1',
  0: 'score.0',
  1: 'score.p1',
  2: 'score.p2',
}

function pluralOf(
  message: { readonly one?: string; readonly other: string },
  rules: Intl.PluralRules,
  count: string | number | undefined,
): string {
  const form = typeof count === 'number' ? rules.select(count) : 'other'
  return form === 'one' && message.one !== undefined ? message.one : message.other
}
