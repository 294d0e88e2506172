import { expect, test } from 'vitest'
import type { Automation } from '../../renderer/app/automation.ts'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aLargeDocument } from '../helpers/documents.ts'

interface AutomatedWindow {
  readonly jejak: Automation
}

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

interface Difference {
  readonly compared: number
  readonly different: number
}

/**
 * Compares the board on screen with the exported picture, which is painted directly, without tiles: the grid to the
 * right of the labels and below the headers. The zoom must be 1 or 2 by then.
 */
async function differenceFromPicture(user: BoardUser, zoom: 1 | 2): Promise<Difference> {
  return user.page.evaluate(async scale => {
    const { jejak } = window as unknown as AutomatedWindow
    const picture = await createImageBitmap(await jejak.exportPng({ scale }))
    const direct = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    const board = document.querySelector<HTMLCanvasElement>('.board-host canvas')
    const shown = board?.getContext('2d')
    if (!direct || !board || !shown) throw new Error('no canvas')
    direct.drawImage(picture, 0, 0)
    const { x, y } = jejak.camera()
    const originX = Math.round(x * scale)
    const originY = Math.round(y * scale)
    const left = Math.max(0, originX) + 180 * scale
    const top = Math.max(0, originY) + 130 * scale
    const width = Math.min(board.width, originX + picture.width) - left
    const height = Math.min(board.height, originY + picture.height) - top
    if (width < 50 || height < 50) return { compared: 0, different: 0 }
    const a = shown.getImageData(left, top, width, height).data
    const b = direct.getImageData(left - originX, top - originY, width, height).data
    let different = 0
    for (let i = 0; i < a.length; i += 4)
      if ([0, 1, 2].some(c => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > 24)) different++
    return { compared: width * height, different }
  }, zoom)
}

test('after pans, zooms and edits the board shows what a direct painting shows', async () => {
  const app = await launchApp({ query: 'automation' })
  const user = new BoardUser(app.page)
  await user.open(jejakContent({ document: aLargeDocument(240), assets: new Map() }))
  const { mouse, keyboard } = app.page
  const random = randomFrom(7)
  let compared = 0
  for (let round = 0; round < 8; round++) {
    await mouse.move(500 + 400 * random(), 300 + 300 * random())
    for (let step = 0; step < 6; step++) {
      if (random() < 0.5) await mouse.wheel(700 * (random() - 0.4), 500 * (random() - 0.4))
      else {
        await keyboard.down('Control')
        await mouse.wheel(0, 60 * (random() - 0.5))
        await keyboard.up('Control')
      }
    }
    const zoom = round % 2 === 0 ? 1 : 2
    await app.page.evaluate(
      ([next, x, y]) =>
        (window as unknown as AutomatedWindow).jejak.setCamera({ x: x ?? 0, y: y ?? 0, zoom: next ?? 1 }),
      [zoom, -900 * random(), -300 * random()],
    )
    await user.settled()
    if (round % 3 === 1) {
      const card = app.page.locator('.outline [data-card]').nth(Math.floor(random() * 6))
      await card.dispatchEvent('focus')
      await card.focus()
      await keyboard.press('Enter')
      await keyboard.type(' and some words more')
      await keyboard.press('Escape')
      await keyboard.press('Escape')
    } else if (round % 3 === 2) await keyboard.press('Control+z')
    await mouse.move(5, 5)
    await user.settled()
    const difference = await differenceFromPicture(user, zoom)
    compared += difference.compared
    // Letters may land a fraction of a subpixel apart; a seam or a stale tile is hundreds of pixels.
    expect(difference.different).toBeLessThan(difference.compared * 0.0002)
  }
  expect(compared).toBeGreaterThan(500_000)
  await app.close()
})
