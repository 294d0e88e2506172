import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConnectorId, StepId } from '../../renderer/journey/ids.ts'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { connectorDefaults } from '../../renderer/journey/records/connector.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'
import { aDocument, cardId, laneId, stepId } from '../helpers/documents.ts'

let app: App
let page: Page
let user: BoardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  page = app.page
  user = new BoardUser(page)
  await user.open(
    jejakContent({
      document: aDocument({
        stages: [2, 2],
        lanes: ['actions', 'thoughts', 'pain-points'],
        cards: [
          [[1, 1, 1], ['One']],
          [[1, 1, 2], ['Two']],
          [[2, 2, 1], ['Three']],
          [[3, 2, 2], ['Four']],
        ],
        records: [
          {
            ...connectorDefaults('connector:a' as ConnectorId, cardId('One'), cardId('Three')),
          },
        ],
      }),
      assets: new Map(),
    }),
  )
})
afterEach(() => app.close())

const undoButton = () => page.getByRole('button', { name: /^Undo/ }).first()
const span = async (text: string) => (await user.cards()).find(card => card.text === text)?.span

async function textsAt(step: StepId): Promise<string[]> {
  return (await user.cards()).filter(card => card.stepId === step).map(card => card.text)
}

async function boxOf(item: Locator) {
  const box = await item.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

/** Presses the mouse at one place and leaves it down at another. */
async function hold(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
}

test('a card is stretched over more steps by its edge; Escape bails, and one undo takes it back', async () => {
  await user.card('One').click()
  const card = await user.boxOf('One')
  // The lower right corner of its outline; the middle of the side begins an arrow.
  const edge = { x: card.x + card.width + 4, y: card.y + card.height + 4 }
  const third = middle((await user.cellBox(laneId(1), stepId(2, 1))) ?? card)

  await hold(edge, third)
  expect(await span('One')).toBe(3)
  await user.press('Escape')
  await page.mouse.up()
  await user.settled()
  expect(await span('One')).toBe(1)
  expect(await undoButton().isDisabled()).toBe(true)

  await hold(edge, third)
  await page.mouse.up()
  await user.settled()
  expect(await span('One')).toBe(3)
  expect((await user.boxOf('One')).width).toBeGreaterThan(2 * card.width)
  await user.press('Control+z')
  await user.settled()
  expect(await span('One')).toBe(1)
  expect(await undoButton().isDisabled()).toBe(true)
})

test('a lane is made taller by its lower edge and takes its usual height after a double click', async () => {
  const label = await boxOf(user.lane('Lane 2'))
  const edge = { x: label.x + label.width / 2, y: label.y + label.height }
  await hold(edge, { x: edge.x, y: edge.y + 80 })
  await page.mouse.up()
  await user.settled()
  await expect.poll(async () => (await boxOf(user.lane('Lane 2'))).height).toBeGreaterThan(label.height + 60)
  const taller = await boxOf(user.lane('Lane 2'))
  await page.mouse.dblclick(edge.x, taller.y + taller.height)
  await user.settled()
  await expect.poll(async () => (await boxOf(user.lane('Lane 2'))).height).toBeCloseTo(label.height, 0)
  await user.press('Control+z')
  await user.press('Control+z')
  await user.settled()
  expect(await undoButton().isDisabled()).toBe(true)
})

test('a step is made wider by its right edge and takes its usual width after a double click', async () => {
  const width = async () => (await boxOf(user.step('Step 1.2'))).width
  const header = await boxOf(user.step('Step 1.2'))
  const edge = { x: header.x + header.width, y: header.y + header.height / 2 }

  await hold(edge, { x: edge.x + 60, y: edge.y })
  await user.press('Escape')
  await page.mouse.up()
  await user.settled()
  expect(await undoButton().isDisabled()).toBe(true)

  await hold(edge, { x: edge.x + 60, y: edge.y })
  await page.mouse.up()
  await user.settled()
  await expect.poll(width).toBeCloseTo(header.width + 60, -1)
  await page.mouse.dblclick(edge.x + 60, edge.y)
  await user.settled()
  await expect.poll(width).toBeCloseTo(header.width, 0)
})

test('a step is split in two and named at once, and merged again with what both hold', async () => {
  await user.step('Step 1.1').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Split the step in two' }).click()
  await user.field.waitFor()
  await user.type('Afterwards')
  await user.press('Enter')
  await user.settled()
  await user.step('Afterwards').waitFor()
  await user.press('Control+z')
  await user.settled()
  await expect.poll(() => user.step('Afterwards').count()).toBe(0)
  await user.step('Step 1.1').waitFor()

  await user.step('Step 1.1').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Merge with the next step' }).click()
  await user.settled()
  await expect.poll(() => user.step('Step 1.2').count()).toBe(0)
  expect(await textsAt(stepId(1, 1))).toEqual(['One', 'Two'])
  await user.press('Control+z')
  await user.settled()
  await user.step('Step 1.2').waitFor()
  expect(await textsAt(stepId(1, 1))).toEqual(['One'])
})

test('a lane is collapsed to a band and opened again from its menu', async () => {
  const tall = (await boxOf(user.lane('Lane 1'))).height
  await user.lane('Lane 1').click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'Collapse the lane' }).click()
  await user.settled()
  await expect.poll(async () => (await boxOf(user.lane('Lane 1'))).height).toBeLessThan(tall / 2)
  await expect.poll(() => user.announced.textContent()).toBe('Lane collapsed')
  await user.press('Control+.')
  await user.settled()
  await expect.poll(async () => (await boxOf(user.lane('Lane 1'))).height).toBe(tall)
})

