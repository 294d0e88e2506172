import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { LibraryUser } from '../helpers/library-user.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

/** The page that opens while something is done. */
async function newPage(during: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app!.context.waitForEvent('page'), during()])
  await new BoardUser(page).grid.waitFor()
  return page
}

test('a map that is open moves into a window of its own, where it can be changed', async () => {
  app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  await user.newMap('Current-state journey')
  const title = (await app.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const page = await newPage(() => user.press('Control+Shift+Enter'))
  expect(await page.locator('.banner').count()).toBe(0)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
  await new LibraryUser(app.page).open(title).waitFor()
})

test('the library opens a map beside itself by its menu and by keys, in one window however often', async () => {
  app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  const library = new LibraryUser(app.page)
  await user.newMap('Current-state journey')
  const title = (await app.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await library.list().waitFor()
  const page = await newPage(() => library.choose(title, 'Open in a new window'))
  expect(await page.locator('.banner').count()).toBe(0)

  await app.page.bringToFront()
  await library.open(title).focus()
  await app.page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  expect(app.context.pages()).toHaveLength(2)
})

test('a browser that lets no window open is told of, and the map is still there', async () => {
  app = await launchApp({ query: 'automation' })
  await app.page.evaluate(() => {
    window.open = () => null
  })
  const user = new BoardUser(app.page)
  await user.newMap('Current-state journey')
  await user.press('Control+Shift+Enter')
  await app.page.getByText('The browser did not open a window.').waitFor()
  await new LibraryUser(app.page).list().waitFor()
})
