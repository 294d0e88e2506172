import fs from 'node:fs'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { WritingFs } from '../../electron/main/atomic-write.ts'
import { diskTrouble } from '../../electron/main/disk-trouble.ts'
import { fingerprintOf, writeOriginal } from '../../electron/main/write-original.ts'
import { temporaryFolder } from './shell-app.ts'

const old = Buffer.from('the old content')
const fresh = Buffer.from('the new content, which is longer')
const expected = fingerprintOf(old)

let folder = ''
let keep = ''
let file = ''

beforeEach(() => {
  folder = temporaryFolder()
  keep = temporaryFolder()
  file = path.join(folder, 'report.jejak')
  fs.writeFileSync(file, old)
})

const failure = (code: string) => Object.assign(new Error(code), { code })
const fails = (code: string) => () => Promise.reject(failure(code))

/** A file system on which making new files fails, or writing to a handle does. */
function failing(at: 'open' | 'write' | 'rename', code: string): WritingFs {
  if (at === 'rename') return { ...nodeFs, rename: fails(code) }
  const open = async (...values: Parameters<typeof nodeFs.open>) => {
    if (values[1] === 'r' || !String(values[0]).startsWith(folder)) return nodeFs.open(...values)
    if (at === 'open') throw failure(code)
    const handle = await nodeFs.open(...values)
    handle.writeFile = fails(code)
    return handle
  }
  return { ...nodeFs, open }
}

test('a file is written when it is as expected, or already says the same', async () => {
  expect(await writeOriginal(file, fresh, expected, keep)).toEqual({ kind: 'saved' })
  expect(fs.readFileSync(file)).toEqual(fresh)
  // The time of a file may change without its content, and the content may already be the new one.
  fs.utimesSync(file, new Date(0), new Date(0))
  expect(await writeOriginal(file, fresh, expected, keep)).toEqual({ kind: 'saved' })
  expect(fs.readdirSync(folder)).toEqual(['report.jejak'])
  expect(fs.readdirSync(keep)).toEqual([])
})

test('a file that something else has changed, or that has gone, is left alone', async () => {
  fs.writeFileSync(file, 'by somebody else')
  expect(await writeOriginal(file, fresh, expected, keep)).toEqual({ kind: 'changed-outside' })
  expect(fs.readFileSync(file, 'utf8')).toBe('by somebody else')
  fs.rmSync(file)
  expect(await writeOriginal(file, fresh, expected, keep)).toEqual({ kind: 'vanished' })
  expect(fs.readdirSync(folder)).toEqual([])
  // Unless the user has said so.
  expect(await writeOriginal(file, fresh, null, keep)).toEqual({ kind: 'saved' })
  expect(fs.readFileSync(file)).toEqual(fresh)
  fs.rmSync(folder, { recursive: true })
  expect(await writeOriginal(file, fresh, null, keep)).toEqual({ kind: 'vanished' })
})

const codes = {
  full: ['ENOSPC', 'EDQUOT', 'EFBIG'],
  'read-only': ['EROFS'],
  unreachable: ['EIO', 'ENOTCONN', 'ETIMEDOUT', 'ESTALE', 'EHOSTUNREACH'],
  'name-too-long': ['ENAMETOOLONG'],
  other: ['EWHATEVER'],
} as const

const troubles = Object.entries(codes).flatMap(([trouble, all]) =>
  all.flatMap(code => (['open', 'write', 'rename'] as const).map(at => ({ trouble, code, at }))),
)

test.each(troubles)(
  '$code at $at is told as "$trouble", with the old file whole',
  async ({ trouble, code, at }) => {
    expect(await writeOriginal(file, fresh, expected, keep, failing(at, code))).toEqual({
      kind: 'trouble',
      trouble,
    })
    expect(fs.readFileSync(file)).toEqual(old)
    expect(fs.readdirSync(folder)).toEqual(['report.jejak'])
  },
)

