import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type BackupKeeper,
  createBackupKeeper,
  firstRetry,
  leastApart,
  settleFor,
} from '../../../renderer/app/backups/backup-keeper.ts'
import { keyOfMap, readBackupName } from '../../../renderer/app/backups/backup-name.ts'
import { exportJejak } from '../../../renderer/export/export-jejak.ts'
import { readJejak } from '../../../renderer/import/read-jejak.ts'
import { documentOf, type JourneyDocument, mapOf } from '../../../renderer/journey/document.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'
import { createMemoryBackupFolder } from '../../../renderer/platform/memory-backup-folder.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument } from '../../helpers/documents.ts'

const minute = 60_000

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) }))
afterEach(() => void vi.useRealTimers())

function mapCalled(id: string, title: string): JourneyDocument {
  const document = aDocument({ lanes: ['actions'], cards: [] })
  const rest = [...document.records.values()].filter(({ type }) => type !== 'map')
  return documentOf([{ ...mapOf(document), id: `map:${id}` as MapId, title }, ...rest])
}

function desk({ isOn = () => true, start = true }: { isOn?: () => boolean; start?: boolean } = {}) {
  const repository = new MemoryRepository(Date.now)
  const folder = createMemoryBackupFolder(Date.now)
  const told: string[] = []
  const keeper = anotherWindow(null)
  function anotherWindow(locks: Parameters<typeof createBackupKeeper>[0]['locks']): BackupKeeper {
    const made = createBackupKeeper({
      repository,
      folder,
      encode: async document => (await exportJejak(document, async () => null)).bytes,
      rest: () => {},
      now: Date.now,
      isOn,
      locks,
      pause: async () => {},
      onTrouble: what => told.push(what),
    })
    if (start) made.start(1_000)
    return made
  }
  const titles = async () =>
    Promise.all(
      [...folder.files.values()].map(async ({ bytes }) => {
        const read = await readJejak(bytes)
        return read.ok ? mapOf(read.value.document).title : 'unreadable'
      }),
    )
  return { repository, folder, keeper, told, titles, anotherWindow }
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

describe('while the app runs', () => {
  test('what is not copied yet is copied soon after the start, and then nothing waits for anything', async () => {
    const { repository, titles } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    await repository.create(mapCalled('b', 'Shop'))
    await pass(1_000)
    expect(await titles()).toEqual(expect.arrayContaining(['Trip', 'Shop']))
    await pass(settleFor)
    expect(vi.getTimerCount()).toBe(0)
    await pass(600 * minute)
    expect(await titles()).toHaveLength(2)
  })

  test('a change is copied some minutes later, and the next ones of that map at the earliest after ten', async () => {
    const { repository, folder, titles } = desk()
    const times: number[] = []
    const write = folder.write
    vi.spyOn(folder, 'write').mockImplementation((name, bytes) => {
      times.push(Date.now())
      return write(name, bytes)
    })
    await pass(1_000)
    const first = Date.now()
    await repository.create(mapCalled('a', 'Trip'))
    await pass(settleFor - 1)
    expect(times).toEqual([])
    await pass(1)
    expect(times).toEqual([first + settleFor])
    for (let i = 0; i < 3; i++) {
      await repository.rename('map:a' as MapId, `Trip ${i}`)
      await pass(minute)
    }
    expect(times).toHaveLength(1)
    await pass(leastApart)
    expect(times).toEqual([first + settleFor, first + settleFor + leastApart])
    expect(await titles()).toContain('Trip 2')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a map that is worked on all day has a copy for every ten minutes of the last hour and one an hour before', async () => {
    const { repository, folder } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    for (let i = 0; i < 5 * 60; i++) {
      await repository.rename('map:a' as MapId, `Trip ${i}`)
      await pass(minute)
    }
    expect(folder.files.size).toBeGreaterThan(8)
    expect(folder.files.size).toBeLessThanOrEqual(7 + 5)
  })

  test('a map is copied once, also when two windows watch', async () => {
    const { repository, folder, anotherWindow, keeper } = desk()
    const write = vi.spyOn(folder, 'write')
    let line: Promise<unknown> = Promise.resolve()
    const locks = {
      request<T>(_name: string, work: () => Promise<T>): Promise<T> {
        const turn = line.then(work)
        line = turn.catch(() => {})
        return turn
      },
    }
    const [one, other] = [anotherWindow(locks), anotherWindow(locks)]
    await repository.create(mapCalled('a', 'Trip'))
    await Promise.all([one.backUpNow(), other.backUpNow()])
    expect(write).toHaveBeenCalledTimes(1)
    await keeper.backUpNow()
    expect(write).toHaveBeenCalledTimes(1)
  })

  test('switched off, nothing is copied but on command', async () => {
    const { repository, folder, keeper } = desk({ isOn: () => false })
    await repository.create(mapCalled('a', 'Trip'))
    await pass(60 * minute)
    await keeper.finish(1_000, true)
    expect(folder.files.size).toBe(0)
    expect(await keeper.backUpNow()).toBe(1)
    expect(await keeper.backUpNow()).toBe(0)
  })

  test('the copies of maps that were deleted stay', async () => {
    const { repository, folder, keeper } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    await keeper.backUpNow()
    await repository.remove(['map:a' as MapId])
    await repository.erase(['map:a' as MapId])
    await pass(800 * 24 * 60 * minute)
    await repository.create(mapCalled('b', 'Shop'))
    await keeper.backUpNow()
    const keys = [...folder.files.keys()].map(name => readBackupName(name)?.key)
    expect(keys).toEqual([keyOfMap('map:a' as MapId), keyOfMap('map:b' as MapId)])
  })

  test('a map that can’t be read does not keep the others waiting, and is told of once', async () => {
    const { repository, titles, keeper, told } = desk()
    await repository.create(mapCalled('a', 'Broken'))
    await repository.create(mapCalled('b', 'Shop'))
    const read = repository.read.bind(repository)
    vi.spyOn(repository, 'read').mockImplementation(async id => {
      if (id === ('map:a' as MapId)) throw new Error('damaged')
      return read(id)
    })
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await expect(keeper.backUpNow()).rejects.toMatchObject({ reason: 'failed' })
    expect(await titles()).toEqual(['Shop'])
    expect(keeper.store.getState().trouble).toBe('failed')
    await pass(9 * firstRetry)
    expect(told).toEqual(['failed'])
  })

  test('a map that goes while its copy is made is no trouble', async () => {
    const { repository, titles, keeper } = desk()
    await repository.create(mapCalled('a', 'Gone'))
    await repository.create(mapCalled('b', 'Shop'))
    const list = await repository.list()
    await repository.remove(['map:a' as MapId])
    await repository.erase(['map:a' as MapId])
    vi.spyOn(repository, 'list').mockResolvedValueOnce(list)
    expect(await keeper.backUpNow()).toBe(1)
    expect(await titles()).toEqual(['Shop'])
  })
})

describe('as the window goes', () => {
  test('what has changed is copied, however short a while ago the last copy was', async () => {
    const { repository, keeper, titles } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    await pass(1_000)
    // Into the next span of the rotation, and still sooner than the next copy.
    await pass(leastApart - 2_000)
    await keeper.backUpNow()
    await repository.rename('map:a' as MapId, 'Trip in between')
    await keeper.backUpNow()
    await pass(3_000)
    await repository.rename('map:a' as MapId, 'Trip at the end')
    await keeper.finish(1_000, false)
    expect(await titles()).not.toContain('Trip at the end')
    await keeper.finish(1_000, true)
    expect(await titles()).toContain('Trip at the end')
  })

  test('with nothing to copy the folder is not even looked at', async () => {
    const { repository, folder, keeper } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    await pass(1_000 + settleFor)
    const place = vi.spyOn(folder, 'place')
    await keeper.finish(1_000, true)
    expect(place).not.toHaveBeenCalled()
  })

  test('a slow disk keeps nobody from leaving', async () => {
    const { repository, folder, keeper } = desk()
    await repository.create(mapCalled('a', 'Trip'))
    vi.spyOn(folder, 'write').mockImplementation(() => new Promise(() => {}))
    let left = false
    void keeper.finish(3_000, true).then(() => {
      left = true
    })
    await pass(2_900)
    expect(left).toBe(false)
    await pass(200)
    expect(left).toBe(true)
  })
})

describe('a folder that can’t be used', () => {
  test.each(['full', 'refused', 'gone', 'failed'] as const)(
    '(%s) is told once, is tried again later, and once it works everything is copied',
    async trouble => {
      const { repository, folder, keeper, told, titles } = desk()
      folder.trouble = trouble
      await repository.create(mapCalled('a', 'Trip'))
      await pass(1_000)
      expect(keeper.store.getState().trouble).toBe(trouble)
      for (let i = 0; i < 5; i++) {
        await repository.rename('map:a' as MapId, `Trip ${i}`)
        await pass(settleFor)
      }
      expect(told).toEqual([trouble])
      folder.trouble = null
      await pass(9 * firstRetry)
      expect(await titles()).toEqual(['Trip 4'])
      expect(keeper.store.getState().trouble).toBeNull()
      folder.trouble = trouble
      await repository.rename('map:a' as MapId, 'Trip again')
      await pass(leastApart + settleFor)
      expect(told).toEqual([trouble, trouble])
    },
  )

  test('without one, nothing waits; one that has to be allowed again is asked about once', async () => {
    const { repository, folder, told } = desk()
    folder.state = 'unchosen'
    await pass(2_000)
    await repository.create(mapCalled('a', 'Trip'))
    expect(vi.getTimerCount()).toBe(0)
    expect(told).toEqual([])
    const second = desk()
    second.folder.state = 'ask'
    await pass(2_000)
    await second.repository.create(mapCalled('a', 'Trip'))
    await pass(60 * minute)
    expect(second.told).toEqual(['ask'])
  })
})
