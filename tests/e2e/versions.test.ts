import type { Locator } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { LibraryUser } from '../helpers/library-user.ts'
import { saved } from '../helpers/random-mapper.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

async function start(): Promise<BoardUser> {
  app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  await user.newMap('Current-state journey')
  return user
}

async function write(user: BoardUser, text: string): Promise<void> {
  await user.cell('Actions', '1.1').focus()
  await user.press('Enter')
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
  await saved(user)
}

/** Saves a version as somebody does who knows the name of the command. */
async function saveVersion(user: BoardUser, name: string): Promise<void> {
  await user.cell('Actions', '1.1').focus()
  await user.press('Control+Shift+p')
  await user.page.getByRole('combobox', { name: 'Commands' }).fill('Save a version')
  await user.page.getByRole('option', { name: /^Save a version/ }).waitFor()
  await user.press('Enter')
  const dialog = user.page.getByRole('dialog', { name: 'Save a version' })
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name)
  await dialog.getByRole('button', { name: 'Save version' }).click()
  await user.page.getByText(`Version “${name}” was saved`).first().waitFor()
}

const history = (user: BoardUser) => user.page.getByRole('dialog', { name: /^Versions of/ })
const version = (user: BoardUser, name: string | RegExp): Locator =>
  history(user).getByRole('option', { name })

async function openHistory(user: BoardUser): Promise<Locator> {
  await user.cell('Actions', '1.1').focus()
  await user.press('Control+Shift+h')
  const dialog = history(user)
  await dialog.getByRole('option').first().waitFor()
  return dialog
}

test('a version is named, looked at, restored in place and taken back by one undo', async () => {
  const user = await start()
  await write(user, 'one')
  await saveVersion(user, 'Before lunch')
  await write(user, 'two')
  await write(user, 'three')
  await user.stage('Service').focus()
  await user.press('Delete')
  await saved(user)

  let dialog = await openHistory(user)
  await version(user, /Before lunch.*1 card added/).waitFor()
  await dialog.getByText('Since then: 2 cards added, stage “Service” removed', { exact: false }).waitFor()
  await dialog.getByRole('region', { name: 'Preview' }).locator('canvas').waitFor()
  // The first one was kept by itself, before anything was written; the keys lead to it.
  await user.press('End')
  await version(user, /^Before work went on/).waitFor()
  await dialog.getByText('Since then: 3 cards added', { exact: false }).waitFor()
  await user.press('Home')
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await dialog.waitFor({ state: 'detached' })
  await user.settled()
  expect(await user.texts()).toEqual(['one'])
  await user.stage('Service').waitFor()
  await user.page.getByText(/^The map is as it was/).waitFor()

  // One undo takes all of it back, and survives a restart.
  await user.page.reload()
  await user.grid.waitFor()
  await user.settled()
  expect(await user.texts()).toEqual(['one'])
  await user.cell('Actions', '1.1').focus()
  await user.press('Control+z')
  await saved(user)
  expect(await user.texts()).toEqual(['one', 'three', 'two'])
  expect(await user.stage('Service').count()).toBe(0)

  // What was there before the restoring is a version too.
  dialog = await openHistory(user)
  await version(user, /^Before the map was replaced/).click()
  await dialog.getByText('The map is like this now.').waitFor()
})

test('a version becomes a map of its own, is renamed, deleted and put back by keys', async () => {
  const user = await start()
  await write(user, 'one')
  await saveVersion(user, 'First')
  await write(user, 'two')
  let dialog = await openHistory(user)
  await user.press('F2')
  await user.type('Round one')
  await user.press('Enter')
  await version(user, /^Round one/).waitFor()
  // Escape takes back what was typed and leaves the dialog.
  await user.press('F2')
  await user.type('Nonsense')
  await user.press('Escape')
  await version(user, /^Round one/).waitFor()
  await user.press('Delete')
  await version(user, /^Round one/).waitFor({ state: 'detached' })
  await user.page.getByRole('button', { name: 'Undo' }).last().click()
  await version(user, /^Round one/).click()
  await dialog.getByRole('button', { name: 'Open as a new map' }).click()
  await dialog.waitFor({ state: 'detached' })
  await user.page.getByRole('heading', { level: 1, name: /\(Round one\)$/ }).waitFor()
  await user.settled()
  expect(await user.texts()).toEqual(['one'])

  // The map itself is as it was. It is restored from the library without being opened.
  await user.page.getByRole('button', { name: 'All maps' }).first().click()
  const library = new LibraryUser(user.page)
  await library.choose('Current-state journey', 'Version history…')
  dialog = history(user)
  await version(user, /^Round one/).click()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await dialog.waitFor({ state: 'detached' })
  await user.page.getByRole('button', { name: 'Open', exact: true }).click()
  await user.grid.waitFor()
  await user.settled()
  expect(await user.texts()).toEqual(['one'])
})

test('a window that may only read the map opens a version as a new map, and restores none', async () => {
  const first = await start()
  await write(first, 'one')
  await saveVersion(first, 'First')
  const page = await first.page.context().newPage()
  await page.goto(first.page.url())
  const second = new BoardUser(page)
  await second.grid.waitFor()
  await second.settled()
  const dialog = await openHistory(second)
  await dialog.getByText(/^This map can only be read here now/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Restore this version' }).count()).toBe(0)
  expect(await dialog.getByRole('button', { name: 'Save a version…' }).count()).toBe(0)
  await version(second, /^First/).click()
  await dialog.getByRole('button', { name: 'Open as a new map' }).click()
  await page.getByRole('heading', { level: 1, name: /\(First\)$/ }).waitFor()
})
