import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Automation } from '../../renderer/app/automation.ts'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'

interface AutomatedWindow {
  readonly jejak: Automation
}

let app: App
let user: BoardUser

const document = aDocument({
  stages: [2, 2],
  lanes: ['actions', 'emotions'],
  cards: [
    [
      [1, 1, 1],
      ['first', 'second'],
    ],
    [[2, 2, 2], ['mood']],
  ],
  fields: { mood: { score: 1 } },
})
const file = jejakContent({ document, assets: new Map() })

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.open(file)
})
afterAll(() => app.close())

test('the open map comes back as it went in', async () => {
  expect((await user.content()).records).toEqual(file.records)
  expect(await user.content()).toMatchObject({ format: 'jejak', version: file.version })
  await expect(user.open({ format: 'other' })).rejects.toThrow('not a Jejak map')
})

test('what is opened is on screen and stored by the time it is settled', async () => {
  expect(await user.card('first').isVisible()).toBe(true)
  await app.page.reload()
  await user.grid.waitFor()
  await user.settled()
  expect((await user.content()).records).toEqual(file.records)
})

test('cards and cells are where the page has them, and nowhere when they are not there', async () => {
  await user.settled()
  for (const id of ['card:first', 'card:second', 'card:mood']) {
    const told = await user.cardBox(id)
    const item = await app.page.locator(`[data-card="${id}"]`).boundingBox()
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(told![side] - item![side]), `${id} ${side}`).toBeLessThan(0.5)
  }
  const cell = await user.cellBox('lane:1', 'step:1-1')
  const first = await user.cardBox('card:first')
  expect(first!.x).toBeGreaterThanOrEqual(cell!.x)
  expect(first!.y + first!.height).toBeLessThanOrEqual(cell!.y + cell!.height)
  expect(await user.cardBox('card:nobody')).toBeNull()
  expect(await user.cellBox('lane:1', 'step:nobody')).toBeNull()
})

test('the camera is exactly where it is put', async () => {
  const found = await app.page.evaluate(() => {
    const { jejak } = window as unknown as AutomatedWindow
    const canvas = window.document.querySelector('.board-host')?.getBoundingClientRect()
    jejak.setCamera({ x: 0, y: 0, zoom: 1 })
    const at1 = jejak.cardRect('card:first')
    jejak.setCamera({ x: 12.5, y: -20, zoom: 1.5 })
    return {
      at1,
      moved: jejak.cardRect('card:first'),
      camera: jejak.camera(),
      left: canvas?.left,
      top: canvas?.top,
    }
  })
  expect(found.camera).toEqual({ x: 12.5, y: -20, zoom: 1.5 })
  const { at1, moved, left = 0, top = 0 } = found
  expect(moved!.x - left).toBeCloseTo((at1!.x - left + 12.5) * 1.5, 6)
  expect(moved!.y - top).toBeCloseTo((at1!.y - top - 20) * 1.5, 6)
  expect(moved!.width).toBeCloseTo(at1!.width * 1.5, 6)
})

test('a picture of the whole map has the size of the board', async () => {
  const made = await app.page.evaluate(async () => {
    const { jejak } = window as unknown as AutomatedWindow
    const blob = await jejak.exportPng({ scale: 2 })
    const image = await createImageBitmap(blob)
    return { type: blob.type, width: image.width, height: image.height, board: jejak.boardSize() }
  })
  expect(made.type).toBe('image/png')
  expect(made.width).toBe(Math.ceil(made.board.width * 2))
  expect(made.height).toBe(Math.ceil(made.board.height * 2))
})

test('without being asked for it is not there', async () => {
  const plain = await launchApp()
  await plain.page.getByRole('button', { name: 'New map' }).first().waitFor()
  expect(await plain.page.evaluate(() => 'jejak' in window)).toBe(false)
  await plain.close()
})
