import { expect, test } from 'vitest'
import { createOriginMemory, type Origin } from '../../../renderer/app/origin-memory.ts'
import { forgetViews, hasOrigin } from '../../../renderer/app/session-memory.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'
import { deviceStorage } from '../../helpers/device-storage.ts'

const one = 'map:one' as MapId
const other = 'map:other' as MapId

const origin = (token: string): Origin => ({
  token,
  name: 'report.jejak',
  folder: 'Maps',
  fingerprint: 'f'.repeat(64),
  saved: null,
})

test('a file belongs to one map at most, on this device', () => {
  const kept = deviceStorage()
  const memory = createOriginMemory(kept)
  memory.set(one, origin('a'))
  expect([memory.of(one)?.name, memory.mapOf('a'), memory.of(other)]).toEqual(['report.jejak', one, null])
  memory.set(other, origin('a'))
  expect([memory.of(one), memory.mapOf('a')]).toEqual([null, other])
  // Another window on the same device knows it too.
  expect(createOriginMemory(kept).mapOf('a')).toBe(other)
  expect([hasOrigin(kept, one), hasOrigin(kept, other)]).toEqual([false, true])
  memory.set(other, null)
  expect([memory.mapOf('a'), hasOrigin(kept, other)]).toEqual([null, false])
})

test('what is forgotten of maps that are gone includes their files', () => {
  const kept = deviceStorage()
  const memory = createOriginMemory(kept)
  memory.set(one, origin('a'))
  memory.set(other, origin('b'))
  forgetViews(kept, [other])
  expect([memory.of(one), memory.mapOf('b')]).toEqual([null, other])
})

test('without a storage, or with one that is full, files are known as long as the page is there', () => {
  for (const kept of [null, deviceStorage(true)]) {
    const memory = createOriginMemory(kept)
    memory.set(one, origin('a'))
    expect([memory.of(one)?.token, memory.mapOf('a')]).toEqual(['a', one])
    memory.set(one, null)
    expect(memory.of(one)).toBeNull()
  }
})

test('what was damaged outside is no file', () => {
  for (const text of ['', '{', '7', 'null', '{"token":1}', '{"token":"a","name":"n"}']) {
    const kept = deviceStorage()
    kept.setItem(`jejak.origin.${one}`, text)
    expect(createOriginMemory(kept).of(one), text).toBeNull()
  }
})