test('a disk that fails while the file is looked at is no file that has gone', async () => {
  for (const code of ['EIO', 'ENOTCONN']) {
    const broken: WritingFs = { ...nodeFs, readFile: fails(code) as never }
    expect(await writeOriginal(file, fresh, expected, keep, broken)).toEqual({
      kind: 'trouble',
      trouble: 'unreachable',
    })
  }
})

test('a file that another program holds for a moment is tried again, and then told of', async () => {
  let tries = 0
  const held: WritingFs = {
    ...nodeFs,
    rename: async (from, to) => {
      if (++tries < 4) throw failure('EBUSY')
      await nodeFs.rename(from, to)
    },
  }
  expect(await writeOriginal(file, fresh, expected, keep, held)).toEqual({ kind: 'saved' })
  expect(fs.readFileSync(file)).toEqual(fresh)
  expect(await writeOriginal(file, old, fingerprintOf(fresh), keep, failing('rename', 'EBUSY'))).toEqual({
    kind: 'trouble',
    trouble: 'locked',
  })
  expect(fs.readFileSync(file)).toEqual(fresh)
  expect(diskTrouble(failure('EPERM'), 'win32')).toBe('locked')
  expect(diskTrouble(failure('EPERM'), 'linux')).toBe('read-only')
})

test('a file that its owner protects is not replaced behind their back', async () => {
  fs.chmodSync(file, 0o444)
  expect(await writeOriginal(file, fresh, expected, keep)).toEqual({ kind: 'trouble', trouble: 'read-only' })
  expect(fs.readFileSync(file)).toEqual(old)
})

/** A folder in which no file can be made, around a file that can be written. */
function closedFolder(then: { write?: () => Promise<never>; times?: number } = {}): WritingFs {
  let left = then.times ?? Number.POSITIVE_INFINITY
  const open = async (...values: Parameters<typeof nodeFs.open>) => {
    if (String(values[0]).startsWith(folder) && values[1] === 'wx') throw failure('EACCES')
    const handle = await nodeFs.open(...values)
    if (values[1] === 'r+' && then.write) {
      const write = handle.write.bind(handle) as (...inner: unknown[]) => Promise<never>
      const { write: broken } = then
      handle.write = (async (bytes: Uint8Array, at: number, length: number, position: number) => {
        if (left-- <= 0) return write(bytes, at, length, position)
        await write(bytes, at, Math.min(3, length), position)
        return broken()
      }) as never
    }
    return handle
  }
  return { ...nodeFs, open }
}

test('where the folder takes no new file, the file itself is written, with the old one kept meanwhile', async () => {
  expect(await writeOriginal(file, fresh, expected, keep, closedFolder())).toEqual({ kind: 'saved' })
  expect(fs.readFileSync(file)).toEqual(fresh)
  // A shorter one leaves nothing of the longer one.
  expect(await writeOriginal(file, old, fingerprintOf(fresh), keep, closedFolder())).toEqual({
    kind: 'saved',
  })
  expect(fs.readFileSync(file)).toEqual(old)
  expect(fs.readdirSync(keep)).toEqual([])
})

test('a disk that fills up in the middle of that gets the old content back', async () => {
  const failsOnce = closedFolder({ write: fails('ENOSPC'), times: 1 })
  expect(await writeOriginal(file, fresh, expected, keep, failsOnce)).toEqual({
    kind: 'trouble',
    trouble: 'full',
  })
  expect(fs.readFileSync(file)).toEqual(old)
  expect(fs.readdirSync(keep)).toEqual([])
})

test('a disk that fails for good in the middle of that leaves the old content with the app', async () => {
  const gone = closedFolder({ write: fails('EIO') })
  expect(await writeOriginal(file, fresh, expected, keep, gone)).toEqual({
    kind: 'trouble',
    trouble: 'unreachable',
  })
  const [kept] = fs.readdirSync(keep)
  expect(fs.readFileSync(path.join(keep, kept ?? ''))).toEqual(old)
})
