import { readFile } from 'node:fs/promises'
import type { Download, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aLargeDocument } from '../helpers/documents.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  user = new BoardUser(app.page)
})
afterAll(() => app.close())
afterEach(() => app.page.getByRole('button', { name: 'All maps' }).first().click())

/** Opens the dialog with its button. */
async function openDialog(): Promise<Locator> {
  await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = app.page.getByRole('dialog', { name: /^Export/ })
  await dialog.waitFor()
  return dialog
}

/** Saves the picture as the dialog is set, and gives back its bytes with the size that the dialog told. */
async function save(dialog: Locator): Promise<{ bytes: Buffer; told: string; name: string }> {
  const told = await toldBy(dialog)
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save PNG…' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return { bytes: await bytesOf(download), told, name: download.suggestedFilename() }
}

/** The size that the dialog tells. */
async function toldBy(dialog: Locator): Promise<string> {
  return (
    (await dialog
      .getByRole('status')
      .filter({ hasText: /pixels/ })
      .textContent()) ?? ''
  ).replaceAll(',', '')
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

const choose = (dialog: Locator, ...names: readonly string[]) =>
  names.reduce<Promise<void>>(
    (before, name) => before.then(() => dialog.getByRole('radio', { name, exact: true }).click()),
    Promise.resolve(),
  )

/** The size that a PNG states in its header. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR')
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)} pixels`
}

/** What the browser makes of a picture: its commonest colour, how many it has, the shares that are dark and clear. */
function look(png: Buffer): Promise<{ ground: string; colours: number; dark: number; clear: number }> {
  return app.page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Map<number, number>()
    let dark = 0
    let clear = 0
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0, a = 0] = data.subarray(i, i + 4)
      const colour = (r << 16) | (g << 8) | b
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
      if (a === 255 && r + g + b < 200) dark++
      if (a === 0) clear++
    }
    const [commonest] = [...colours].sort((a, b) => b[1] - a[1])
    const ground = (commonest?.[0] ?? 0).toString(16).padStart(6, '0')
    const all = data.length / 4
    return { ground, colours: colours.size, dark: dark / all, clear: clear / all }
  }, png.toString('base64'))
}

describe('a picture of a map', () => {
  test('is as large as the dialog says, at every scale, and shows the map', async () => {
    await user.newMap('Current-state journey', 'An example')
    const { width, height } = await app.page.evaluate(() => Reflect.get(window, 'jejak').boardSize())
    for (const scale of [1, 2, 3] as const) {
      const dialog = await openDialog()
      await choose(dialog, `${scale}×`)
      const { bytes, told, name } = await save(dialog)
      expect(name).toMatch(/\.png$/)
      expect(told).toBe(`${Math.ceil(width * scale)} × ${Math.ceil(height * scale)} pixels`)
      expect(sizeOf(bytes)).toBe(told)
      if (scale > 1) continue
      const { colours, dark, clear } = await look(bytes)
      expect(colours).toBeGreaterThan(500)
      expect(dark).toBeGreaterThan(0.002)
      expect(dark).toBeLessThan(0.1)
      expect(clear).toBe(0)
    }
  })

  test('has the ground and the colours that were chosen', async () => {
    await user.newMap('Quick start in four lanes', 'An example')
    const pictures: Buffer[] = []
    for (const choices of [
      ['White', 'Light'],
      ['Paper', 'Light'],
      ['None', 'Light'],
      ['White', 'Dark'],
      ['Paper', 'Dark'],
    ]) {
      const dialog = await openDialog()
      await choose(dialog, ...choices, '1×')
      pictures.push((await save(dialog)).bytes)
    }
    const [white, paper, none, whiteDark, paperDark] = await Promise.all(pictures.map(look))
    expect(white!.clear).toBe(0)
    expect([white!.ground, paper!.ground]).toEqual(['ffffff', 'fcfbf9'])
    expect(none!.clear).toBeGreaterThan(0.2)
    expect(paperDark!.dark).toBeGreaterThan(0.5)
    expect(whiteDark!.clear).toBe(0)
  })

  test('of a stage or of the selection holds only that', async () => {
    await user.newMap('Current-state journey', 'An example')
    const whole = await openDialog()
    await choose(whole, '1×')
    const all = await save(whole)

    const ofStage = await openDialog()
    await choose(ofStage, 'Stage', '1×')
    await ofStage.getByLabel('Which stage').selectOption({ index: 1 })
    const stage = await save(ofStage)
    expect(sizeOf(stage.bytes)).toBe(stage.told)
    expect(Number.parseInt(stage.told, 10)).toBeLessThan(Number.parseInt(all.told, 10))

    // Nothing selected: nothing to choose.
    await user.grid.focus()
    await user.press('Escape', 'Escape')
    const without = await openDialog()
    expect(await without.getByRole('radio', { name: 'Selection' }).isDisabled()).toBe(true)
    await user.press('Escape')

    await user.grid.getByRole('button').nth(2).click()
    const box = await user.grid.getByRole('button').nth(2).boundingBox()
    const ofCards = await openDialog()
    await choose(ofCards, 'Selection', '1×')
    const cards = await save(ofCards)
    expect(sizeOf(cards.bytes)).toBe(cards.told)
    expect(Math.abs(Number.parseInt(cards.told, 10) - box!.width - 32)).toBeLessThan(24)
    expect((await look(cards.bytes)).colours).toBeGreaterThan(20)
  })

  test('shows no selection, no hover, no zoom', async () => {
    await user.newMap('Quick start in four lanes', 'An example')
    const first = await openDialog()
    await choose(first, '1×')
    const plain = await save(first)
    await user.grid.focus()
    await user.press('Control+a', 'Control+=')
    const place = await user.grid.getByRole('button').first().boundingBox()
    await app.page.mouse.move(place!.x + 5, place!.y + 5)
    const second = await openDialog()
    await choose(second, '1×')
    const selected = await save(second)
    expect(selected.bytes.equals(plain.bytes)).toBe(true)
  })

  test('goes to the clipboard', async () => {
    await user.newMap('Quick start in four lanes', 'An example')
    const dialog = await openDialog()
    await choose(dialog, '1×')
    const told = await toldBy(dialog)
    await dialog.getByRole('button', { name: 'Copy picture' }).click()
    await app.page.getByText('The picture is on the clipboard').waitFor()
    const size = await app.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
      return `${image.width} × ${image.height} pixels`
    })
    expect(size).toBe(told)
  })

  test('may be wider than any canvas, and says what to expect', async () => {
    await user.open(jejakContent({ document: aLargeDocument(5_000), assets: new Map() }))
    const dialog = await openDialog()
    await choose(dialog, '1×')
    expect(Number.parseInt(await toldBy(dialog), 10)).toBeGreaterThan(65_535)
    await dialog.getByText(/^About [\d,.]+ [kM]B, about \d+ seconds?$/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Save PNG…' }).isEnabled()).toBe(true)
    await user.press('Escape')
  })

  test('that takes long can be cancelled', async () => {
    await user.open(jejakContent({ document: aLargeDocument(1_200), assets: new Map() }))
    const dialog = await openDialog()
    await choose(dialog, '2×')
    const saved: Download[] = []
    app.page.on('download', download => saved.push(download))
    await dialog.getByRole('button', { name: 'Save PNG…' }).click()
    await dialog.getByRole('progressbar', { name: 'Writing the picture' }).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' })
    expect(await dialog.getByRole('button', { name: 'Save PNG…' }).isEnabled()).toBe(true)
    await user.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await user.card('c1').waitFor()
    expect(saved).toEqual([])
    // What an earlier test told may still be in view; nothing may tell of a saved picture.
    expect(await app.page.locator('.toast', { hasText: /in your downloads/ }).count()).toBe(0)
  })
})

