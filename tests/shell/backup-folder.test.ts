import fs from 'node:fs'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BackupFs, createBackupFolder } from '../../electron/main/backup-folder.ts'
import { temporaryFolder } from './shell-app.ts'

const name = 'trip 2026-11-22 06.23.45 k3f9x2ab-1t.jejak'
const other = 'trip 2026-11-22 07.00.00 k3f9x2ab-1u.jejak'
const bytes = new Uint8Array([1, 2, 3])

let home = ''
let usual = ''
beforeEach(() => {
  home = temporaryFolder()
  usual = path.join(home, 'Documents', 'Jejak', 'Backups')
})

const folderOn = (fs?: BackupFs) =>
  createBackupFolder({
    settings: path.join(home, 'backups.json'),
    usual: { folder: usual, name: 'Documents/Jejak/Backups' },
    ...(fs ? { fs } : {}),
  })

const failing = (part: Partial<BackupFs>): BackupFs => ({ ...nodeFs, ...part })
const refusing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

describe('the folder of backups', () => {
  test('is made when the first one is written, and other files in it are nobody’s business', async () => {
    const folder = folderOn()
    expect(await folder.place()).toEqual({ name: 'Documents/Jejak/Backups', state: 'ready' })
    expect(fs.existsSync(usual)).toBe(false)
    expect(await folder.write(name, bytes)).toEqual({ kind: 'done' })
    fs.writeFileSync(path.join(usual, 'my own map.jejak'), 'mine')
    fs.mkdirSync(path.join(usual, other))
    expect(await folder.list()).toMatchObject({ kind: 'listed', files: [{ name, size: 3 }] })
    expect(await folder.read(name)).toEqual({ kind: 'read', bytes })
    expect(await folder.remove([name, other.replace('1u', '1v')])).toEqual({ kind: 'done' })
    expect(fs.readdirSync(usual).sort()).toEqual(['my own map.jejak', other])
  })

  test('is the one that was chosen, also after the next start; what was kept of it badly counts for nothing', async () => {
    const chosen = path.join(home, 'Stick')
    fs.mkdirSync(chosen)
    expect(await folderOn().use(chosen)).toEqual({ name: 'Stick', state: 'ready' })
    await folderOn().write(name, bytes)
    expect(fs.readdirSync(chosen)).toEqual([name])
    fs.rmSync(chosen, { recursive: true })
    expect(await folderOn().place()).toEqual({ name: 'Stick', state: 'gone' })
    // A folder made where a stick was would take the copies and hide them from everybody.
    expect(await folderOn().write(name, bytes)).toEqual({ kind: 'trouble', trouble: 'gone' })
    expect(await folderOn().list()).toEqual({ kind: 'trouble', trouble: 'gone' })
    expect(fs.existsSync(chosen)).toBe(false)
    fs.mkdirSync(chosen)
    expect(await folderOn().write(name, bytes)).toEqual({ kind: 'done' })
    for (const junk of ['', '{', '{"folder":7}', '{"folder":"relative"}']) {
      fs.writeFileSync(path.join(home, 'backups.json'), junk)
      expect((await folderOn().place()).name).toBe('Documents/Jejak/Backups')
    }
  })

  test.runIf(process.platform !== 'win32')('lets no link lead out of it', async () => {
    const secret = path.join(home, 'secret')
    fs.writeFileSync(secret, 'secret')
    fs.mkdirSync(usual, { recursive: true })
    fs.symlinkSync(secret, path.join(usual, name))
    const folder = folderOn()
    expect(await folder.list()).toEqual({ kind: 'listed', files: [] })
    expect(await folder.read(name)).toEqual({ kind: 'trouble', trouble: 'failed' })
    expect(await folder.write(name, bytes)).toEqual({ kind: 'trouble', trouble: 'refused' })
    expect(await folder.remove([name])).toEqual({ kind: 'done' })
    expect(fs.readFileSync(secret, 'utf8')).toBe('secret')
  })
})

describe('a disk that fails', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'refused'],
    ['EACCES', 'refused'],
    ['EIO', 'gone'],
    ['ENODEV', 'gone'],
    ['EMFILE', 'failed'],
  ])('(%s) answers "%s", and what was there before is whole', async (code, trouble) => {
    await folderOn().write(name, bytes)
    const folder = folderOn(failing({ open: refusing(code) }))
    expect(await folder.write(name, new Uint8Array([9]))).toEqual({ kind: 'trouble', trouble })
    expect(await folder.write(other, bytes)).toEqual({ kind: 'trouble', trouble })
    expect(fs.readdirSync(usual)).toEqual([name])
    expect(await folderOn().read(name)).toEqual({ kind: 'read', bytes })
  })

  test('answers for every question', async () => {
    await folderOn().write(name, bytes)
    const answer = { kind: 'trouble', trouble: 'gone' }
    expect(await folderOn(failing({ readdir: refusing('EIO') as never })).list()).toEqual(answer)
    expect(await folderOn(failing({ readFile: refusing('EIO') as never })).read(name)).toEqual(answer)
    expect(await folderOn(failing({ unlink: refusing('EIO') })).remove([name])).toEqual(answer)
    const unmade = failing({ mkdir: refusing('EROFS') as never })
    expect(await folderOn(unmade).open()).toEqual({ kind: 'trouble', trouble: 'refused' })
  })
})
