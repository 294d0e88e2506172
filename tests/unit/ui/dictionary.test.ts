import { describe, expect, it } from 'vitest'
import { english } from '../../../renderer/ui/i18n/en.ts'
import { englishPanels } from '../../../renderer/ui/i18n/en-panels.ts'
import { indonesian } from '../../../renderer/ui/i18n/id.ts'
import { indonesianPanels } from '../../../renderer/ui/i18n/id-panels.ts'
import type { Message } from '../../../renderer/ui/i18n/shape.ts'

type Sections = Readonly<Record<string, Readonly<Record<string, Message>>>>

const everything = { en: { ...english, ...englishPanels }, id: { ...indonesian, ...indonesianPanels } }

function* messages(sections: Sections): Generator<[key: string, texts: string[]]> {
  for (const [section, entries] of Object.entries(sections))
    for (const [key, message] of Object.entries(entries))
      yield [`${section}.${key}`, typeof message === 'string' ? [message] : Object.values(message)]
}

const placeholders = (texts: string[]) =>
  [...new Set(texts.flatMap(text => text.match(/\{\w+\}/g) ?? []))].sort()

describe('the dictionaries', () => {
  const other = new Map(messages(everything.id))

  it('say every sentence in both languages, with the same values in it', () => {
    for (const [key, texts] of messages(everything.en)) {
      const translated = other.get(key)
      expect(translated, key).toBeDefined()
      // "One card" needs no number, so the plural forms of a message are taken together.
      expect(placeholders(translated!), key).toEqual(placeholders(texts))
    }
    expect(other.size).toBe([...messages(everything.en)].length)
  })

  it('leave no sentence empty and none with doubled or trailing spaces', () => {
    for (const sections of Object.values(everything) as Sections[])
      for (const [key, texts] of messages(sections))
        for (const text of texts) expect(text, key).toMatch(/^\S(?:(?!\s\s)[\s\S])*\S$|^\S$/)
  })
})