test('a map leaves as a table or a diagram, as it is shown before', async () => {
  await user.newMap('Quick start in four lanes', 'An example')
  const dialog = await openDialog()
  await dialog.getByRole('tab', { name: 'Excel, CSV' }).click()
  const preview = dialog.getByRole('region', { name: 'Preview' })
  for (const [form, ending, start] of [
    ['CSV', 'csv', '\uFEFFStage,'],
    ['TSV', 'tsv', 'Stage\t'],
    ['Markdown', 'md', '# '],
    ['Mermaid', 'mmd', 'journey\n    title '],
  ] as const) {
    await dialog.getByRole('radio', { name: form, exact: true }).click()
    const shown = (await preview.locator('pre').textContent()) ?? ''
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      dialog.getByRole('button', { name: `Save ${form}…` }).click(),
    ])
    const text = (await bytesOf(download)).toString('utf8')
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
    expect(text.startsWith(start)).toBe(true)
    expect(text.replaceAll('\r\n', '\n')).toBe(shown.replaceAll('\r\n', '\n'))
    await dialog.waitFor({ state: 'detached' })
    await openDialog()
    await dialog.getByRole('tab', { name: 'Excel, CSV' }).click()
  }
  await user.press('Escape')
})

test('a map saved as a file and opened again is the same map beside the old one', async () => {
  await user.newMap('Service blueprint', 'An example')
  const before = await user.content()
  const dialog = await openDialog()
  await dialog.getByRole('tab', { name: 'Jejak file' }).click()
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file…' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.jejak$/)
  const file = await bytesOf(download)
  expect(JSON.parse(file.toString('utf8')).records).toEqual(before.records)

  await dialog.waitFor({ state: 'detached' })
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    user.grid.focus().then(() => user.press('Control+o')),
  ])
  const { hash } = new URL(app.page.url())
  const opened = app.page.waitForURL(url => url.hash !== hash)
  await chooser.setFiles({ name: 'again.jejak', mimeType: 'application/json', buffer: file })
  await opened
  await user.grid.waitFor()
  await user.settled()
  const after = await user.content()
  const withoutMap = (content: typeof after) => content.records.filter(record => record.type !== 'map')
  expect(withoutMap(after)).toEqual(withoutMap(before))
  const mapOf = (content: typeof after) => content.records.find(record => record.type === 'map')
  expect({ ...mapOf(after), id: null }).toEqual({ ...mapOf(before), id: null })
  expect(mapOf(after)?.id).not.toBe(mapOf(before)?.id)
})
