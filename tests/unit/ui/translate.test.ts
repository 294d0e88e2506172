import { beforeAll, describe, expect, it } from 'vitest'
import { preferredLanguage } from '../../../renderer/ui/i18n/language.ts'
import { createTranslator, isMessageKey } from '../../../renderer/ui/i18n/translate.ts'
import { loadWords } from '../../../renderer/ui/i18n/words.ts'

const minute = 60_000
const hour = 60 * minute
const noon = new Date(2026, 10, 21, 12, 0).getTime()

beforeAll(() => Promise.all([loadWords('en'), loadWords('id')]))

describe('a translator', () => {
  const en = createTranslator('en')
  const id = createTranslator('id')

  it('fills in values and writes numbers the way of the language', () => {
    expect(en('status.cards', { count: 14_000 })).toBe('14,000 cards')
    expect(id('status.cards', { count: 14_000 })).toBe('14.000 kartu')
  })

  it('chooses the plural form, of which Indonesian has one', () => {
    expect(en('status.cards', { count: 1 })).toBe('1 card')
    expect(en('status.cards', { count: 0 })).toBe('0 cards')
    expect(id('status.cards', { count: 1 })).toBe('1 kartu')
  })

  it('leaves text that looks like a placeholder alone when a value brings it', () => {
    expect(en('library.deleted', { title: '{count} $& $1' })).toBe('“{count} $& $1” was moved to the bin')
  })

  it('tells how long ago something was', () => {
    expect(en.ago(noon - 10_000, noon)).toBe('now')
    expect(en.ago(noon - 12 * minute, noon)).toBe('12 minutes ago')
    expect(en.ago(noon - 3 * hour, noon)).toBe('3 hours ago')
    expect(en.ago(noon - 20 * hour, noon)).toBe('yesterday')
    expect(en.ago(noon - 3 * 24 * hour, noon)).toBe('3 days ago')
    expect(en.ago(new Date(2026, 2, 12).getTime(), noon)).toBe('12 March')
    expect(en.ago(new Date(2025, 2, 12).getTime(), noon)).toBe('12 March 2025')
    expect(id.ago(noon - 12 * minute, noon)).toBe('12 menit yang lalu')
  })

  it('never tells of the future, whatever the clock says', () => {
    expect(en.ago(noon + 5 * minute, noon)).toBe('now')
  })

  it('names what a history entry did, and falls back for one it does not know', () => {
    expect(en.history({ key: 'moveCards', count: 3 })).toBe('Move 3 cards')
    expect(en.history({ key: 'moveCards' })).toBe('Move a card')
    expect(en.history({ key: 'constructor' })).toBe(en('history.other'))
  })

  it('knows a key from a string that only looks like one', () => {
    expect(isMessageKey('action.undo')).toBe(true)
    for (const key of ['action', 'action.', 'action.toString', 'toString.call', '__proto__.x', ''])
      expect(isMessageKey(key), key).toBe(false)
  })
})

describe('the language of the first start', () => {
  it('is the first of the machine’s that Jejak speaks', () => {
    expect(preferredLanguage(['de-DE', 'id-ID', 'en-US'])).toBe('id')
    expect(preferredLanguage(['ID'])).toBe('id')
    expect(preferredLanguage(['idx', 'fr'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })
})

it('a size is told in the unit that fits, and only nothing is told as nothing', () => {
  const { bytes } = createTranslator('en')
  expect([0, 1, 400, 1_600, 2_500_000].map(bytes)).toEqual(['0 kB', '1 kB', '1 kB', '2 kB', '2.5 MB'])
})
