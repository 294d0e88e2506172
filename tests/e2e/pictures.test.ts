import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import type { Image } from '../../renderer/journey/records/image.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser, middle } from '../helpers/board-user.ts'
import { aDocument, cardId, laneId, stepId } from '../helpers/documents.ts'
import { aPicture, aTextFile, dropFiles, pasteFiles, turned } from '../helpers/pictures.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())

async function openMap(): Promise<void> {
  const document = aDocument({
    lanes: ['storyboard', 'actions', 'emotions'],
    cards: [
      [[2, 1, 1], ['Shop']],
      [[3, 1, 2], ['Hope']],
    ],
  })
  await user.open(jejakContent({ document, assets: new Map() }))
}

async function images(): Promise<Image[]> {
  const { records } = await user.content()
  return records.filter(record => record.type === 'image')
}

const cellMiddle = async (lane: number, stage: number, step: number) =>
  middle((await user.cellBox(laneId(lane), stepId(stage, step)))!)

/** The colour of a point of the board's canvas, as "r,g,b". */
function colourAt(at: { x: number; y: number }): Promise<string> {
  return app.page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.board-host canvas')!
    const rect = canvas.getBoundingClientRect()
    const scale = canvas.width / rect.width
    const ctx = canvas.getContext('2d')!
    const [r, g, b] = ctx.getImageData((x - rect.left) * scale, (y - rect.top) * scale, 1, 1).data
    return `${r},${g},${b}`
  }, at)
}

const status = () => app.page.getByRole('status')

describe('pictures dropped on the board', () => {
  test('become cards in following steps, drawn, stored once, one undo', async () => {
    await openMap()
    const red = await aPicture(app.page, { name: 'red.png', width: 300, height: 200, colour: '#ff0000' })
    const blue = await aPicture(app.page, { name: 'blue.png', width: 200, height: 100, colour: '#0000ff' })
    const again = { ...red, name: 'red.png' }
    await dropFiles(app.page, [red, blue, again], await cellMiddle(1, 1, 1), async () => {
      const hint = await app.page.locator('.file-drop-hint').boundingBox()
      const cell = await user.cellBox(laneId(1), stepId(1, 1))
      expect(hint!.x).toBeCloseTo(cell!.x, 0)
    })
    await user.cell('Lane 1', '2.1').getByRole('button').waitFor()
    await user.settled()
    expect(await app.page.locator('.file-drop-hint').count()).toBe(0)
    expect(await user.names('Lane 1', '1.1')).toEqual(['red.png, has a picture'])
    expect(await user.names('Lane 1', '1.2')).toEqual(['blue.png, has a picture'])
    expect(await user.names('Lane 1', '2.1')).toEqual(['red.png, has a picture'])
    const sizes = (await images()).map(({ width, height, mime }) => `${width} × ${height} ${mime}`)
    expect(sizes.sort()).toEqual(['200 × 100 image/png', '300 × 200 image/png'])
    const card = (await user.cards()).find(
      ({ laneId: lane, stepId: step }) => lane === laneId(1) && step === stepId(1, 2),
    )!
    await expect.poll(async () => colourAt(middle((await user.cardBox(card.id))!))).toBe('0,0,255')
    await user.grid.focus()
    await user.press('Control+z')
    await user.settled()
    expect(await user.texts()).toEqual(['Hope', 'Shop'])
    expect(await images()).toEqual([])
    await user.press('Control+y')
    await user.settled()
    expect(await images()).toHaveLength(2)
  })

  test('go onto the card that they are dropped on, and are taken off again', async () => {
    await openMap()
    const green = await aPicture(app.page, { name: 'till.png', width: 90, height: 60, colour: '#00ff00' })
    await dropFiles(app.page, [green], middle(await user.boxOf('Shop')))
    await user.grid.getByRole('button', { name: 'Shop, has a picture' }).waitFor()
    expect(await user.cards()).toHaveLength(2)
    await user.card('Shop').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: 'Remove the picture' }).click()
    await user.settled()
    expect((await user.cards()).every(({ imageId }) => imageId === null)).toBe(true)
    // A picture that nothing shows any more is not carried along.
    expect(await images()).toEqual([])
  })

  test('stand upright, whatever way the camera was held', async () => {
    await openMap()
    const photo = await aPicture(app.page, {
      name: 'photo.jpg',
      width: 60,
      height: 40,
      colour: '#888888',
      type: 'image/jpeg',
    })
    await dropFiles(app.page, [turned(photo, 6)], await cellMiddle(1, 2, 1))
    await user.cell('Lane 1', '2.1').getByRole('button').waitFor()
    expect((await images()).map(({ width, height }) => [width, height])).toEqual([[40, 60]])
  })

  test('that are drawings come in as pixels, and nothing in them runs or asks for anything', async () => {
    await openMap()
    await app.page.evaluate(() => Object.assign(window, { hurt: 0 }))
    const asked: string[] = []
    app.page.on('request', request => /elsewhere/.test(request.url()) && asked.push(request.url()))
    const hostile = aTextFile(
      'plan.svg',
      'image/svg+xml',
      `<?xml version="1.0"?><?xml-stylesheet href="https://elsewhere.example/a.css"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20"
        onload="top.hurt++">
        <script>top.hurt++</script><script href="https://elsewhere.example/b.js"/>
        <style>@import url(https://elsewhere.example/c.css); rect { fill: url(https://elsewhere.example/d) }</style>
        <image xlink:href="https://elsewhere.example/e.png" width="9" height="9"/>
        <use href="https://elsewhere.example/f.svg#x"/>
        <foreignObject width="40" height="20"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example/g"/></foreignObject>
        <rect width="40" height="20" fill="#ff00ff" style="filter: url('https://elsewhere.example/h')"/>
      </svg>`,
    )
    await dropFiles(app.page, [hostile], await cellMiddle(1, 1, 1))
    await user.cell('Lane 1', '1.1').getByRole('button').waitFor()
    await user.settled()
    expect((await images()).map(({ width, height, mime }) => [width, height, mime])).toEqual([
      [2_048, 1_024, 'image/png'],
    ])
    const card = (await user.cards()).find(({ imageId }) => imageId)!
    await expect.poll(async () => colourAt(middle((await user.cardBox(card.id))!))).toBe('255,0,255')
    expect(await app.page.evaluate(() => Reflect.get(window, 'hurt'))).toBe(0)
    expect(asked).toEqual([])
  })

  test('that can’t be read, or have no place, get a sentence and change nothing', async () => {
    await openMap()
    const before = await user.content()
    await dropFiles(app.page, [aTextFile('broken.png', 'image/png', 'no picture')], await cellMiddle(1, 1, 1))
    await status().getByText('“broken.png” can’t be read as a picture.').waitFor()
    const bomb = aTextFile(
      'bomb.svg',
      'image/svg+xml',
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
    )
    await dropFiles(app.page, [bomb], await cellMiddle(1, 1, 1))
    await status().getByText('“bomb.svg” can’t be read as a picture.').waitFor()
    const dot = await aPicture(app.page, { name: 'dot.png', width: 4, height: 4, colour: '#000000' })
    await dropFiles(app.page, [dot], await cellMiddle(3, 1, 1))
    await status().getByText('The emotion curve has no room for pictures.').waitFor()
    expect(await user.content()).toEqual(before)
  })
})

