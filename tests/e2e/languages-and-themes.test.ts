import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.newMap('Current-state journey')
})
afterAll(() => app.close())

const root = (name: string) =>
  app.page.evaluate(attribute => document.documentElement.getAttribute(attribute), name)

/** What is too narrow for its words, by accessible name or text. What may be shortened has an ellipsis and a tooltip. */
const clipped = () =>
  app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], label, h2, .menu-label, .field-label')]
      .filter(
        element =>
          element.checkVisibility() && !element.closest('.outline') && !element.closest('.visually-hidden'),
      )
      .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        element =>
          getComputedStyle(element).textOverflow !== 'ellipsis' &&
          getComputedStyle(element).display !== 'inline',
      )
      .map(
        element =>
          `${element.tagName} ${element.className}: ${element.getAttribute('aria-label') ?? element.textContent}`,
      ),
  )

/** The picture of the board, as far as it is told from another one. */
const drawn = () => app.page.locator('.board-host').screenshot()

test('the language changes at once, in words, names and on the map', async () => {
  expect(await root('lang')).toBe('en')
  await user.cell('Actions', '1.1').click()
  const before = await drawn()
  await app.page.evaluate(() => Object.assign(window, { stayed: true }))
  await app.page.getByRole('radio', { name: 'Bahasa Indonesia' }).click()
  await app.page.getByRole('grid', { name: 'Peta perjalanan' }).waitFor()
  expect(await root('lang')).toBe('id')
  await app.page.getByRole('button', { name: 'Ekspor', exact: true }).waitFor()
  await app.page.getByText('Tersimpan di komputer ini').waitFor()
  expect(await app.page.getByRole('columnheader', { name: /^Tahap 1/ }).count()).toBe(1)
  await user.settled()
  // "Very positive" and its like are drawn, so only the picture tells.
  await expect.poll(async () => before.equals(await drawn())).toBe(false)
  expect(await app.page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
  expect(await clipped()).toEqual([])
})

test('nothing is too narrow for Indonesian words', async () => {
  const { page } = app
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await clipped()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  expect(await clipped()).toEqual([])
  await page.keyboard.press('Escape')
  for (const lane of ['Emotions', 'Pain points', 'Opportunities', 'Touchpoints']) {
    await page
      .getByRole('gridcell', { name: new RegExp(`^${lane}, `) })
      .first()
      .dblclick()
    await user.type('Kartu')
    await user.press('Escape')
    await page.getByRole('complementary').getByRole('textbox').first().waitFor()
    expect(await clipped(), lane).toEqual([])
  }
  await page.getByRole('button', { name: 'Semua peta' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Semua peta' }).waitFor()
  expect(await clipped()).toEqual([])
  await page.getByRole('button', { name: 'Peta baru', exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
  expect(await clipped()).toEqual([])
  await page.keyboard.press('Escape')
})

test('dark and light change the page and the board, and both choices are remembered', async () => {
  const { page } = app
  expect(await root('data-theme')).toBe('light')
  await page.getByRole('list').getByRole('heading').first().getByRole('button').click()
  await page.getByRole('grid').waitFor()
  await user.settled()
  const light = await drawn()
  await page.getByRole('button', { name: 'Ganti ke gelap' }).click()
  expect(await root('data-theme')).toBe('dark')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await ground()).not.toBe('rgb(255, 255, 255)')
  await expect.poll(async () => light.equals(await drawn())).toBe(false)

  await page.reload()
  await page.getByRole('grid', { name: 'Peta perjalanan' }).waitFor()
  expect(await root('data-theme')).toBe('dark')
  expect(await root('lang')).toBe('id')
  await page.getByRole('button', { name: 'Ganti ke terang' }).click()
  expect(await root('data-theme')).toBe('light')
  await page.getByRole('radio', { name: 'English' }).click()
  await user.grid.waitFor()
  expect(await root('lang')).toBe('en')
})

test('a first start speaks the language and wears the theme of the system', async () => {
  const other = await launchApp({ language: 'id', theme: 'dark' })
  await other.page.getByRole('heading', { name: 'Semua peta' }).waitFor()
  expect(await other.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await other.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => other.page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  await other.close()
})
