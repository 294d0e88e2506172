import { expect, test } from 'vitest'
import { estimatePng } from '../../../renderer/export/png/estimate.ts'
import { aLargeDocument } from '../../helpers/documents.ts'
import { aSource } from './a-source.ts'

const source = { ...aSource(aLargeDocument(120)), pictureBytes: 0 }
const options = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: false,
  heading: false,
  scale: 1,
} as const
const estimate = (changes: object) => estimatePng(source, { ...options, ...changes })!

test('a larger picture takes more bytes and more time, and the map adds its own', () => {
  const small = estimate({})
  const large = estimate({ scale: 2 })
  expect([large.width, large.height]).toEqual([source.scene.width * 2, source.scene.height * 2])
  expect(large.bytes).toBeGreaterThan(2 * small.bytes)
  expect(large.bytes).toBeLessThan(4 * small.bytes)
  expect(large.seconds).toBeGreaterThan(small.seconds)
  expect(estimate({ embed: true }).bytes).toBeGreaterThan(small.bytes + 2_000)
})

test('a faster machine is told a shorter time', () => {
  const slow = estimatePng(source, options, 1_000_000)!
  expect(estimatePng(source, options, 10_000_000)!.seconds).toBeLessThan(slow.seconds / 2)
})

test('nothing there, or too much, has no estimate', () => {
  expect(estimate({ content: { kind: 'cards', ids: [] } })).toBeNull()
  expect(estimate({ scale: 100 })).toBeNull()
})

test('pictures inside the embedded map count with their bytes, and only where it is embedded', () => {
  const withPictures = (embed: boolean) =>
    estimatePng({ ...source, pictureBytes: 300_000 }, { ...options, embed })!.bytes
  expect(withPictures(true)).toBe(estimate({ embed: true }).bytes + 300_000)
  expect(withPictures(false)).toBe(estimate({}).bytes)
})