test('the end of an arrow goes to another card by drag', async () => {
  const ends = async () => {
    const { records } = await user.content()
    return records.flatMap(record => (record.type === 'connector' ? [[record.fromId, record.toId]] : []))
  }
  await page.getByRole('button', { name: 'Arrow from One to Three' }).focus()
  const three = await user.boxOf('Three')
  const tip = { x: three.x - 3, y: three.y + three.height / 2 }
  await hold(tip, middle(await user.boxOf('Four')))
  await user.press('Escape')
  await page.mouse.up()
  await user.settled()
  expect(await ends()).toEqual([[cardId('One'), cardId('Three')]])

  await hold(tip, middle(await user.boxOf('Four')))
  await page.mouse.up()
  await user.settled()
  expect(await ends()).toEqual([[cardId('One'), cardId('Four')]])
  await user.press('Control+z')
  await user.settled()
  expect(await ends()).toEqual([[cardId('One'), cardId('Three')]])
})

test('a lane is copied to another map with its cards', async () => {
  await user.lane('Lane 1').click()
  await user.press('Control+c')
  await page.getByRole('button', { name: 'All maps' }).click()
  await user.newMap('Current-state journey')
  await user.lane('Thoughts').click()
  await user.press('Control+v')
  await user.settled()
  await expect.poll(async () => (await user.lanes()).includes('Lane 1')).toBe(true)
  expect(await user.texts()).toEqual(['One', 'Two'])
  await user.press('Control+z')
  await user.settled()
  await expect.poll(async () => (await user.lanes()).includes('Lane 1')).toBe(false)
  expect(await user.texts()).toEqual([])
})

test('a deleted lane is brought back from the message that tells what went with it', async () => {
  await user.lane('Lane 1').click()
  await user.press('Delete')
  await page.getByText('Lane “Lane 1” with 2 cards deleted').first().waitFor()
  await user.settled()
  expect(await user.lanes()).toEqual(['Lane 2', 'Lane 3'])
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click()
  await user.settled()
  await expect.poll(() => user.lanes()).toEqual(['Lane 1', 'Lane 2', 'Lane 3'])
  expect(await user.texts()).toHaveLength(4)
})

test('Tab goes through the names of the stages, each of which is one undo', async () => {
  await user.stage('Stage 1').dblclick()
  await user.field.waitFor()
  await user.type('Before')
  await user.press('Tab')
  await expect.poll(() => user.field.inputValue()).toBe('Stage 2')
  await user.type('After')
  await user.press('Enter')
  await user.settled()
  expect(await user.stages()).toEqual(['1: Before', '2: After'])
  await user.press('Control+z')
  await user.settled()
  await expect.poll(() => user.stages()).toEqual(['1: Before', '2: Stage 2'])
  await user.press('Control+z')
  await user.settled()
  await expect.poll(() => user.stages()).toEqual(['1: Stage 1', '2: Stage 2'])
  expect(await undoButton().isDisabled()).toBe(true)
})

test('a lane is shown where it would land while it is dragged; Escape bails, and one undo takes it back', async () => {
  const from = middle(await boxOf(user.lane('Lane 1')))
  const last = await boxOf(user.lane('Lane 3'))
  const to = { x: from.x, y: last.y + last.height - 6 }
  await hold(from, to)
  await expect.poll(() => user.lanes()).toEqual(['Lane 2', 'Lane 3', 'Lane 1'])
  await user.press('Escape')
  await page.mouse.up()
  await user.settled()
  await expect.poll(() => user.lanes()).toEqual(['Lane 1', 'Lane 2', 'Lane 3'])
  expect(await undoButton().isDisabled()).toBe(true)

  await hold(from, to)
  await page.mouse.up()
  await user.settled()
  await expect.poll(() => user.lanes()).toEqual(['Lane 2', 'Lane 3', 'Lane 1'])
  await user.press('Control+z')
  await user.settled()
  await expect.poll(() => user.lanes()).toEqual(['Lane 1', 'Lane 2', 'Lane 3'])
  expect(await undoButton().isDisabled()).toBe(true)
})

test('a lane is collapsed and opened by the arrow at its name', async () => {
  const tall = (await boxOf(user.lane('Lane 1'))).height
  const press = async (name: string) => {
    const at = middle(await boxOf(user.lane('Lane 1')))
    await page.mouse.move(at.x - 6, at.y)
    await page.mouse.move(at.x, at.y)
    const button = page.getByRole('button', { name, exact: true })
    await button.waitFor()
    const to = middle(await boxOf(button))
    await page.mouse.click(to.x, to.y)
    await user.settled()
  }
  await press('Collapse the lane')
  await expect.poll(async () => (await boxOf(user.lane('Lane 1'))).height).toBeLessThan(tall / 2)
  await press('Open the lane')
  await expect.poll(async () => (await boxOf(user.lane('Lane 1'))).height).toBe(tall)
})

test('the kinds of a new lane are searched by typing, and Enter takes the first', async () => {
  await page.getByRole('button', { name: 'Add a lane', exact: true }).focus()
  await user.press('Enter')
  const kinds = page.getByRole('menu', { name: 'Which kind of lane?' }).getByRole('menuitem')
  await expect.poll(() => kinds.count()).toBeGreaterThan(20)
  await expect.poll(() => page.getByRole('searchbox', { name: 'Search kinds of lanes' }).count()).toBe(1)
  await user.type('quo')
  await expect.poll(() => kinds.count()).toBe(1)
  await user.press('ArrowDown')
  expect(await page.locator(':focus').getAttribute('role')).toBe('menuitem')
  // A letter goes on with the search from there.
  await page.keyboard.press('x')
  await page.getByText('No kind of lane matches').waitFor()
  await user.press('Backspace', 'Enter')
  expect(await user.field.inputValue()).toBe('Quotes')
  await user.press('Enter')
  await user.settled()
  expect((await user.lanes()).at(-1)).toBe('Quotes')
})
