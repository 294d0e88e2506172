import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type App, type LaunchOptions, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { saved } from '../helpers/random-mapper.ts'

/** The database gone, by hand or by the browser, while the second copy is still there. */

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

/** Two maps with text, made and copied; then the database is taken away. */
async function afterTheLoss(options: LaunchOptions = {}): Promise<{ user: BoardUser; texts: string[] }> {
  app = await launchApp({ query: 'automation', ...options })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Service blueprint', 'An example')
  const home = page.getByRole('button', { name: 'All maps' }).first()
  await home.click()
  await user.newMap('Current-state journey')
  for (const text of ['first words', 'second words']) {
    await user.cell('Actions', '1.1').focus()
    await user.press('Enter')
    await user.field.waitFor()
    await user.type(text)
    await user.press('Escape')
  }
  await saved(user)
  await home.click()
  await page.getByRole('list', { name: 'All maps' }).waitFor()
  // Both maps are copied by then.
  await user.settled()
  await loseDatabase(page)
  return { user, texts: ['first words', 'second words'] }
}

/** Takes the database away as the browser does, and starts the app again. */
async function loseDatabase(page: Page): Promise<void> {
  const { href, origin } = new URL(page.url())
  await page.goto('about:blank')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.goto(href)
}

const panel = (page: Page) => page.getByRole('region', { name: 'Some maps were found again' })
const maps = (page: Page) => page.getByRole('list', { name: 'All maps' }).getByRole('listitem')

describe('a start without the database', () => {
  test('offers every map of the second copy instead of a welcome, and restores all of them with their text', async () => {
    const { user, texts } = await afterTheLoss()
    const { page } = user
    await panel(page).waitFor()
    expect(await page.getByRole('heading', { name: 'Welcome to Jejak' }).count()).toBe(0)
    const lines = panel(page).getByRole('checkbox')
    expect(await lines.count()).toBe(2)
    expect(await panel(page).getByText('2 cards').count()).toBe(1)
    expect(
      await panel(page)
        .getByText(/^Copied (now|this|\d+ )/)
        .count(),
    ).toBe(2)
    await panel(page).getByRole('button', { name: 'Restore all' }).click()
    await page.getByText('2 maps are back').waitFor()
    await panel(page).waitFor({ state: 'hidden' })
    await expect.poll(() => maps(page).count()).toBe(2)
    await maps(page).filter({ hasText: 'Current state' }).getByRole('button').last().click()
    await user.grid.waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(texts)
    expect(await page.locator('.banner').count()).toBe(0)
    await page.getByRole('button', { name: 'All maps' }).first().click()
    await page.reload()
    await expect.poll(() => maps(page).count()).toBe(2)
    expect(await panel(page).count()).toBe(0)
  })

  test('restores only what is chosen, and does not offer the rest again', async () => {
    const { user } = await afterTheLoss()
    const { page } = user
    await panel(page).getByRole('checkbox').first().uncheck()
    await panel(page).getByRole('button', { name: 'Restore 1 map' }).click()
    await page.getByText('One map is back').waitFor()
    await page.reload()
    await expect.poll(() => maps(page).count()).toBe(1)
    expect(await panel(page).count()).toBe(0)
  })

  test('can be left at that: the next start offers nothing, and is no first start', async () => {
    const { user } = await afterTheLoss()
    const { page } = user
    await panel(page).getByRole('button', { name: 'Leave them out' }).click()
    await panel(page).waitFor({ state: 'hidden' })
    await page.reload()
    await page
      .getByText('No maps yet')
      .or(page.getByRole('button', { name: 'New map' }))
      .first()
      .waitFor()
    await page.waitForTimeout(500)
    expect(await panel(page).count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Welcome to Jejak' }).count()).toBe(0)
  })

  test('goes on offering when the app is closed without an answer', async () => {
    const { user } = await afterTheLoss()
    const { page } = user
    await panel(page).waitFor()
    await user.newMap('Blank')
    await page.getByRole('button', { name: 'All maps' }).first().click()
    await page.reload()
    await panel(page).waitFor()
    expect(await panel(page).getByRole('checkbox').count()).toBe(2)
  })
})
