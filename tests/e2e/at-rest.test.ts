import { afterEach, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aLargeDocument } from '../helpers/documents.ts'
import { openAndClose } from '../helpers/open-and-close.ts'
import { censusOf, countWakes, wakesDuring } from '../helpers/page-census.ts'
import { seedMaps } from '../helpers/seed-maps.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

test('an open board at rest runs no timer and draws no frame', async () => {
  app = await launchApp({ query: 'automation' })
  await app.context.addInitScript(countWakes)
  await app.page.reload()
  const user = new BoardUser(app.page)
  await user.open(jejakContent({ document: aLargeDocument(200), assets: new Map() }))
  // What is written and painted ahead after opening comes to an end.
  await expect
    .poll(() => wakesDuring(user.page, 3_000), { timeout: 60_000 })
    .toEqual({ timers: 0, frames: 0 })
  expect(await wakesDuring(user.page, 3_000)).toEqual({ timers: 0, frames: 0 })
})

test('opening and closing maps leaves nothing behind', async () => {
  app = await launchApp()
  const { page } = app
  await seedMaps(
    page,
    [1, 2].map(n => ({ title: `Map ${n}`, cards: Array.from({ length: 20 }, (_, i) => `Card ${i}`) })),
  )
  // What is loaded when it is first needed stays.
  await openAndClose(page, 6)
  const canvases = await page.locator('canvas').count()
  const before = await censusOf(page)
  const times = 12
  await openAndClose(page, times)
  const after = await censusOf(page)
  // A leak would show once for every map.
  expect(after.listeners - before.listeners).toBeLessThan(times)
  expect(after.nodes - before.nodes).toBeLessThan(times * 5)
  expect(await page.locator('canvas').count()).toBe(canvases)
})
