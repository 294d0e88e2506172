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

const goHome = async () => {
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await app.page.getByRole('list', { name: 'All maps' }).waitFor()
}
const lane = () => app.page.getByRole('rowheader', { name: /Future emotions/ })
/** What the emotion lane says of the curve behind its own. */
const ghost = () => lane().getAttribute('aria-description')
const linked = () => app.page.getByRole('combobox', { name: 'Today’s map' })

test('the future of a map has its stages and people, its worst pains and its curve', async () => {
  await user.newMap('Current-state journey', 'An example')
  const before = await user.content()
  await app.page.getByRole('button', { name: 'Make the future of this map' }).click()
  await app.page
    .getByRole('heading', { level: 1, name: 'Choosing accounting software: the future' })
    .waitFor()
  await user.settled()
  const after = await user.content()
  const names = ({ records }: typeof before, type: string) =>
    records.flatMap(record => (record.type === type && 'name' in record ? [record.name] : [])).sort()
  for (const type of ['stage', 'step', 'persona']) expect(names(after, type)).toEqual(names(before, type))
  expect((await user.cards()).length).toBeGreaterThan(5)
  await expect.poll(ghost).toContain('The audit letter: Negative')
})

test('the link is taken away, undone and chosen again', async () => {
  await linked().selectOption('None')
  await expect.poll(ghost).toBeNull()
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(ghost).toContain('The audit letter')
  await linked().selectOption('None')
  await expect.poll(ghost).toBeNull()
  await linked().selectOption('Choosing accounting software')
  await expect.poll(ghost).toContain('The audit letter')
})

test('the curve follows the map that it comes from', async () => {
  await app.page.getByRole('button', { name: 'Open today’s map' }).click()
  await app.page
    .getByRole('heading', { level: 1, name: 'Choosing accounting software', exact: true })
    .waitFor()
  await user.settled()
  const { records } = await user.content()
  const step = records.find(record => record.type === 'step' && record.name === 'The audit letter')
  const card = (await user.cards()).find(one => one.score !== null && one.stepId === step?.id)
  await app.page
    .getByRole('button', { name: card?.text ?? '', exact: false })
    .first()
    .focus()
  await user.press('5')
  await user.settled()
  await goHome()
  await app.page
    .getByRole('button', { name: 'Choosing accounting software: the future', exact: true })
    .click()
  await expect.poll(ghost).toContain('The audit letter: Very positive')
})

test('without the map there is no curve, and the details say why', async () => {
  await goHome()
  await app.page.getByRole('button', { name: 'More for Choosing accounting software', exact: true }).click()
  await app.page.getByRole('menuitem', { name: 'Move to bin' }).click()
  await app.page.getByText('was moved to the bin').waitFor()
  await app.page
    .getByRole('button', { name: 'Choosing accounting software: the future', exact: true })
    .click()
  await app.page.getByText('is no longer on this computer').waitFor()
  expect(await ghost()).toBeNull()
})
