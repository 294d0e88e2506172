import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Card } from '../../renderer/journey/records/card.ts'
import type { JourneyRecord } from '../../renderer/journey/records/record.ts'
import { type App, type LaunchOptions, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { saved } from '../helpers/random-mapper.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

async function start(options: LaunchOptions = {}): Promise<BoardUser> {
  app = await launchApp({ query: 'automation', ...options })
  return new BoardUser(app.page)
}

async function type(user: BoardUser, text: string): Promise<void> {
  await user.cell('Actions', '1.1').focus()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
}

/** The cards of the file that is saved when this button is pressed. */
async function savedCopy(page: Page, name: RegExp | string): Promise<string[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  const file = await (await download).path()
  const { records } = JSON.parse(fs.readFileSync(file, 'utf8')) as { records: readonly JourneyRecord[] }
  return records.filter((record): record is Card => record.type === 'card').map(card => card.text)
}

/** Makes every write of the database fail with this error from now on, or no more. */
function failWrites(page: Page, name: string | null): Promise<void> {
  return page.evaluate(error => {
    const holder = window as unknown as { failing: string | null; put?: IDBObjectStore['put'] }
    holder.failing = error
    if (holder.put) return
    const { put } = IDBObjectStore.prototype
    holder.put = put
    IDBObjectStore.prototype.put = function (...args: Parameters<IDBObjectStore['put']>) {
      if (holder.failing) throw new DOMException('made to fail', holder.failing)
      return put.apply(this, args)
    }
  }, name)
}

const quota = {
  en: 'The disk is full. Free some space; what is on screen is kept, and saving is tried again.',
  id: 'Disk penuh. Kosongkan ruang; yang ada di layar tetap aman, dan penyimpanan dicoba lagi.',
}

describe('a write that fails', () => {
  test.each([
    ['QuotaExceededError', quota.en],
    ['UnknownError', 'Writing failed. What is on screen is kept, and saving is tried again.'],
  ])('with a %s is said, keeps what is on screen, and is tried again by itself', async (error, words) => {
    const user = await start()
    const { page } = user
    await user.newMap('Current-state journey')
    await saved(user)
    await failWrites(page, error)
    await type(user, 'on screen')
    const alert = page.getByRole('alert').filter({ hasText: 'Not saved' })
    await alert.filter({ hasText: words }).waitFor()
    await type(user, 'more of it')
    expect(await user.texts()).toEqual(['more of it', 'on screen'])
    expect((await savedCopy(page, 'Save a copy…')).sort()).toEqual(['more of it', 'on screen'])
    await alert.waitFor()
    await failWrites(page, null)
    await saved(user)
    expect(await alert.count()).toBe(0)
    await page.reload()
    await user.grid.waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(['more of it', 'on screen'])
  })

  test('is tried again at once by the button', async () => {
    const user = await start()
    await user.newMap('Current-state journey')
    await failWrites(user.page, 'UnknownError')
    await type(user, 'on screen')
    const again = user.page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    // By now the next try by itself is several seconds away.
    await user.page.waitForTimeout(3_500)
    await failWrites(user.page, null)
    const before = Date.now()
    await again.click()
    await saved(user)
    expect(Date.now() - before).toBeLessThan(2_000)
  })

  test('keeps the map open when one wants to leave it', async () => {
    const user = await start()
    await user.newMap('Current-state journey')
    await failWrites(user.page, 'QuotaExceededError')
    await type(user, 'on screen')
    await user.page.getByRole('alert').filter({ hasText: 'Not saved' }).waitFor()
    await user.page.getByRole('button', { name: 'All maps' }).first().click()
    await user.page.waitForTimeout(1_000)
    expect(await user.texts()).toEqual(['on screen'])
    await failWrites(user.page, null)
    await saved(user)
  })

  test('is said in the language of the user, with the same ways out', async () => {
    const user = await start({ language: 'id' })
    const { page } = user
    const grid = page.getByRole('grid', { name: 'Peta perjalanan' })
    await page.getByRole('button', { name: 'Peta baru', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Perjalanan saat ini', exact: true }).click()
    await grid.waitFor()
    await page.getByRole('status').filter({ hasText: 'Tersimpan di komputer ini' }).waitFor()
    await failWrites(page, 'QuotaExceededError')
    await grid.getByRole('gridcell').first().focus()
    await user.press('Enter')
    await user.field.waitFor()
    await user.type('masih di layar')
    await user.press('Escape')
    await page.getByRole('alert').filter({ hasText: quota.id }).waitFor()
    expect(await savedCopy(page, 'Simpan salinan…')).toEqual(['masih di layar'])
    await failWrites(page, null)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByRole('status').filter({ hasText: 'Tersimpan di komputer ini' }).waitFor()
  })

  test('does not keep a map from being read, and saved as a copy', async () => {
    const user = await start()
    const { page } = user
    await user.newMap('Current-state journey')
    await type(user, 'to be read')
    await saved(user)
    await app!.context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = function (...args: Parameters<IDBObjectStore['put']>) {
        if (!('room' in window)) throw new DOMException('made to fail', 'QuotaExceededError')
        return put.apply(this, args)
      }
    })
    await page.reload()
    const notice = page.getByText('Nothing can be written to this computer’s storage now')
    await notice.waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(['to be read'])
    const download = page.waitForEvent('download')
    await user.press('Control+s')
    await download
    await page.evaluate(() => Object.assign(window, { room: true }))
    await page.getByRole('button', { name: 'Try again' }).click()
    await notice.waitFor({ state: 'hidden' })
    await type(user, 'and written')
    await saved(user)
  })
})

/** A page of the app's address that runs none of its code, for holding or changing the database. */
async function besides(): Promise<Page> {
  const sheet = await app!.page.evaluate(
    () => document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href,
  )
  const page = await app!.context.newPage()
  await page.goto(sheet!)
  return page
}

/** A browser with the database in this version, in a page that holds it. The app is not started yet. */
async function withDatabase(version: number): Promise<{ user: BoardUser; holder: Page }> {
  const user = await start()
  await user.page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  const holder = await besides()
  await user.page.goto('about:blank')
  await holder.evaluate(
    wanted =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('jejak')
        gone.onerror = () => reject(gone.error)
        gone.onsuccess = () => {
          const request = indexedDB.open('jejak', wanted)
          request.onupgradeneeded = () => request.result.createObjectStore('future').put('kept', 'key')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            ;(window as unknown as { held: IDBDatabase }).held = request.result
            resolve()
          }
        }
      }),
    version,
  )
  return { user, holder }
}

