import fs from 'node:fs'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type WritingFs, writeAtomically } from '../../electron/main/atomic-write.ts'
import { safeName, withExtension } from '../../electron/main/file-name.ts'
import { temporaryFolder } from './shell-app.ts'

const old = Buffer.from('the old content')
const fresh = Buffer.from('the new content, which is longer')

let folder = ''
let file = ''

beforeEach(() => {
  folder = temporaryFolder()
  file = path.join(folder, 'map.jejak')
  fs.writeFileSync(file, old)
})

/** A handle that fails at one step. */
function failingAt(step: 'writeFile' | 'sync' | 'close'): WritingFs {
  const open = async (...values: Parameters<typeof nodeFs.open>) => {
    const handle = await nodeFs.open(...values)
    const real = handle[step].bind(handle) as () => Promise<void>
    handle[step] = async () => {
      if (step === 'close') await real()
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    return handle
  }
  return { ...nodeFs, open }
}

const failures: readonly [string, WritingFs][] = [
  ['the disk is full', failingAt('writeFile')],
  ['the bytes can’t be forced to the disk', failingAt('sync')],
  ['the file can’t be closed', failingAt('close')],
  ['the new file can’t be made', { ...nodeFs, open: () => Promise.reject(new Error('EACCES')) }],
  ['the disk gives back other bytes', { ...nodeFs, readFile: (async () => Buffer.from('?')) as never }],
  ['the name can’t be taken', { ...nodeFs, rename: () => Promise.reject(new Error('EPERM')) }],
]

test.each(failures)(
  'when %s, the old file stays whole and nothing is left behind',
  async (_when, failing) => {
    await expect(writeAtomically(file, fresh, failing)).rejects.toThrow()
    expect(fs.readFileSync(file)).toEqual(old)
    expect(fs.readdirSync(folder)).toEqual(['map.jejak'])
  },
)

test('the bytes are on the disk before the old file is replaced', async () => {
  const order: string[] = []
  const recording: WritingFs = {
    ...nodeFs,
    open: async (...values) => {
      const handle = await nodeFs.open(...values)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        order.push('sync')
        await sync()
      }
      return handle
    },
    rename: async (from, to) => {
      order.push('rename')
      await nodeFs.rename(from, to)
    },
  }
  await writeAtomically(file, fresh, recording)
  // And the new name after it; Windows can't open a folder for that.
  expect(order).toEqual(process.platform === 'win32' ? ['sync', 'rename'] : ['sync', 'rename', 'sync'])
  expect(fs.readFileSync(file)).toEqual(fresh)
  expect(fs.readdirSync(folder)).toEqual(['map.jejak'])
})

test('a file keeps its permissions, and a link keeps being a link', async () => {
  fs.chmodSync(file, 0o600)
  const link = path.join(folder, 'link.jejak')
  fs.symlinkSync(file, link)
  await writeAtomically(link, fresh)
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true)
  expect(fs.readFileSync(file)).toEqual(fresh)
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
})

test.runIf(process.platform !== 'win32')(
  'permissions are kept whatever the process’s mask takes away',
  async () => {
    fs.chmodSync(file, 0o666)
    await writeAtomically(file, fresh)
    expect(fs.statSync(file).mode & 0o777).toBe(0o666)
    const added = path.join(folder, 'added.jejak')
    await writeAtomically(added, fresh)
    expect(fs.statSync(added).mode & 0o777).toBe(0o666 & ~process.umask())
  },
)

test('a link to what is not there yet makes it there, and links in a circle are refused', async () => {
  fs.mkdirSync(path.join(folder, 'maps'))
  const link = path.join(folder, 'link.jejak')
  const further = path.join(folder, 'maps', 'further.jejak')
  fs.symlinkSync(path.join('maps', 'further.jejak'), link)
  fs.symlinkSync('new.jejak', further)
  await writeAtomically(link, fresh)
  expect(fs.readFileSync(path.join(folder, 'maps', 'new.jejak'))).toEqual(fresh)
  expect([link, further].map(one => fs.lstatSync(one).isSymbolicLink())).toEqual([true, true])

  const [one, other] = [path.join(folder, 'one.jejak'), path.join(folder, 'other.jejak')]
  fs.symlinkSync(other, one)
  fs.symlinkSync(one, other)
  await expect(writeAtomically(one, fresh)).rejects.toThrow(/ELOOP/)
  expect(fs.lstatSync(one).isSymbolicLink()).toBe(true)
})

test('a name as long as the file system takes can be written', async () => {
  const long = path.join(folder, `${'x'.repeat(249)}.jejak`)
  await writeAtomically(long, fresh)
  expect(fs.readFileSync(long)).toEqual(fresh)
})

test('a suggested name is never more than a name', () => {
  expect(safeName('Onboarding', 'jejak')).toBe('Onboarding.jejak')
  expect(safeName('Onboarding.JEJAK', 'jejak')).toBe('Onboarding.jejak')
  expect(safeName('../../etc/passwd', 'png')).toBe('etc passwd.png')
  expect(safeName('a:b*c?\u0000\n', 'png')).toBe('a b c.png')
  expect(safeName('…', 'png')).toBe('….png')
  expect(safeName(' . ', 'png')).toBe('Jejak.png')
  expect(safeName('x'.repeat(500), 'png')).toHaveLength(124)
  expect(safeName(`${'x'.repeat(119)}👩‍👧‍👦 trip`, 'png')).toBe(`${'x'.repeat(119)}.png`)
  expect(safeName('旅'.repeat(90), 'png')).toBe(`${'旅'.repeat(40)}.png`)
})

test('a name that was typed without an extension gets one', () => {
  expect(withExtension('/maps/trip', 'jejak')).toBe('/maps/trip.jejak')
  expect(withExtension('/maps/trip.JEJAK', 'jejak')).toBe('/maps/trip.JEJAK')
  expect(withExtension('/maps/trip.json', 'jejak')).toBe('/maps/trip.json')
  expect(withExtension('/maps/Trip v1.2', 'jejak')).toBe('/maps/Trip v1.2.jejak')
  expect(withExtension('/maps.old/trip', 'jejak')).toBe('/maps.old/trip.jejak')
})
