import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../helpers/app.ts'
import { cutLog } from '../helpers/torn-log.ts'
import { ask, newProfile, type StorageSite, serveStoragePage } from './storage-page/storage-site.ts'

/** The storage alone, in a real browser with real files. */

let site: StorageSite
let profile = ''
let app: App | null = null

beforeAll(async () => {
  site = await serveStoragePage()
})

afterAll(() => site?.close())

beforeEach(() => {
  profile = newProfile()
})

afterEach(async () => {
  await app?.close().catch(() => {})
  app = null
  fs.rmSync(profile, { recursive: true, force: true })
})

/** Starts the browser on the profile. */
async function start(): Promise<Page> {
  app = await site.start(profile)
  return app.page
}

async function close(): Promise<void> {
  await app?.close()
  app = null
}

/** A map with a few cards, snapshot. */
async function workOn(page: Page, name: string, texts: readonly string[]): Promise<void> {
  await ask(page, 'open', name)
  for (const text of texts) await ask(page, 'add', text)
  await ask(page, 'snapshot')
}

describe('the second copy in the file system', () => {
  test('brings everything back when the database is gone', async () => {
    const page = await start()
    expect(await ask(page, 'firstStart')).toBe(true)
    await ask(page, 'create', 'trail')
    await workOn(page, 'trail', ['one', '\ud800 two', 'three 👣'])
    await ask(page, 'create', 'quick')
    // A map that was only just made is copied by itself.
    await page.waitForTimeout(1_000)
    await ask(page, 'wipeDatabase')
    await close()
    const next = await start()
    expect(await ask(next, 'titles')).toEqual([])
    expect(await ask(next, 'firstStart')).toBe(false)
    expect((await ask(next, 'lost')).map(({ id }) => id).sort()).toEqual(['map:quick', 'map:trail'])
    expect(await ask(next, 'restoreAll')).toBe(2)
    const map = await ask(next, 'open', 'trail')
    expect([...map.texts].sort()).toEqual(['one', 'three 👣', '\ud800 two'].sort())
    expect(map.repairs).toBe(0)
  })

  test('is written by two windows at once', async () => {
    const first = await start()
    await ask(first, 'create', 'a')
    await ask(first, 'create', 'b')
    const second = await app!.context.newPage()
    await second.goto(app!.url)
    await Promise.all([workOn(first, 'a', ['a1', 'a2', 'a3']), workOn(second, 'b', ['b1', 'b2', 'b3'])])
    await Promise.all([ask(first, 'wipeDatabase').catch(() => {}), ask(second, 'close')])
    await close()
    const next = await start()
    const lost = await ask(next, 'lost')
    expect(lost.map(({ id, cardCount }) => [id, cardCount]).sort()).toEqual([
      ['map:a', 3],
      ['map:b', 3],
    ])
  })

  test.each([10, 100, 5_000])('makes up for %i bytes cut off the log of the database', async bytes => {
    const page = await start()
    await ask(page, 'create', 'early')
    await workOn(page, 'early', ['e1', 'e2'])
    await ask(page, 'close')
    await ask(page, 'create', 'trail')
    await workOn(
      page,
      'trail',
      Array.from({ length: 12 }, (_, n) => `card ${n}`),
    )
    await close()
    cutLog(profile, 'IndexedDB', bytes)
    // The first start after the damage still finds most of it; Chromium throws it all away at the second.
    const second = await start()
    expect(await ask(second, 'firstStart')).toBe(false)
    await ask(second, 'restoreAll')
    await workOn(second, 'trail', ['after the crash'])
    await ask(second, 'close')
    await close()
    const third = await start()
    expect(await ask(third, 'firstStart')).toBe(false)
    await ask(third, 'restoreAll')
    expect(await ask(third, 'titles')).toEqual(['early', 'trail'])
    expect((await ask(third, 'open', 'early')).texts).toHaveLength(2)
    await ask(third, 'close')
    const { texts, repairs } = await ask(third, 'open', 'trail')
    expect(repairs).toBe(0)
    expect(texts).toHaveLength(13)
    expect(texts).toContain('after the crash')
  })

  test('survives a cut in the log of its own folder', async () => {
    const page = await start()
    await ask(page, 'create', 'trail')
    await workOn(page, 'trail', ['one'])
    await close()
    cutLog(profile, 'File System', 100)
    const second = await start()
    await ask(second, 'create', 'later')
    await workOn(second, 'trail', ['two'])
    await close()
    const third = await start()
    await workOn(third, 'trail', ['three'])
    await ask(third, 'wipeDatabase')
    await close()
    const last = await start()
    const lost = await ask(last, 'lost')
    expect(lost.find(({ id }) => id === 'map:trail')?.cardCount).toBe(3)
    expect(lost.find(({ id }) => id === 'map:later')).toBeDefined()
  })
})

describe('two windows on one map', () => {
  test('the second reads, takes over, and the first one is told and refused', async () => {
    const first = await start()
    await ask(first, 'create', 'trail')
    await workOn(first, 'trail', ['one'])
    const second = await app!.context.newPage()
    await second.goto(app!.url)
    expect((await ask(second, 'open', 'trail')).access).toBe('read-only')
    expect(await ask(second, 'add', 'no')).toBe('stale')
    expect(await ask(second, 'takeOver')).toBe('edit')
    await expect.poll(() => ask(first, 'takenOver')).toBe(true)
    expect(await ask(first, 'add', 'late')).toBe('stale')
    expect(await ask(second, 'add', 'two')).toBe('two')
    await second.close()
    // Its lock went with it.
    expect((await ask(first, 'open', 'trail')).access).toBe('edit')
    await first.reload()
    expect(await ask(first, 'open', 'trail')).toMatchObject({ access: 'edit', repairs: 0 })
  })
})