describe('pictures that come in other ways', () => {
  test('are pasted where the selection is, unless they belong to a text', async () => {
    await openMap()
    const shot = await aPicture(app.page, { name: 'image.png', width: 50, height: 50, colour: '#123456' })
    await user.cell('Lane 2', '2.2').click()
    await pasteFiles(app.page, [shot])
    await user.cell('Lane 2', '2.2').getByRole('button').waitFor()
    await user.settled()
    expect(await images()).toHaveLength(1)
    await user.cell('Lane 2', '2.1').click()
    await pasteFiles(app.page, [shot], 'Only the words')
    await user.card('Only the words').waitFor()
    await user.settled()
    expect((await user.cards()).filter(({ imageId }) => imageId)).toHaveLength(1)
  })

  test('are chosen as files for the selected card, from the rail, and kept through a restart', async () => {
    await openMap()
    await user.card('Shop').click()
    const sign = await aPicture(app.page, { name: 'sign.png', width: 80, height: 80, colour: '#00aaff' })
    const choosing = app.page.waitForEvent('filechooser')
    await app.page
      .getByRole('navigation', { name: 'Tools' })
      .getByRole('button', { name: 'Add picture…' })
      .click()
    await (await choosing).setFiles([
      { name: sign.name, mimeType: sign.type, buffer: Buffer.from(sign.base64, 'base64') },
    ])
    await user.grid.getByRole('button', { name: 'Shop, has a picture' }).waitFor()
    await status().getByText('Saved on this computer').waitFor()
    await app.page.reload()
    await user.grid.getByRole('button', { name: 'Shop, has a picture' }).waitFor()
    await user.settled()
    const box = await user.cardBox(cardId('Shop'))
    await expect.poll(() => colourAt({ x: box!.x + box!.width / 2, y: box!.y + 40 })).toBe('0,170,255')
  })

  test('that are missing say so in their place', async () => {
    const image = {
      id: 'image:gone' as never,
      type: 'image',
      name: 'gone.png',
      mime: 'image/png',
      width: 100,
      height: 100,
      hash: 'ab'.repeat(32),
      alt: '',
    } as const
    const map = aDocument({
      cards: [[[1, 1, 1], ['lost']]],
      fields: { lost: { imageId: image.id } },
      records: [image],
    })
    await user.open(jejakContent({ document: map, assets: new Map() }))
    const box = await user.cardBox(cardId('lost'))
    // Beside the sign in the middle the frame is empty first, since a picture may still be on its way.
    const words = () =>
      app.page.evaluate(
        ({ x, y }) => {
          const canvas = document.querySelector<HTMLCanvasElement>('.board-host canvas')!
          const rect = canvas.getBoundingClientRect()
          const { data } = canvas
            .getContext('2d')!
            .getImageData(x - rect.left + 40, y - rect.top + 70, 28, 14)
          const colours = new Set<number>()
          for (let i = 0; i < data.length; i += 4)
            colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!)
          return colours.size
        },
        box as { x: number; y: number },
      )
    await expect.poll(words, { timeout: 15_000 }).toBeGreaterThan(4)
  })
})
