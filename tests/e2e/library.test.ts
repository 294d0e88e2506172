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

const list = () => app.page.getByRole('list', { name: 'All maps' })
const titles = () => list().getByRole('heading').allTextContents()
const goHome = async () => {
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await list().waitFor()
}
const choose = async (title: string, entry: string) => {
  await app.page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  await app.page.getByRole('menuitem', { name: entry }).click()
}

test('the first start offers the example, which is a finished map', async () => {
  await app.page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  await app.page.getByRole('button', { name: 'Open the example' }).click()
  await user.grid.waitFor()
  await user.settled()
  expect((await user.cards()).length).toBeGreaterThan(20)
  expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/accounting software/i)
  await goHome()
  expect(await app.page.getByRole('heading', { name: 'Welcome to Jejak' }).count()).toBe(0)
  expect(await titles()).toHaveLength(1)
})

test('every map has a picture of itself', async () => {
  await user.newMap('Day in the life', 'An example')
  await goHome()
  await expect
    .poll(() =>
      list()
        .locator('canvas')
        .evaluateAll(canvases =>
          canvases.map(canvas => {
            const { width, height } = canvas as HTMLCanvasElement
            const pixels = (canvas as HTMLCanvasElement)
              .getContext('2d')
              ?.getImageData(0, 0, width, height).data
            return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size > 50
          }),
        ),
    )
    .toEqual([true, true])
})

test('a new map is named by its template until it gets a name of its own', async () => {
  await user.newMap('Service blueprint')
  expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toBe('Service blueprint')
  await app.page.getByRole('button', { name: 'Service blueprint' }).click()
  await user.type('Visit to the clinic')
  await user.press('Enter')
  await app.page.getByRole('heading', { level: 1, name: 'Visit to the clinic' }).waitFor()
  await user.settled()
  await goHome()
  await expect.poll(titles).toContain('Visit to the clinic')
  expect(await list().getByRole('listitem').first().textContent()).toContain('Service blueprint')
})

test('a map is renamed, duplicated, and deleted with a way back', async () => {
  await choose('Visit to the clinic', 'Rename')
  await app.page.getByRole('textbox', { name: 'Title' }).fill('Clinic')
  await user.press('Enter')
  await expect.poll(titles).toContain('Clinic')

  await choose('Clinic', 'Duplicate')
  await expect.poll(titles).toContain('Clinic (copy)')
  await choose('Clinic (copy)', 'Move to bin')
  await app.page.getByText('“Clinic (copy)” was moved to the bin').waitFor()
  await expect.poll(titles).not.toContain('Clinic (copy)')
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(titles).toContain('Clinic (copy)')

  // A change given up with Esc is none.
  await choose('Clinic (copy)', 'Rename')
  await app.page.getByRole('textbox', { name: 'Title' }).fill('Nonsense')
  await user.press('Escape')
  expect(await titles()).toContain('Clinic (copy)')
})

test('search finds maps by title, and opens one with the keyboard alone', async () => {
  await user.press('/')
  await user.type('clinic')
  await expect.poll(titles).toHaveLength(2)
  await app.page.getByRole('searchbox', { name: 'Search maps, cards, people' }).fill('zzz')
  await app.page.getByText('Nothing matches “zzz”').waitFor()
  await app.page.getByRole('button', { name: 'Clear search' }).click()
  await expect.poll(titles).toHaveLength(4)
  expect(await app.page.getByRole('searchbox').evaluate(field => field === document.activeElement)).toBe(true)

  await list().getByRole('button', { name: 'Clinic', exact: true }).focus()
  await user.press('Enter')
  await app.page.getByRole('heading', { level: 1, name: 'Clinic', exact: true }).waitFor()
  await user.grid.waitFor()
})

test('the library is the same after a reload', async () => {
  await goHome()
  const before = await titles()
  await app.page.reload()
  await list().waitFor()
  expect(await titles()).toEqual(before)
})
