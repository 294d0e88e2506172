import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { LibraryUser } from '../helpers/library-user.ts'
import { seedMaps } from '../helpers/seed-maps.ts'

let app: App
let user: LibraryUser
let board: BoardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new LibraryUser(app.page)
  board = new BoardUser(app.page)
  await app.page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  await seedMaps(app.page, [
    { title: 'Opening a depot', cards: ['Signs the lease'], map: { tags: ['fleet'] } },
    { title: 'Night shift' },
  ])
  await user.list().waitFor()
})
afterEach(() => app.close())

const press = (key: string) => app.page.keyboard.press(key)

/** What has the focus in the dialog that is open: the name of a button or a field. */
async function focused(): Promise<string> {
  await user.dialog().waitFor()
  return user.dialog().evaluate(dialog => {
    const { activeElement: active } = document
    if (!active || !dialog.contains(active)) return 'outside'
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : active.textContent
    return active.getAttribute('aria-label') ?? label ?? ''
  })
}

const gone = () => user.dialog().waitFor({ state: 'detached' })

/** Types into the dialog that has just opened, spaces and all, and gives it up. */
async function typesInto(field: Locator): Promise<void> {
  await app.page.keyboard.type(' a b c')
  expect(await field.inputValue()).toBe(' a b c')
  await user.dialog().getByRole('button', { name: 'Close' }).click()
  await gone()
}

test('a dialog that asks for a text has the focus in its field', async () => {
  await user.places().getByRole('button', { name: 'New folder' }).click()
  expect(await focused()).toBe('Name of the folder')
  await typesInto(user.dialog().getByRole('textbox'))

  await app.page.getByRole('button', { name: 'New map', exact: true }).first().click()
  expect(await focused()).toBe('Name')
  await typesInto(user.dialog().getByRole('textbox', { name: 'Name' }))

  await user.choose('Opening a depot', 'Tags…')
  expect(await focused()).toBe('Add a tag')
  await typesInto(user.dialog().getByLabel('Add a tag'))
})

test('a name that stands in the field is selected, and typing replaces it', async () => {
  await user.makeFolder('Depots')
  await user.choose('Depots', 'Rename')
  expect(await focused()).toBe('Name of the folder')
  await typesInto(user.dialog().getByRole('textbox'))
  await user.goTo('All maps')
})

test('a dialog that asks for a choice has the focus on it, and on the safe one where something would be lost', async () => {
  await user.makeFolder('Depots')
  await user.goTo('All maps')
  await user.choose('Opening a depot', 'Move to folder…')
  expect(await focused()).toBe('No folder')
  await press('Escape')
  await gone()
  await user.choose('Depots', 'Delete folder')
  expect(await focused()).toBe('Cancel')
  await press('Escape')
  await gone()
  await press('Control+,')
  expect(await focused()).toBe('General')
  await press('Escape')
  await gone()
})

test('no dialog of the board has the focus on its way out', async () => {
  await user.open('Opening a depot').click()
  await board.grid.waitFor()
  await board.settled()
  await board.grid.focus()
  await press('?')
  expect(await focused()).toMatch(/^Keyboard shortcuts/)
  await press('Escape')
  await gone()
  await app.page
    .getByRole('button', { name: /^Export/ })
    .first()
    .click()
  expect(await focused()).not.toBe('Close')
  await press('Escape')
  await gone()
  // This one has to read before there is anything to press.
  await press('Control+Shift+h')
  await expect.poll(focused).toBe('Save a version…')
  await press('Escape')
  await gone()
})

test('a persona is named at once', async () => {
  await user.open('Opening a depot').click()
  await board.grid.waitFor()
  await board.settled()
  const { page } = app
  await page.getByRole('button', { name: 'Add a persona' }).click()
  expect(await focused()).toBe('Add a persona')
  await press('Enter')
  await user.dialog().getByRole('textbox', { name: 'Name' }).waitFor()
  await page.keyboard.type('Ratna of accounts')
  await user.dialog().getByRole('button', { name: 'Add a persona' }).click()
  await expect.poll(() => user.dialog().getByRole('textbox', { name: 'Name' }).inputValue()).toBe('')
  await page.keyboard.type('Dimas')
  await user
    .dialog()
    .getByRole('button', { name: /^Ratna of accounts/ })
    .waitFor()
  await user.dialog().getByRole('button', { name: 'Dimas', exact: true }).waitFor()
  await press('Escape')
  await press('Escape')
  await gone()

  await page.getByRole('button', { name: /^Persona: Ratna/ }).click()
  expect(await focused()).toBe('Name')
  await page.keyboard.type('Sari')
  expect(await user.dialog().getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Sari')
})
