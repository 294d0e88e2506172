import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { newProfile } from '../helpers/profile.ts'
import { saved } from '../helpers/random-mapper.ts'
import { cutLog } from '../helpers/torn-log.ts'

/**
 * A log of the database that was cut off, as a crash in the middle of a write leaves it. The first start after it
 * finds the database a little short; at the second one Chromium throws all of it away.
 */

let profile = ''
let app: App | null = null
beforeEach(() => {
  profile = newProfile()
})
afterEach(async () => {
  await app?.close().catch(() => {})
  app = null
  fs.rmSync(profile, { recursive: true, force: true })
})

async function start(): Promise<BoardUser> {
  app = await launchApp({ profile, query: 'automation' })
  return new BoardUser(app.page)
}

async function write(user: BoardUser, lane: string, text: string): Promise<void> {
  await user.cell(lane, '1.1').focus()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
  await saved(user)
}

/** A blank map with this title and these cards, its snapshot written. */
async function makeMap(user: BoardUser, title: string, texts: readonly string[]): Promise<void> {
  await user.newMap('Current-state journey')
  await user.page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await user.page.getByRole('textbox', { name: 'Title' }).fill(title)
  await user.press('Enter')
  for (const text of texts) await write(user, 'Actions', text)
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All maps' }).first().click()
  await page.getByRole('list', { name: 'All maps' }).waitFor()
}

const mapNamed = (page: Page, title: string) =>
  page.getByRole('list', { name: 'All maps' }).getByRole('button', { name: title, exact: true })

/** Takes what the library offers, and what it says was lost. */
async function recover(page: Page, patience = 500): Promise<{ restored: boolean; told: boolean }> {
  const restore = page.getByRole('button', { name: 'Restore all' })
  await restore
    .or(page.getByRole('list', { name: 'All maps' }))
    .first()
    .waitFor()
  // What was lost is said by another way, which may take longer than the list.
  const told = await page
    .getByText('could not be found after')
    .first()
    .waitFor({ timeout: patience })
    .then(
      () => true,
      () => false,
    )
  expect(await page.getByRole('heading', { name: 'Welcome to Jejak' }).isVisible()).toBe(false)
  const restored = await restore.isVisible()
  if (restored) {
    await restore.click()
    await restore.waitFor({ state: 'hidden' })
  }
  return { restored, told }
}

test.each([10, 100, 5_000])(
  'after %i bytes were cut off the log every map is there or offered, and what is missing is told',
  async bytes => {
    let user = await start()
    await makeMap(user, 'Early map', ['e1', 'e2'])
    await goHome(user.page)
    await makeMap(user, 'Trail', ['t1', 't2', 't3'])
    // The longest pause before a snapshot; what comes after it is in the journal alone.
    await user.page.waitForTimeout(3_000)
    for (const text of ['last 1', 'last 2', 'last 3', 'last 4']) await write(user, 'Thoughts', text)
    const before = await user.texts()
    // The note of what was acknowledged is written a moment later, outside the database.
    await user.page.waitForTimeout(1_500)
    // Ended without a last snapshot, as a crash does.
    await app?.kill()
    cutLog(profile, 'IndexedDB', bytes)

    user = await start()
    const second = await recover(user.page, 8_000)
    await mapNamed(user.page, 'Early map').waitFor()
    await mapNamed(user.page, 'Trail').click()
    await user.grid.waitFor()
    await user.settled()
    const found = await user.texts()
    expect(found).toEqual(expect.arrayContaining(['t1', 't2', 't3']))
    expect(await user.page.getByText('has been put right').count()).toBe(0)
    // Whatever is missing, the app says so, in the library and on the board.
    const missing = before.filter(text => !found.includes(text))
    const banner = user.page.getByRole('alert').filter({ hasText: 'The last change' })
    if (missing.length > 0) {
      expect(second.told).toBe(true)
      await banner.filter({ hasText: 'Trail' }).waitFor()
      await banner.getByRole('button', { name: 'OK' }).click()
    }
    expect(await banner.count()).toBe(0)
    await write(user, 'Actions', 'after the crash')
    const worked = await user.texts()
    await user.page.waitForTimeout(3_000)
    await app?.close()

    user = await start()
    const third = await recover(user.page)
    await mapNamed(user.page, 'Early map').waitFor()
    await mapNamed(user.page, 'Trail').click()
    await user.grid.waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(worked)
    expect(third.told).toBe(false)
    await goHome(user.page)
    await mapNamed(user.page, 'Early map').click()
    await user.grid.waitFor()
    await user.settled()
    expect(await user.texts()).toEqual(['e1', 'e2'])
    console.log(
      `${bytes} bytes: ${missing.length} of ${before.length} cards missing and told; restored at the second start: ` +
        `${second.restored}, at the third: ${third.restored}`,
    )
  },
  120_000,
)
