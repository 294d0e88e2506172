import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rotatingFile } from '../../../electron/main/rotating-file.ts'

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-log-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a file that has grown makes room, and the oldest lines go', () => {
  const folder = path.join(newFolder(), 'logs')
  const file = rotatingFile(fs, folder, 'jejak', 100, 3)
  for (let number = 0; number < 100; number++) file.append(`line ${number} ${'x'.repeat(20)}`)
  const names = fs.readdirSync(folder).sort()
  expect(names).toEqual(['jejak.1.log', 'jejak.2.log', 'jejak.log'])
  for (const name of names) expect(fs.statSync(path.join(folder, name)).size).toBeLessThanOrEqual(100)
  expect(fs.readFileSync(file.file, 'utf8')).toContain('line 99')
  // The next start goes on where this one ended.
  rotatingFile(fs, folder, 'jejak', 100, 3).append('after')
  expect(fs.readFileSync(file.file, 'utf8')).toContain('after')
})

test('a disk that refuses is left alone, and written to again when it doesn’t', () => {
  const folder = newFolder()
  let isFull = true
  const disk = {
    ...fs,
    appendFileSync: (file: string, text: string) => {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      fs.appendFileSync(file, text)
    },
  }
  const file = rotatingFile(disk as typeof fs, folder, 'jejak')
  file.append('lost')
  isFull = false
  file.append('kept')
  expect(fs.readFileSync(file.file, 'utf8')).toBe('kept\n')
})

test('a full file that can’t be moved away does not grow without end', () => {
  const folder = newFolder()
  const disk = {
    ...fs,
    renameSync: () => {
      throw Object.assign(new Error('held'), { code: 'EBUSY' })
    },
  }
  const file = rotatingFile(disk, folder, 'jejak', 100, 3)
  for (let number = 0; number < 50; number++) file.append('x'.repeat(30))
  expect(fs.statSync(file.file).size).toBeLessThanOrEqual(100)
})
