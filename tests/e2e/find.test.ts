import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.newMap('Current-state journey', 'An example')
})
afterEach(() => app.close())

const field = () => app.page.getByRole('searchbox', { name: 'Find on the board' })
const count = () => app.page.getByRole('search', { name: 'Find on the board' }).locator('.find-count')

test('find counts, steps with the camera following, and gives the focus to the found card', async () => {
  await user.grid.focus()
  await user.press('Control+f')
  await field().waitFor()
  await user.type('price')
  await expect.poll(() => count().textContent()).toMatch(/^1 of \d+$/)
  const total = Number((await count().textContent())?.split(' ').at(-1))
  expect(total).toBeGreaterThan(1)
  await user.press('Enter')
  await expect.poll(() => count().textContent()).toBe(`2 of ${total}`)
  await user.press('F3', 'Shift+F3', 'Shift+Enter')
  await expect.poll(() => count().textContent()).toBe(`1 of ${total}`)
  await user.press('Shift+Enter')
  await expect.poll(() => count().textContent()).toBe(`${total} of ${total}`)
  await expect.poll(() => user.announced.textContent()).toMatch(new RegExp(`^${total} of ${total}: `))
  await user.press('Escape')
  await expect.poll(() => field().count()).toBe(0)
  const focused = user.grid.locator(':focus')
  await expect.poll(() => focused.getAttribute('data-card')).not.toBeNull()
  const box = await user.cardBox((await focused.getAttribute('data-card')) ?? '')
  const canvas = await app.page.locator('.board-host').boundingBox()
  expect(box && canvas && box.x > canvas.x && box.x + box.width < canvas.x + canvas.width).toBe(true)
})

test('find follows the map, remembers its words and says when there is nothing', async () => {
  await user.grid.focus()
  await user.press('Control+f')
  await field().waitFor()
  await user.type('xylophone')
  await expect.poll(() => count().textContent()).toBe('Nothing found')
  await user.press('Escape')
  await user.grid.locator('[data-card]').first().click()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(' xylophone')
  await user.press('Control+f')
  await expect.poll(() => field().inputValue()).toBe('xylophone')
  await expect.poll(() => count().textContent()).toBe('1 of 1')
  expect((await user.texts()).filter(text => text.endsWith(' xylophone'))).toHaveLength(1)
})

test('what is typed before the search is there belongs to it, not to the board', async () => {
  await user.grid.focus()
  await user.press('Control+f', 'n', 'a', 'v')
  await expect.poll(() => field().inputValue()).toBe('nav')
  await user.press('Escape')
  await user.press('Control+Shift+p', 'f', 'i', 't')
  await expect.poll(() => app.page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('fit')
})
