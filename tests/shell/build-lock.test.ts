import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isHeld, takeLock } from '../../build/scripts/build.mjs'
import { temporaryFolder } from './shell-app.ts'

let lock = ''

beforeEach(() => {
  lock = path.join(temporaryFolder(), 'part.lock')
})

test('a lock is taken once, and held while its holder lives', () => {
  expect(takeLock(lock)).toBe(true)
  expect(takeLock(lock)).toBe(false)
  expect(isHeld(lock)).toBe(true)
})

test('a lock whose holder has died is free', () => {
  // No system has a process of this number.
  fs.writeFileSync(lock, '99999999')
  expect(isHeld(lock)).toBe(false)
})

test('a holder that has not named itself yet is waited for, but not for ever', () => {
  fs.writeFileSync(lock, '')
  expect(isHeld(lock)).toBe(true)
  fs.utimesSync(lock, new Date(0), new Date(0))
  expect(isHeld(lock)).toBe(false)
})

test('a folder that can’t be written is an error instead of waiting', () => {
  expect(() => takeLock(path.join(lock, 'missing', 'part.lock'))).toThrow(/ENOENT/)
})
