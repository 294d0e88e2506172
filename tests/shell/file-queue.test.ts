import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { createFileQueue, mapsAmong } from '../../electron/main/file-queue.ts'
import { handedOver } from '../../electron/main/page-messages.ts'

const opened = async (file: string) =>
  ({ kind: 'opened', file: { name: path.basename(file), bytes: new Uint8Array() } }) as const

test('a page that goes while it is handed a file leaves it to the next one', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const queue = createFileQueue(opened, () => {})
  let tries = 0
  queue.handTo(() => {
    tries++
    throw new TypeError('Object has been destroyed')
  })
  queue.add(['/a.jejak', '/b.jejak'])
  await expect.poll(() => tries).toBe(1)
  const heard: string[] = []
  queue.handTo(({ name }) => heard.push(name))
  await expect.poll(() => heard).toEqual(['a.jejak', 'b.jejak'])
  expect(tries).toBe(1)
})

test('a file that can’t be read is named, and those after it still come', async () => {
  const unreadable: string[] = []
  const heard: string[] = []
  const queue = createFileQueue(
    async file =>
      file === '/gone.jejak' ? { kind: 'trouble', trouble: 'read-failed', message: 'ENOENT' } : opened(file),
    name => unreadable.push(name),
  )
  queue.handTo(({ name }) => heard.push(name))
  queue.add(['/gone.jejak', '/good.jejak'])
  await expect.poll(() => heard).toEqual(['good.jejak'])
  expect(unreadable).toEqual(['gone.jejak'])
})

test('maps are named by path or by address; switches and other files are none', () => {
  const folder = path.resolve('/maps')
  const place = path.join(folder, 'Journey 1 #2.jejak')
  expect(
    mapsAmong(
      ['.', '--switch=x.jejak', 'a.JEJAK', pathToFileURL(place).href, 'file://%', 'https://x.example/a.txt'],
      folder,
    ),
  ).toEqual([path.join(folder, 'a.JEJAK'), place])
})

test('of many files the first twenty are opened', () => {
  const files = Array.from({ length: 25 }, (_, index) => `/${index}.jejak`)
  expect(v.parse(handedOver, { files }).files).toEqual(files.slice(0, 20))
  expect(v.parse(handedOver, { files: ['x'.repeat(5_000), '/a.jejak'] }).files).toEqual(['/a.jejak'])
  expect(v.safeParse(handedOver, { files: [7] }).success).toBe(false)
})
