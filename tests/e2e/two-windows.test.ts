import { afterEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { saved } from '../helpers/random-mapper.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

/** A map in one window, and the same map in a second one. */
async function twoWindows(): Promise<[BoardUser, BoardUser]> {
  app = await launchApp({ query: 'automation' })
  const first = new BoardUser(app.page)
  await first.newMap('Current-state journey')
  await write(first, 'one')
  const page = await app.context.newPage()
  await page.goto(first.page.url())
  const second = new BoardUser(page)
  await second.grid.waitFor()
  await second.settled()
  return [first, second]
}

async function write(user: BoardUser, text: string): Promise<void> {
  await user.page.bringToFront()
  await user.cell('Actions', '1.1').focus()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
  await saved(user)
}

const elsewhere = (user: BoardUser) => user.page.getByText('This map is open in another window.')
const taken = (user: BoardUser) => user.page.getByText('Another window has taken this map over.')
const takeOver = async (user: BoardUser) => {
  await user.page.bringToFront()
  await user.page.getByRole('button', { name: 'Take over' }).click()
}

test('the second window of a map reads, until it takes over; then the first one reads', async () => {
  const [first, second] = await twoWindows()
  await elsewhere(second).waitFor()
  expect(await second.texts()).toEqual(['one'])

  // Nothing can be changed there, by any way.
  await second.page.bringToFront()
  await second.cell('Actions', '1.1').focus()
  await second.press('Enter', 'n')
  await second.type('no')
  await second.press('Escape', 'Delete', 'Control+z')
  await second.settled()
  expect(await second.texts()).toEqual(['one'])

  // The first one goes on; the second takes over and finds what was written meanwhile.
  await write(first, 'two')
  await takeOver(second)
  await elsewhere(second).waitFor({ state: 'hidden' })
  await taken(first).waitFor()
  await second.settled()
  expect(await second.texts()).toEqual(['one', 'two'])
  await write(second, 'three')

  // What is typed in the first now changes nothing, and mixes with nothing.
  await first.page.bringToFront()
  await first.cell('Actions', '1.1').focus()
  await first.press('Enter')
  await first.type('late')
  await first.press('Escape', 'Control+z')
  await first.settled()
  expect(await first.texts()).toEqual(['one', 'two'])

  // And back again, with one history.
  await takeOver(first)
  await taken(second).waitFor()
  await first.settled()
  expect(await first.texts()).toEqual(['one', 'three', 'two'])
  await first.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await saved(first)
  expect(await first.texts()).toEqual(['one', 'two'])
  await write(first, 'four')
  await first.page.reload()
  await first.grid.waitFor()
  await first.settled()
  expect(await first.texts()).toEqual(['four', 'one', 'two'])
  expect(await first.page.locator('.banner').count()).toBe(0)
})

test('text that is being typed when another window takes over is kept', async () => {
  const [first, second] = await twoWindows()
  await first.page.bringToFront()
  await first.cell('Actions', '1.1').focus()
  await first.press('Enter')
  await first.field.waitFor()
  await first.page.keyboard.type('half a sen')
  await first.settled()
  await takeOver(second)
  await taken(first).waitFor()
  await second.settled()
  expect(await second.texts()).toEqual(['half a sen', 'one'])
})

test('closing the window that edits lets the other one take over, which is then the only one', async () => {
  const [first, second] = await twoWindows()
  await first.page.close()
  await takeOver(second)
  await elsewhere(second).waitFor({ state: 'hidden' })
  await write(second, 'two')
  expect(await second.texts()).toEqual(['one', 'two'])
})

test('a map that is open in another window can not be renamed from the library, and that is said', async () => {
  const [first, second] = await twoWindows()
  await second.page.getByRole('button', { name: 'All maps' }).first().click()
  const list = second.page.getByRole('list', { name: 'All maps' })
  await list.waitFor()
  await list
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await second.page.getByRole('menuitem', { name: 'Rename' }).click()
  await second.page.getByRole('textbox', { name: 'Title' }).fill('Another name')
  await second.press('Enter')
  await second.page.getByText('This map is open in another window. Change it there').waitFor()
  expect(await first.page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Another name')
})

test('two windows on two maps do not hinder each other', async () => {
  const [first, second] = await twoWindows()
  await second.page.getByRole('button', { name: 'All maps' }).first().click()
  await second.page.bringToFront()
  await second.newMap('Service blueprint')
  expect(await second.page.locator('.banner').count()).toBe(0)
  await write(first, 'two')
  expect(await first.page.locator('.banner').count()).toBe(0)
})
