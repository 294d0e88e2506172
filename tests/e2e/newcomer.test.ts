import { expect, test } from 'vitest'
import { launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'

const wall = [
  ['Phase', 'Discover', 'Buy', 'Use'],
  ['Actions', 'Reads reviews', 'Asks for a quote', 'Uploads the first invoice'],
  ['Thoughts', 'Who else uses this?', 'Expensive', 'Easier than I feared'],
  ['Emotions', 'curious', 'worried', 'relieved'],
]
const clipboard = ['clipboard-read', 'clipboard-write']

test('somebody who has never seen the app makes a journey, undoes all of it, redoes it, and finds it again', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  await user.newMap('Current-state journey')
  const start = await user.content()

  // Cards: by double click, then on with the keys that a hint strip tells.
  await user.cell('Actions', '1.1').dblclick()
  await user.type('Hears about it from a colleague')
  await user.press('Control+Enter')
  await user.type('Searches the web')
  await user.press('Tab')
  await user.type('Compares three offers')
  await user.press('Escape')
  await expect
    .poll(() => user.names('Actions', '1.1'))
    .toEqual(['Hears about it from a colleague', 'Searches the web'])
  expect(await user.names('Actions', '2.1')).toEqual(['Compares three offers'])

  // An emotion: by key, then by dragging the face.
  await user.cell('Emotions', '1.1').dblclick()
  await user.type('Hopeful')
  await user.press('Escape', '2')
  await user.card('Hopeful, Negative').waitFor()
  const face = middle(await user.boxOf('Hopeful'))
  await user.drag(face, { x: face.x, y: face.y - 3 * 27 })
  await user.card('Hopeful, Very positive').waitFor()

  // A stage gets another name.
  await user.stage('Service').dblclick()
  await user.type('Onboarding')
  await user.press('Enter')
  await user.stage('Onboarding').waitFor()

  // A card goes to another cell.
  const target = await user.cell('Thoughts', '2.1').boundingBox()
  await user.drag(middle(await user.boxOf('Searches the web')), middle(target!))
  await expect.poll(() => user.names('Thoughts', '2.1')).toEqual(['Searches the web'])
  await user.settled()
  const end = await user.content()

  // Everything goes back, and comes again.
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const redo = page.getByRole('button', { name: 'Redo', exact: true })
  let steps = 0
  while (await undo.isEnabled()) {
    await undo.click()
    steps++
  }
  expect(steps).toBe(8)
  await user.settled()
  expect((await user.content()).records).toEqual(start.records)
  while (await redo.isEnabled()) await redo.click()
  await user.settled()
  expect((await user.content()).records).toEqual(end.records)

  await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor()
  await page.reload()
  await user.grid.waitFor()
  await user.settled()
  expect((await user.content()).records).toEqual(end.records)
  await user.stage('Onboarding').waitFor()

  // Undo has survived, too.
  await undo.click()
  await expect
    .poll(() => user.names('Actions', '1.1'))
    .toEqual(['Hears about it from a colleague', 'Searches the web'])
  await undo.click()
  await user.stage('Service').waitFor()
  await app.close()
})

test('a table from a spreadsheet becomes an empty map, after a look at it', async () => {
  const app = await launchApp({ query: 'automation', permissions: clipboard })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Blank')
  const cells = wall.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')
  await user.fillClipboard({
    'text/plain': wall.map(row => row.join('\t')).join('\n'),
    'text/html': `<table>${cells}</table>`,
  })
  await user.cell('[^,]*', '1.1').first().click()
  await user.press('Control+v')

  const dialog = page.getByRole('dialog', { name: 'Paste as map' })
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await dialog.getByText('3 stages, 3 lanes, 9 cards').waitFor()
  expect(await dialog.getByRole('radio', { name: 'Columns' }).isChecked()).toBe(true)
  await preview.getByRole('columnheader', { name: 'Discover' }).waitFor()
  await dialog.getByRole('radio', { name: 'Rows' }).click()
  await preview.getByRole('columnheader', { name: 'Thoughts' }).waitFor()
  await preview.getByRole('rowheader', { name: /^Discover/ }).waitFor()
  await dialog.getByRole('radio', { name: 'Columns' }).click()
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click()

  await expect.poll(() => user.stages()).toEqual(['1: Discover', '2: Buy', '3: Use'])
  expect(await user.lanes()).toEqual(['Actions', 'Thoughts', 'Emotions'])
  expect(await user.names('Actions', '3.1')).toEqual(['Uploads the first invoice'])
  await user.card('worried, Negative').waitFor()
  await user.card('relieved, Positive').waitFor()

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => user.cards()).toEqual([])
  await app.close()
})

test('the same table turned round gives the same map when it is said that its rows are stages', async () => {
  const app = await launchApp({ query: 'automation', permissions: clipboard })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Blank')
  const turned = wall[0]!.map((_, column) => wall.map(row => row[column]))
  await user.fillClipboard({ 'text/plain': turned.map(row => row.join('\t')).join('\n') })
  await user.grid.focus()
  await user.press('Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste as map' })
  expect(await dialog.getByRole('radio', { name: 'Rows' }).isChecked()).toBe(true)
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click()
  await expect.poll(() => user.stages()).toEqual(['1: Discover', '2: Buy', '3: Use'])
  expect(await user.lanes()).toEqual(['Actions', 'Thoughts', 'Emotions'])
  await app.close()
})
