import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())
afterEach(() => app.page.getByRole('button', { name: 'All maps' }).first().click())

const marked = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['Calls', 'Calls again'],
    ],
    [[1, 1, 2], ['Waits']],
    [[1, 2, 1], ['=1+1']],
    [[2, 1, 1], ['Annoyed']],
  ],
  fields: {
    Calls: { momentOfTruth: true, evidence: 'researched', tags: ['phone'] },
    Annoyed: { score: -2 },
  },
})
const open = () => user.open(jejakContent({ document: marked, assets: new Map() }))

test('copied cells are text, a table for spreadsheets, and cards with all their marks for another map', async () => {
  await open()
  await user.card('Calls').click()
  await user.press('Control+a', 'Control+c')
  await expect.poll(() => user.announced.textContent()).toBe('5 cards copied')
  const forms = await user.clipboard()
  expect(forms['text/plain']).toBe('"Calls\nCalls again"\tWaits\t\'=1+1\nAnnoyed\t\t')
  expect(forms['text/html']).toMatch(/<table/)
  expect(forms['text/html']?.match(/<td/g)).toHaveLength(6)
  expect(forms['text/html']).toContain('Calls')
  expect(forms['text/html']).not.toMatch(/>=1\+1/)

  // Into another map, with their marks.
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await user.newMap('Quick start in four lanes')
  await user.cell('Actions', '2.1').click()
  await user.press('Control+v')
  await expect
    .poll(() => user.names('Actions', '2.1'))
    .toEqual(['Calls, Researched, moment of truth', 'Calls again'])
  expect(await user.names('Actions', '3.1')).toEqual(['Waits'])
  expect(await user.names('Actions', '4.1')).toEqual(['=1+1'])
  await user.settled()
  const calls = (await user.cards()).find(card => card.text === 'Calls')
  expect(calls).toMatchObject({ tags: ['phone'], evidence: 'researched', momentOfTruth: true })

  // One paste, one undo.
  await user.press('Control+z')
  await expect.poll(() => user.cards()).toEqual([])
})

test('several lines become several cards, and one card with Ctrl+Shift+V', async () => {
  await user.newMap('Quick start in four lanes')
  await user.fillClipboard({ 'text/plain': 'First thought\nSecond thought\n\nThird thought' })
  await user.cell('Thoughts', '1.1').click()
  await user.press('Control+v')
  await expect
    .poll(() => user.names('Thoughts', '1.1'))
    .toEqual(['First thought', 'Second thought', 'Third thought'])
  expect(await user.grid.locator('[aria-pressed=true]').count()).toBe(3)
  await user.cell('Thoughts', '2.1').click()
  await user.press('Control+Shift+v')
  await expect.poll(async () => (await user.names('Thoughts', '2.1')).length).toBe(1)
  await user.settled()
  expect(await user.texts()).toContain('First thought\nSecond thought\n\nThird thought')
  await user.press('Control+z')
  await expect.poll(() => user.names('Thoughts', '2.1')).toEqual([])
})

test('cut cards are gone until they are pasted or the cut is undone', async () => {
  await open()
  await user.card('Waits').click()
  await user.press('Control+x')
  await expect.poll(() => user.names('Lane 1', '1.2')).toEqual([])
  await user.press('Control+z')
  await expect.poll(() => user.names('Lane 1', '1.2')).toEqual(['Waits'])
  await user.press('Control+Shift+z')
  await expect.poll(() => user.names('Lane 1', '1.2')).toEqual([])
  await user.cell('Lane 1', '2.2').click()
  await user.press('Control+v')
  await expect.poll(() => user.names('Lane 1', '2.2')).toEqual(['Waits'])
})

test('a table fills the grid from the selected cell, moods become scores', async () => {
  await open()
  await user.card('=1+1').click()
  await user.press('Delete')
  await user.fillClipboard({ 'text/plain': 'Orders\tPays\n4\tvery bad' })
  await user.press('Control+v')
  await expect.poll(() => user.names('Lane 1', '2.1')).toEqual(['Orders'])
  expect(await user.names('Lane 1', '2.2')).toEqual(['Pays'])
  expect(await user.names('Lane 2', '2.2')).toEqual(['very bad, Very negative'])
  expect((await user.names('Lane 2', '2.1')).join()).toMatch(/Positive/)
  await user.press('Control+z')
  await expect.poll(async () => (await user.cards()).length).toBe(4)
})

test('text that is being edited keeps the clipboard to itself', async () => {
  await open()
  await user.card('Waits').dblclick()
  await user.field.waitFor()
  await user.fillClipboard({ 'text/plain': ' a while\nlonger' })
  await user.press('End', 'Control+v', 'Escape')
  await user.settled()
  expect(await user.texts()).toContain('Waits a while\nlonger')
  expect(await user.cards()).toHaveLength(5)
})

test('an empty clipboard says so and changes nothing', async () => {
  await open()
  await user.card('Waits').click()
  await user.fillClipboard({ 'text/plain': ' \n ' })
  await user.press('Control+v')
  await app.page.getByText('There is nothing on the clipboard that Jejak can paste.').waitFor()
  expect(await user.cards()).toHaveLength(5)
})
