import { expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument, aLargeDocument, cardId } from '../helpers/documents.ts'

const content = (document: ReturnType<typeof aDocument>) => jejakContent({ document, assets: new Map() })

test('the grid says what the map holds, and follows it', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.open(
    content(
      aDocument({
        stages: [2, 1],
        lanes: ['actions', 'emotions', 'pain-points'],
        cards: [
          [
            [1, 1, 1],
            ['Calls', 'Waits'],
          ],
          [[2, 1, 2], ['Annoyed']],
          [[3, 2, 1], ['']],
        ],
        fields: {
          Calls: { momentOfTruth: true, evidence: 'researched' },
          Annoyed: { score: -2, votes: 3 },
          '': { id: cardId('nothing') },
        },
      }),
    ),
  )
  const { grid } = user
  expect(await grid.getAttribute('aria-rowcount')).toBe('5')
  expect(await grid.getAttribute('aria-colcount')).toBe('4')
  expect(await user.stages()).toEqual(['1: Stage 1', '2: Stage 2'])
  expect(await user.lanes()).toEqual(['Lane 1', 'Lane 2', 'Lane 3'])
  expect(await user.stage('Stage 1').getAttribute('aria-colspan')).toBe('2')
  for (const [header, column] of [
    ['Step 1.1', '2'],
    ['Step 1.2', '3'],
    ['Step 2.1', '4'],
  ] as const)
    expect(await user.step(header).getAttribute('aria-colindex')).toBe(column)

  expect(await user.names('Lane 1', '1.1')).toEqual(['Calls, Researched, moment of truth', 'Waits'])
  expect(await user.names('Lane 2', '1.2')).toEqual(['Annoyed, Very negative, 3 votes'])
  expect(await user.names('Lane 3', '2.1')).toEqual(['Empty card'])
  await grid.getByRole('gridcell', { name: 'Lane 1, step 1.1 Step 1.1, 2 cards' }).waitFor()
  await grid.getByRole('gridcell', { name: 'Lane 1, step 1.2 Step 1.2, empty' }).waitFor()
  expect(await grid.getByRole('row').count()).toBe(5)
  expect(await grid.getByRole('listitem').count()).toBe(4)

  // Selecting: one, then another one with Shift.
  await user.card('Waits').click()
  expect(await user.card('Waits').getAttribute('aria-pressed')).toBe('true')
  expect(await user.card('Calls').getAttribute('aria-pressed')).toBe('false')
  await user.card('Calls').click({ modifiers: ['Shift'] })
  expect(await grid.locator('[aria-pressed=true]').count()).toBe(2)

  // An added lane is there at once.
  await user.lane('Lane 3').click()
  await user.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Add a lane below' }).click()
  await page.getByRole('menuitem', { name: 'Metrics' }).click()
  await user.field.waitFor()
  await page.keyboard.press('Control+a')
  await user.type('Money')
  await user.press('Enter')
  await expect.poll(() => user.lanes()).toEqual(['Lane 1', 'Lane 2', 'Lane 3', 'Money'])
  expect(await grid.getAttribute('aria-rowcount')).toBe('6')
  await grid.getByRole('gridcell', { name: 'Money, step 2.1 Step 2.1, empty' }).waitFor()
  await app.close()
})

test('each item of the grid lies where the board draws it, at every zoom', async () => {
  const app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  await user.newMap('Service blueprint', 'An example')
  for (const keys of ['Control+0', 'Control+-', 'Shift+1']) {
    await user.grid.focus()
    await user.press(keys)
    await user.settled()
    await expect
      .poll(async () => {
        let worst = 0
        for (const card of (await user.cards()).slice(0, 12)) {
          const drawn = await user.cardBox(card.id)
          const item = await app.page.locator(`[data-card="${card.id}"]`).boundingBox()
          if (!drawn || !item) continue
          for (const side of ['x', 'y', 'width', 'height'] as const)
            worst = Math.max(worst, Math.abs(drawn[side] - item[side]))
        }
        return worst
      })
      .toBeLessThan(1.1)
  }
  await app.close()
})

test('an item that is brought into view takes the board along', async () => {
  const app = await launchApp({ query: 'automation', viewport: { width: 1000, height: 600 } })
  const user = new BoardUser(app.page)
  await user.newMap('Current-state journey', 'An example')
  const last = user.grid.getByRole('gridcell', { name: /^Opportunities, step 2\.2/ })
  await last.evaluate(cell => cell.scrollIntoView({ block: 'center', inline: 'center' }))
  await user.settled()
  expect(await user.grid.evaluate(grid => [grid.scrollLeft, grid.scrollTop])).toEqual([0, 0])
  const { records } = await user.content()
  const lane = records.find(record => record.type === 'lane' && record.name === 'Opportunities')
  const step = await last.getAttribute('data-step')
  const drawn = await user.cellBox(lane?.id ?? '', step ?? '')
  const item = await last.boundingBox()
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(item![side] - drawn![side]), side).toBeLessThan(1)
  expect(drawn!.y + drawn!.height / 2).toBeLessThan(600)
  await last.click({ position: { x: 4, y: 4 } })
  await user.settled()
  expect(await app.page.locator(':focus').getAttribute('data-step')).toBe(step)
  await app.close()
})

test('a map of 5,000 cards has no more elements than a screen can show, and every card can be reached', async () => {
  const app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  await user.open(content(aLargeDocument(5_000)))
  const elements = () => app.page.locator('*').count()
  expect(await user.grid.getAttribute('aria-colcount')).toBe('418')
  expect(await elements()).toBeLessThan(2_000)
  await user.grid.focus()
  await user.press('Shift+1')
  await user.settled()
  expect(await elements()).toBeLessThan(2_500)
  // Far to the right, where nothing was mirrored before.
  await user.press('Control+0', 'ArrowRight')
  for (let i = 0; i < 40; i++) await user.press('ArrowRight')
  await user.settled()
  const focused = app.page.locator(':focus')
  await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^c\d+/)
  expect(await focused.isVisible()).toBe(true)
  expect(await elements()).toBeLessThan(2_000)
  await app.close()
})