const banner = (page: Page, words: string) =>
  page
    .getByRole('alert')
    .filter({ hasText: 'Nothing can be kept on this computer now.' })
    .filter({ hasText: words })

describe('a database that can not be opened', () => {
  test('because another window holds an older version: said, worked around, and taken up by itself', async () => {
    const { user, holder } = await withDatabase(5)
    const { page } = user
    await page.goto(app!.url)
    await banner(page, 'Another window of Jejak is still open with an older version.').waitFor()
    await user.newMap('Current-state journey')
    await type(user, 'meanwhile')
    await page.getByRole('status').filter({ hasText: 'Only in this window' }).waitFor()
    expect(await savedCopy(page, 'Save a copy…')).toEqual(['meanwhile'])
    await holder.close()
    // The app starts anew by itself, with the map where it belongs.
    await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(['meanwhile'])
    expect(await page.locator('.banner').count()).toBe(0)
  })

  test('because it belongs to a newer version: said, and left untouched', async () => {
    const { user, holder } = await withDatabase(990)
    const { page } = user
    await page.goto(app!.url)
    await banner(page, 'These maps were last used by a newer version of Jejak.').waitFor()
    expect(await page.getByRole('heading', { name: 'Welcome to Jejak' }).count()).toBe(0)
    await user.newMap('Current-state journey')
    await type(user, 'meanwhile')
    expect(await savedCopy(page, 'Save a copy…')).toEqual(['meanwhile'])
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Storage still can’t be used.').waitFor()
    expect(await user.texts()).toEqual(['meanwhile'])
    const found = await holder.evaluate(async () => {
      const [database] = await indexedDB.databases()
      const { held } = window as unknown as { held: IDBDatabase }
      const value = await new Promise(resolve => {
        const request = held.transaction('future').objectStore('future').get('key')
        request.onsuccess = () => resolve(request.result)
      })
      return { version: database?.version, stores: [...held.objectStoreNames], value }
    })
    expect(found).toEqual({ version: 990, stores: ['future'], value: 'kept' })
  })

  test.each([
    ['en', 'Storage can’t be used here', 'Nothing can be kept on this computer now.', 'Try again'],
    ['id', 'Penyimpanan tidak bisa dipakai di sini', 'Saat ini tidak ada yang bisa disimpan', 'Coba lagi'],
  ] as const)(
    'because the browser refuses it (%s): said on every page, until it does not',
    async (language, why, words, again) => {
      const user = await start({ language })
      const { page } = user
      await app!.context.addInitScript(() => {
        if (localStorage.getItem('test.refuse') === null) return
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError')
        }
      })
      await page.evaluate(() => localStorage.setItem('test.refuse', 'yes'))
      await page.reload()
      const alert = page.getByRole('alert').filter({ hasText: words }).filter({ hasText: why })
      await alert.waitFor()
      await page.evaluate(() => localStorage.removeItem('test.refuse'))
      await page.reload()
      await page.getByRole('main').waitFor()
      expect(await alert.count()).toBe(0)
      expect(await page.getByRole('button', { name: again }).count()).toBe(0)
    },
  )
})
