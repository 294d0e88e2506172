import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.newMap('Current-state journey', 'An example')
})
afterEach(() => app.close())

const camera = () =>
  app.page.evaluate(() =>
    (Reflect.get(window, 'jejak') as { camera(): { x: number; y: number; zoom: number } }).camera(),
  )

test('a filter dims other cards without moving any, says how many are left, and is cleared', async () => {
  const { page } = app
  const first = user.grid.locator('[data-card]').first()
  const before = await first.boundingBox()
  await user.grid.focus()
  await user.press('Control+Shift+f')
  const choice = page.getByRole('dialog', { name: 'Show only' })
  await choice.waitFor()
  await choice.getByRole('button', { name: /^trust/ }).click()
  await choice.getByRole('button', { name: /^price/ }).click()
  await user.press('Escape')
  const bar = page.getByRole('region', { name: 'Filter' })
  await expect.poll(() => bar.locator('.filter-count').textContent()).toMatch(/^\d+ of \d+ cards$/)
  const dimmed = user.grid.getByRole('button', { name: /left out by the filter$/ })
  await expect.poll(() => dimmed.count()).toBeGreaterThan(5)
  const after = await first.boundingBox()
  expect(after?.x).toBe(before?.x)
  expect(after?.width).toBe(before?.width)
  await bar.getByRole('button', { name: 'Remove price' }).click()
  await expect.poll(() => bar.getByRole('button', { name: /^Remove/ }).count()).toBe(1)
  await bar.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => bar.count()).toBe(0)
  await expect.poll(() => dimmed.count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null))
    .toBe(true)
})

test('the palette runs commands, goes to stages and remembers what was used', async () => {
  const { page } = app
  const field = page.getByRole('combobox', { name: 'Commands' })
  const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
  await user.grid.focus()
  await user.press('Control+Shift+p')
  await field.waitFor()
  await user.type('stage retention')
  await expect.poll(() => options.first().textContent()).toMatch(/^Go to stage \d Retention$/)
  await user.press('Enter')
  await expect.poll(() => field.count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Stage \d: Retention$/)
  await user.press('Control+k')
  await field.waitFor()
  await expect.poll(() => options.first().textContent()).toContain('Go to stage')
  await user.type('details panel')
  await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('true')
  await user.press('Enter')
  await expect.poll(() => page.getByRole('complementary', { name: 'Details' }).count()).toBe(0)
  await user.press('Control+k')
  await field.waitFor()
  await user.type('qqqq')
  await expect.poll(() => page.getByRole('status').filter({ hasText: 'Nothing found' }).count()).toBe(1)
  await user.press('Escape')
  await expect.poll(() => field.count()).toBe(0)
})

test('the mini-map shows the map, follows its changes and takes the board along', async () => {
  const { page } = app
  const map = page.getByRole('region', { name: 'Mini-map' })
  const picture = map.getByRole('img', { name: 'The whole map' })
  const inked = () =>
    picture.evaluate(element => {
      const canvas = element as HTMLCanvasElement
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let count = 0
      for (let i = 3; i < data.length; i += 4) if (data[i] === 255) count++
      return count / Math.max(1, canvas.width * canvas.height)
    })
  await expect.poll(inked, { timeout: 10_000 }).toBeGreaterThan(0.3)
  const before = await camera()
  const box = await picture.boundingBox()
  if (!box) throw new Error('no mini-map')
  await user.drag({ x: box.x + 20, y: box.y + 40 }, { x: box.x + box.width - 12, y: box.y + 40 })
  await user.settled()
  const after = await camera()
  expect(after.x).toBeLessThan(before.x - 300)
  expect(after.zoom).toBe(before.zoom)
  await picture.click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'Mini-map' }).click()
  await expect.poll(() => map.count()).toBe(0)
  await page.getByRole('button', { name: 'Mini-map' }).click()
  await map.waitFor()
})

test('the outline lists stages, steps and cards, folds, and goes there', async () => {
  const { page } = app
  await user.grid.focus()
  await user.press('Control+Shift+o')
  const tree = page.getByRole('tree', { name: 'Stages, steps and cards' })
  await tree.waitFor()
  const items = tree.getByRole('treeitem')
  const named = (name: RegExp) => tree.getByRole('treeitem', { name })
  await expect.poll(() => items.count()).toBeGreaterThan(10)
  await expect.poll(() => named(/^1 Awareness, \d+ pain points$/).getAttribute('aria-expanded')).toBe('true')
  await tree.focus()
  await user.press('Home', 'ArrowLeft')
  await expect.poll(() => named(/^1 Awareness/).getAttribute('aria-expanded')).toBe('false')
  await user.press('ArrowDown')
  await user.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Stage 2: Consideration')
  await expect.poll(() => named(/^2 Consideration/).getAttribute('aria-selected')).toBe('true')
  const before = await camera()
  await tree.focus()
  await user.press('End')
  await expect.poll(() => items.last().getAttribute('aria-level')).toBe('3')
  await items.last().click()
  await user.settled()
  expect((await camera()).x).toBeLessThan(before.x)
  await page.getByRole('button', { name: 'Close the outline' }).click()
  await expect.poll(() => tree.count()).toBe(0)
})

test('a presentation hides everything but the map and goes from stage to stage', async () => {
  const { page } = app
  const before = await camera()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Presentation' })
  await bar.waitFor()
  expect(await page.getByRole('button', { name: 'Export', exact: true }).count()).toBe(0)
  await expect.poll(() => bar.textContent()).toContain('Awareness')
  await expect.poll(async () => (await camera()).zoom * 13).toBeGreaterThanOrEqual(16)
  await expect.poll(() => user.announced.textContent()).toBe('Stage 1 of 6: Awareness')
  while ((await bar.textContent())?.includes('Awareness')) await user.press('ArrowRight')
  await expect.poll(() => bar.textContent()).toContain('Consideration')
  await bar.getByRole('button', { name: 'Previous' }).click()
  await expect.poll(() => bar.textContent()).toContain('Awareness')
  // Keys that change the map do nothing in front of a room.
  await user.press('Delete', 'n')
  await user.press('Escape')
  await expect.poll(() => bar.count()).toBe(0)
  await page.getByRole('button', { name: 'Export', exact: true }).waitFor()
  expect(await camera()).toEqual(before)
})

test('while presenting nothing changes the map, and the palette has its own keys', async () => {
  const { page } = app
  const before = await user.cards()
  await user.press('F5')
  const bar = page.getByRole('region', { name: 'Presentation' })
  await expect.poll(() => bar.textContent()).toContain('Awareness')
  const box = (await user.cardBox(before[0]?.id ?? '')) ?? { x: 700, y: 400, width: 20, height: 20 }
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  expect(await user.field.count()).toBe(0)
  await user.press('Control+a', 'Control+d', 'Control+x', 'Control+z', 'Control+f')
  await user.press('Control+k')
  const palette = page.getByRole('combobox')
  await palette.waitFor()
  await user.press('ArrowDown', 'ArrowDown')
  await user.press('Escape')
  expect(await bar.textContent()).toContain('Awareness')
  await user.press('Escape')
  await expect.poll(() => bar.count()).toBe(0)
  await user.settled()
  expect(await user.cards()).toEqual(before)
})
