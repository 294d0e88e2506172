import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '../../../electron/main/log.ts'
import { smallJson } from '../../../electron/main/small-json.ts'

const schema = v.object({ count: v.number() })
const none = { count: 0 }
let folder = ''
const file = () => path.join(folder, 'small.json')

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-small-'))
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

it('gives back what was written last, in one write for many changes', () => {
  const writeFileSync = vi.fn(fs.writeFileSync)
  const kept = smallJson(file(), schema, none, {
    ...fs,
    writeFileSync: writeFileSync as typeof fs.writeFileSync,
  })
  for (const count of [1, 2, 3]) kept.writeSoon({ count })
  expect(fs.existsSync(file())).toBe(false)
  vi.runAllTimers()
  kept.flush()
  expect(writeFileSync).toHaveBeenCalledTimes(1)
  expect(smallJson(file(), schema, none).read()).toEqual({ count: 3 })
  expect(fs.readdirSync(folder)).toEqual(['small.json'])
})

it('writes at once what still waits', () => {
  const kept = smallJson(file(), schema, none)
  kept.writeSoon({ count: 4 })
  kept.flush()
  expect(kept.read()).toEqual({ count: 4 })
})

it('takes a file that is missing, spoiled or of another kind for none', () => {
  for (const text of [null, '', '{"count":', '{"count":"three"}', '[]', 'null']) {
    if (text !== null) fs.writeFileSync(file(), text)
    expect(smallJson(file(), schema, none).read(), String(text)).toEqual(none)
  }
})

it('keeps the old file when the new one can not be written', () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  fs.writeFileSync(file(), '{"count":7}')
  const kept = smallJson(file(), schema, none, {
    ...fs,
    renameSync: () => {
      throw new Error('no room')
    },
  })
  kept.writeSoon({ count: 8 })
  kept.flush()
  expect(warn).toHaveBeenCalled()
  expect(kept.read()).toEqual({ count: 7 })
})
