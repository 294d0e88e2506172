import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.newMap('Current-state journey', 'An example')
})
afterEach(() => app.close())

const menu = (name: string) => app.page.getByRole('menu', { name, exact: true })
const item = (name: string) => app.page.getByRole('menuitem', { name, exact: false })

test('a menu beside the menu is opened, left and used by keys', async () => {
  const first = user.cell('Actions', '1.1').getByRole('button').first()
  const id = (await first.getAttribute('data-card')) ?? ''
  await first.click()
  await user.press('Shift+F10')
  await menu('Commands').waitFor()
  await item('Move').focus()
  await user.press('ArrowRight')
  await menu('Move').waitFor()
  await user.press('ArrowLeft')
  await expect.poll(() => menu('Move').count()).toBe(0)
  await expect.poll(() => app.page.locator(':focus').textContent()).toBe('Move')
  await user.press('Enter')
  await menu('Move').waitFor()
  await item('Move right').click()
  await expect.poll(() => app.page.getByRole('menu').count()).toBe(0)
  const card = (await user.cards()).find(one => one.id === id)
  const step = await user.cell('Actions', '1.2').getAttribute('data-step')
  expect(card?.stepId).toBe(step)
  await expect.poll(() => app.page.locator(':focus').getAttribute('data-card')).toBe(id)
})

test('several cards have a menu of their own, which acts on all of them', async () => {
  const buttons = user.cell('Touchpoints', '1.1').getByRole('button')
  const ids = await buttons.evaluateAll(all => all.map(one => one.getAttribute('data-card') ?? ''))
  expect(ids).toHaveLength(2)
  const [first, second] = await Promise.all(ids.map(id => user.cardBox(id)))
  if (!first || !second) throw new Error('no cards')
  await app.page.mouse.click(middle(first).x, middle(first).y)
  await app.page.keyboard.down('Shift')
  await app.page.mouse.click(middle(second).x, middle(second).y)
  await app.page.keyboard.up('Shift')
  await app.page.mouse.click(middle(second).x, middle(second).y, { button: 'right' })
  await menu('Commands').waitFor()
  expect(await item('Edit the text').count()).toBe(0)
  await item('Delete').click()
  await expect.poll(() => buttons.count()).toBe(0)
})

test('a stage is zoomed to from its menu, beside the lane labels', async () => {
  const stage = user.stage('Consideration')
  const before = (await user.content()).records.find(
    record => record.type === 'stage' && record.name === 'Consideration',
  )
  if (!before) throw new Error('no stage')
  await stage.focus()
  await user.press('Shift+F10')
  await item('Zoom to the stage').click()
  await user.settled()
  const header = await stage.boundingBox()
  const host = await app.page.locator('.board-host').boundingBox()
  const label = await user.lane('Actions').boundingBox()
  if (!header || !host || !label) throw new Error('not on screen')
  expect(header.x).toBeGreaterThanOrEqual(label.x + label.width - 1)
  expect(header.x + header.width).toBeLessThanOrEqual(host.x + host.width + 1)
})
