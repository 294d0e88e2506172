import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'

async function middleOf(item: Locator): Promise<{ x: number; y: number }> {
  const box = await item.boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Moves the mouse on a header, then presses one of the controls that come up, as a hand does. */
async function press(page: Page, header: Locator, control: string): Promise<void> {
  const at = await middleOf(header)
  await page.mouse.move(at.x - 10, at.y)
  await page.mouse.move(at.x, at.y)
  const button = page.getByRole('button', { name: control, exact: true })
  await button.waitFor()
  const to = await middleOf(button)
  await page.mouse.move(to.x, to.y)
  await page.mouse.down()
  await page.mouse.up()
}

test('headers offer what can be done to them, and a pointer gets at it', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Current-state journey')

  // The plus of a stage adds a step; its name is open and selected for typing over.
  await press(page, user.stage('Decision'), 'Add a step')
  expect(await user.field.inputValue()).toBe('New step')
  await user.type('Signing')
  await user.press('Enter')
  await user.settled()
  await user.step('Signing').waitFor()

  // The three dots open the same menu as a right click.
  await press(page, user.lane('Thoughts'), 'Menu of Thoughts')
  await page.getByRole('menuitem', { name: 'Move the lane up' }).click()
  await user.settled()
  expect((await user.lanes()).slice(0, 3)).toEqual(['Actions', 'Thoughts', 'Touchpoints'])

  await press(page, user.step('Signing'), 'Menu of 3.2 Signing')
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await user.settled()
  expect(await user.step('Signing').count()).toBe(0)

  // A stage is dragged by its grip or anywhere on it.
  const from = await middleOf(user.stage('Awareness'))
  const onto = await middleOf(user.stage('Consideration'))
  await page.mouse.move(from.x - 80, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y, { steps: 4 })
  await page.mouse.move(onto.x + 40, onto.y, { steps: 4 })
  await page.mouse.up()
  await user.settled()
  expect((await user.stages()).slice(0, 2)).toEqual(['1: Consideration', '2: Awareness'])
  await user.press('Control+z')
  await user.settled()
  expect((await user.stages())[0]).toBe('1: Awareness')
  await app.close()
})

test('lanes and stages are added at the edges, lanes with their type', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Current-state journey')

  const addLane = await middleOf(page.getByRole('button', { name: 'Add a lane', exact: true }))
  await page.mouse.click(addLane.x, addLane.y)
  await page.getByRole('menuitem', { name: 'Metrics', exact: true }).click()
  expect(await user.field.inputValue()).toBe('Metrics')
  await user.type('Numbers')
  await user.press('Enter')
  await user.settled()
  expect((await user.lanes()).at(-1)).toBe('Numbers')
  const { records } = await user.content()
  expect(records.find(record => record.type === 'lane' && record.name === 'Numbers')).toMatchObject({
    laneType: 'metrics',
  })

  // From a lane's menu a new lane is asked for its type too; Escape leaves its usual name.
  await user.lane('Actions').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Add a lane below' }).click()
  await page.getByRole('menu', { name: 'Which kind of lane?' }).waitFor()
  await page.getByRole('menuitem', { name: 'Quotes', exact: true }).click()
  await user.press('Escape')
  await user.settled()
  expect((await user.lanes()).slice(0, 3)).toEqual(['Actions', 'Quotes', 'Touchpoints'])

  // Without a pointer the same buttons work by key.
  await page.getByRole('button', { name: 'Add a stage', exact: true }).focus()
  await user.press('Enter')
  await user.type('Afterwards')
  await user.press('Enter')
  await user.settled()
  expect((await user.stages()).at(-1)).toBe('7: Afterwards')
  await app.close()
})

test('an empty lane asks for its first card until it has one, and no picture shows that', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.newMap('Current-state journey')
  await page.mouse.move(700, 5)
  await user.settled()
  const box = (await user.cell('Actions', '1.1').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const clip = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 }
  const inks = async () => darkPixels(page, (await page.screenshot({ clip })).toString('base64'))
  expect(await inks()).toBeGreaterThan(40)

  const picture = await page.evaluate(async () => {
    const { jejak } = window as unknown as { jejak: { exportPng(options: { scale: 1 }): Promise<Blob> } }
    const bytes = new Uint8Array(await (await jejak.exportPng({ scale: 1 })).arrayBuffer())
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  })
  // The same cell in the picture, whose origin is the board's: nothing is written there.
  expect(await darkPixels(page, picture, { x: 144, y: 84, width: 168, height: 52 })).toBe(0)

  await user.cell('Actions', '1.1').dblclick()
  await user.type('Notices')
  await user.press('Escape')
  await user.press('Delete')
  await user.settled()
  await user.cell('Actions', '3.1').dblclick()
  await user.type('Compares')
  await user.press('Escape')
  await page.mouse.move(700, 5)
  await user.settled()
  expect(await inks()).toBe(0)
  await app.close()
})

test('the press that ends an edit makes no card, and the strip makes one', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.open(
    jejakContent({
      document: aDocument({
        lanes: ['actions', 'pain-points'],
        cards: [
          [[1, 1, 1], ['One']],
          [
            [1, 1, 2],
            ['A', 'B', 'C'],
          ],
        ],
      }),
      assets: new Map(),
    }),
  )
  const one = await user.boxOf('One')
  const strip = { x: one.x + one.width / 2, y: one.y + one.height + 28 }
  await page.mouse.dblclick(strip.x, one.y + one.height / 2)
  await user.type(' more')
  await page.mouse.click(strip.x, strip.y)
  await user.settled()
  expect(await user.texts()).toHaveLength(4)

  await user.card('One more').click()
  await page.mouse.click(strip.x, strip.y)
  await user.type('Two')
  await user.press('Escape')
  await user.settled()
  expect(await user.names('Lane 1', '1.1')).toHaveLength(2)
  await app.close()
})

/** How many pixels of a PNG, or of a part of it, are clearly darker than paper. */
function darkPixels(
  page: Page,
  base64: string,
  part?: { x: number; y: number; width: number; height: number },
): Promise<number> {
  return page.evaluate(
    async ([data, area]) => {
      const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { x, y, width, height } = area ?? { x: 0, y: 0, width: image.width, height: image.height }
      const ctx = new OffscreenCanvas(width, height).getContext('2d')
      if (!ctx) throw new Error('no canvas')
      ctx.drawImage(image, -x, -y)
      const pixels = ctx.getImageData(0, 0, width, height).data
      let dark = 0
      for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 160) dark++
      return dark
    },
    [base64, part] as const,
  )
}

test('a double click on the three dots of a narrow stage renames it instead of opening their menu', async () => {
  const app = await launchApp({ query: 'automation' })
  const { page } = app
  const user = new BoardUser(page)
  await user.open(jejakContent({ document: aDocument({ stages: [1, 2] }), assets: new Map() }))
  const at = await middleOf(user.stage('Stage 1'))
  await page.mouse.move(at.x - 10, at.y)
  const dots = page.getByRole('button', { name: /^Menu of .*Stage 1$/ })
  await dots.waitFor()
  const to = await middleOf(dots)
  await page.mouse.dblclick(to.x, to.y)
  await user.field.waitFor()
  await expect.poll(() => page.getByRole('menu').count()).toBe(0)
  await user.type('Renamed here')
  await user.press('Enter')
  await user.stage('Renamed here').waitFor()
  await app.close()
})
