import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())

const dialog = () => app.page.getByRole('dialog', { name: 'New map' })
const openDialog = async () => {
  await app.page.getByRole('button', { name: 'New map', exact: true }).first().click()
  await dialog().waitFor()
}
const focused = () => app.page.evaluate(() => document.activeElement?.textContent)

test('every template is shown as the map that it becomes', async () => {
  await openDialog()
  const tiles = dialog().getByRole('list', { name: 'Templates' }).getByRole('listitem')
  await expect.poll(() => tiles.count()).toBe(11)
  await expect
    .poll(() =>
      tiles.locator('canvas').evaluateAll(canvases =>
        canvases.map(canvas => {
          const { width, height } = canvas as HTMLCanvasElement
          const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height)
          return new Set(new Uint32Array(pixels?.data.buffer ?? new ArrayBuffer(0))).size > 20
        }),
      ),
    )
    .toEqual(Array.from({ length: 11 }, () => true))
})

test('arrow keys go from tile to tile', async () => {
  await dialog().getByRole('button', { name: 'Current-state journey' }).focus()
  await user.press('ArrowRight')
  expect(await focused()).toBe('Quick start in four lanes')
  await user.press('ArrowDown')
  expect(await focused()).toBe('B2B purchase')
  await user.press('End')
  expect(await focused()).toBe('Blank')
  await user.press('ArrowRight')
  expect(await focused()).toBe('Blank')
  await user.press('Home')
  expect(await focused()).toBe('Current-state journey')
  await user.press('Escape')
})

test('a name that was given becomes the title, with the keyboard alone', async () => {
  await openDialog()
  await dialog().getByRole('textbox', { name: 'Name' }).focus()
  await user.type('Who buys our roofs')
  await user.press('Tab')
  await user.press('ArrowRight')
  await dialog().getByRole('button', { name: 'B2B purchase' }).focus()
  await user.press('Enter')
  await user.grid.waitFor()
  await user.settled()
  expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toBe('Who buys our roofs')
  expect((await user.cards()).length).toBeGreaterThan(30)
})
