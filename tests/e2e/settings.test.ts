import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser
let page: Page

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  page = app.page
  user = new BoardUser(page)
})
afterEach(() => app.close())

const settings = () => page.getByRole('dialog', { name: 'Settings' })

async function openSettings(tab: 'General' | 'Keys and pointer' | 'Storage'): Promise<void> {
  await page.keyboard.press('Control+,')
  await settings().getByRole('tab', { name: tab }).click()
}

test('the settings open from the library, from the board, from its menu and by their key', async () => {
  await page.getByRole('button', { name: 'Settings…' }).click()
  await settings().waitFor()
  await user.press('Escape')
  await settings().waitFor({ state: 'detached' })
  await user.newMap('Current-state journey')
  await page.getByRole('navigation').getByRole('button', { name: 'Settings…' }).click()
  await settings().waitFor()
  await user.press('Escape')
  const board = await page.locator('.board-host').boundingBox()
  await page.mouse.click(board!.x + board!.width - 20, board!.y + board!.height - 8, { button: 'right' })
  await page.getByRole('menuitem', { name: /^Settings/ }).click()
  await settings().waitFor()
  await user.press('Escape')
  // Also while a card is being written, where the browser has the keyboard.
  await user.cell('Actions', '1.1').dblclick()
  await user.field.waitFor()
  await user.press('Control+,')
  await settings().waitFor()
})

test('the interface grows and the map does not; the choice outlives a restart', async () => {
  await user.open(JSON.parse(JSON.stringify(await made())))
  const text = (await user.cards())[0]!.text
  const button = () => page.getByRole('button', { name: 'Export', exact: true }).boundingBox()
  const before = { button: await button(), card: await user.boxOf(text) }
  await openSettings('General')
  await settings().getByRole('radio', { name: '150%' }).click()
  await user.press('Escape')
  await user.settled()
  const after = { button: await button(), card: await user.boxOf(text) }
  expect(after.button!.height).toBeCloseTo(1.5 * before.button!.height, 0)
  expect([after.card.width, after.card.height]).toEqual([before.card.width, before.card.height])
  // The bars make room: a card is pressed where it is drawn, and its menu opens there.
  await page.mouse.click(after.card.x + 20, after.card.y + 10, { button: 'right' })
  const menu = await page.getByRole('menu').boundingBox()
  expect(Math.abs(menu!.x - (after.card.x + 20))).toBeLessThan(2)
  expect(menu!.y).toBeLessThan(900 - menu!.height)
  await user.press('Escape')
  await page.reload()
  await user.grid.waitFor()
  expect((await button())!.height).toBeCloseTo(1.5 * before.button!.height, 0)
})

/** A map with one card, as a file. */
async function made() {
  await user.newMap('Current-state journey')
  await user.cell('Actions', '1.1').dblclick()
  await user.type('Asks a colleague')
  await user.press('Escape')
  await user.settled()
  return user.content()
}

test('the wheel scrolls or zooms, single keys work or rest, the name stands under comments', async () => {
  await made()
  const camera = () =>
    page.evaluate(() =>
      (window as unknown as { jejak: { camera(): { y: number; zoom: number } } }).jejak.camera(),
    )
  const host = await page.locator('.board-host').boundingBox()
  const wheel = async () => {
    const before = await camera()
    await page.mouse.move(host!.x + 500, host!.y + 300)
    await page.mouse.wheel(0, -120)
    await expect.poll(async () => JSON.stringify(await camera()) !== JSON.stringify(before)).toBe(true)
    return (await camera()).zoom / before.zoom
  }
  await page.mouse.move(host!.x + 500, host!.y + 300)
  await page.mouse.wheel(0, 60)
  expect(await wheel()).toBe(1)

  await openSettings('Keys and pointer')
  await settings().getByRole('radio', { name: 'Zooms' }).click()
  await settings().getByRole('switch', { name: 'Single-key shortcuts' }).click()
  await settings().getByRole('tab', { name: 'General' }).click()
  await settings().getByRole('textbox', { name: 'Name for comments' }).fill('Sari')
  await user.press('Escape')
  await user.press('Escape')
  await settings().waitFor({ state: 'detached' })
  expect(await wheel()).toBeGreaterThan(1)

  await user.card('Asks a colleague').focus()
  await user.press('h')
  expect(await page.getByRole('button', { name: 'Hand' }).getAttribute('aria-pressed')).toBe('false')
  expect(
    await page.evaluate(() => JSON.parse(localStorage.getItem('jejak.preferences') ?? '{}')),
  ).toMatchObject({
    wheel: 'zoom',
    singleKeys: false,
    author: 'Sari',
  })
})

test('everything is exported as one archive, removed after a question, and imported again', async () => {
  await made()
  const card = user.card('Asks a colleague')
  await openSettings('Storage')
  await settings().getByText('1 map', { exact: true }).waitFor()
  await settings().getByRole('button', { name: 'Remove everything…' }).click()
  await settings().getByRole('heading', { name: 'Remove everything from this computer?' }).waitFor()
  const remove = settings().getByRole('button', { name: 'Remove everything', exact: true })
  expect(await remove.isDisabled()).toBe(true)

  // The question offers the export first.
  const download = page.waitForEvent('download')
  await settings().getByRole('button', { name: 'Export everything…' }).click()
  const archive = await (await download).path()
  expect((await download).suggestedFilename()).toMatch(/^jejak-\d{4}-\d\d-\d\d\.zip$/)
  await settings().getByRole('status').getByText('1 map is in the archive.').waitFor()

  await settings().getByRole('textbox').fill('something')
  expect(await remove.isDisabled()).toBe(true)
  await settings().getByRole('textbox').fill('Remove')
  await remove.click()
  await page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  expect(await page.getByRole('list', { name: 'All maps' }).count()).toBe(0)

  const take = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await settings().getByRole('button', { name: 'Import an archive…' }).click()
    await (await chooser).setFiles(file)
  }
  const zip = { name: 'maps.zip', mimeType: 'application/zip', buffer: readFileSync(archive) }
  await openSettings('Storage')
  await take(zip)
  await settings().getByRole('status').getByText('1 map taken in.').waitFor()
  await take(zip)
  await settings().getByRole('status').getByText('1 map was here already, unchanged.').waitFor()
  await take({ ...zip, name: 'holiday.zip', buffer: Buffer.from('not an archive') })
  await settings().getByText('“holiday.zip” is not an archive that can be read.').waitFor()
  await settings().getByText('1 map', { exact: true }).waitFor()
  await user.press('Escape')
  await page.getByRole('list').getByRole('heading').first().getByRole('button').click()
  await card.waitFor()
})
