import { expect, it } from 'vitest'
import { forgetViews } from '../../../renderer/app/session-memory.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'

it('forgets the views of maps that are gone, and nothing else', () => {
  const storage: Record<string, string> = {
    'jejak.view.map:a': '{}',
    'jejak.view.map:b': '{}',
    'jejak.preferences': '{}',
  }
  const removeItem = (key: string) => delete storage[key]
  const asStorage = Object.defineProperty(storage, 'removeItem', { value: removeItem, enumerable: false })
  forgetViews(asStorage as unknown as Storage, ['map:a' as MapId])
  expect(Object.keys(storage)).toEqual(['jejak.view.map:a', 'jejak.preferences'])
  forgetViews(asStorage as unknown as Storage)
  expect(Object.keys(storage)).toEqual(['jejak.preferences'])
})
