import { afterAll, beforeAll, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aLargeDocument } from '../helpers/documents.ts'

let app: App
let user: BoardUser

/** Counts what the page's main thread draws and measures, from before the app is loaded. */
function countText(): void {
  const counted = { fillText: 0, measureText: 0 }
  Object.assign(window, { counted })
  for (const prototype of [CanvasRenderingContext2D.prototype, OffscreenCanvasRenderingContext2D.prototype]) {
    const { fillText, measureText } = prototype
    prototype.fillText = function (...args: Parameters<typeof fillText>) {
      counted.fillText++
      return fillText.apply(this, args)
    }
    prototype.measureText = function (text: string) {
      counted.measureText++
      return measureText.call(this, text)
    }
  }
}

/** What was counted while something was done. */
async function counting(act: () => Promise<void>): Promise<{ fillText: number; measureText: number }> {
  const read = () =>
    app.page.evaluate(() => ({
      ...(Reflect.get(window, 'counted') as { fillText: number; measureText: number }),
    }))
  const before = await read()
  await act()
  const after = await read()
  return { fillText: after.fillText - before.fillText, measureText: after.measureText - before.measureText }
}

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  await app.context.addInitScript(countText)
  await app.page.reload()
  user = new BoardUser(app.page)
  await user.open(jejakContent({ document: aLargeDocument(5_000), assets: new Map() }))
})
afterAll(() => app.close())

test('panning a map of 5,000 cards breaks no text and draws none that is drawn already', async () => {
  const wheel = async () => {
    await app.page.mouse.move(700, 450)
    for (let i = 0; i < 12; i++) await app.page.mouse.wheel(0, i % 2 === 0 ? 20 : -20)
    await user.settled()
  }
  const nothing = { fillText: 0, measureText: 0 }
  // What lies around the view is painted ahead while nothing else happens.
  await expect.poll(() => counting(wheel), { timeout: 30_000 }).toEqual(nothing)
  expect(await counting(wheel)).toEqual(nothing)
})

test('typing into one card of 5,000 draws nothing as long as no line comes or goes', async () => {
  await user.card('c1').dblclick()
  await user.field.waitFor()
  const letter = async () => {
    await user.type('a')
    await user.settled()
  }
  const nothing = { fillText: 0, measureText: 0 }
  // What opening the field changed is painted ahead while nothing else happens.
  await expect.poll(() => counting(letter), { timeout: 30_000 }).toEqual(nothing)
  expect(await counting(letter)).toEqual(nothing)
  await user.press('Escape')
})
