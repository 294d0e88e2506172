import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  user = new BoardUser(app.page)
  await user.newMap('Quick start in four lanes', 'An example')
})
afterAll(() => app.close())
afterEach(async () => {
  await user.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
})

async function openDialog(tab: string): Promise<Locator> {
  await user.press('Control+Shift+E')
  const dialog = app.page.getByRole('dialog', { name: /^Export “/ })
  await dialog.getByRole('tab', { name: tab, exact: true }).click()
  return dialog
}

/** What a press makes the browser save. */
async function saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([app.page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const save = (dialog: Locator, format: string) =>
  saved(() => dialog.getByRole('button', { name: `Save ${format}…` }).click())

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

test('every format leaves from its tab under a name of its own', async () => {
  for (const [tab, choice, format, ending, start] of [
    ['SVG', 'Text as outlines', 'SVG', 'svg', '<'],
    ['PDF', 'A4', 'PDF', 'pdf', '%PDF'],
    ['PowerPoint', 'Light', 'PowerPoint', 'pptx', 'PK'],
    ['Excel, CSV', 'CSV', 'CSV', 'csv', '\u00ef\u00bb\u00bf'],
    ['Excel, CSV', 'Excel grid', 'Excel', 'xlsx', 'PK'],
    ['Excel, CSV', 'Excel list of cards', 'Excel', 'xlsx', 'PK'],
  ] as const) {
    const dialog = await openDialog(tab)
    await dialog.getByRole('radio', { name: choice, exact: true }).click()
    const { name, bytes } = await save(dialog, format)
    expect(name).toMatch(new RegExp(`^[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
    await dialog.waitFor({ state: 'detached' })
  }
})

test('sheets for the wall are shown before they are written, and what was chosen is remembered', async () => {
  const dialog = await openDialog('PDF')
  await dialog.getByRole('radio', { name: 'A4' }).click()
  await dialog.getByRole('switch', { name: 'Tile pages' }).click()
  const scale = dialog.getByRole('textbox', { name: 'Scale in per cent' })
  await scale.fill('140')
  await scale.press('Enter')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await preview.getByText('B2', { exact: true }).waitFor()
  const heading = (await preview.getByRole('heading').textContent()) ?? ''
  expect(heading).toMatch(/^\d+ pages, A4 landscape$/)
  const { bytes } = await save(dialog, 'PDF')
  expect(pagesOf(bytes)).toBe(Number.parseInt(heading, 10))
  await dialog.waitFor({ state: 'detached' })

  await user.press('Control+Shift+E')
  await dialog.getByRole('tab', { name: 'PDF', selected: true }).waitFor()
  expect(await dialog.getByRole('switch', { name: 'Tile pages' }).getAttribute('aria-checked')).toBe('true')
  expect(await scale.inputValue()).toBe('140')
})

test('notes on the cards are counted and seen with the pages that they follow', async () => {
  const dialog = await openDialog('PDF')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await dialog.getByText('Add card notes as an appendix').click()
  const heading = preview.getByRole('heading', { name: /, and \d+ of notes$/ })
  const [, drawn = '', notes = ''] =
    /^(\d+) pages?, .*, and (\d+) of notes$/.exec((await heading.textContent()) ?? '') ?? []
  expect(await preview.getByText('Notes', { exact: true }).count()).toBe(Number(notes))
  const { bytes } = await save(dialog, 'PDF')
  expect(pagesOf(bytes)).toBe(Number(drawn) + Number(notes))
})

test('one key repeats the last export of the map', async () => {
  const dialog = await openDialog('SVG')
  await dialog.getByLabel('File name').fill('for the client')
  const first = await save(dialog, 'SVG')
  await dialog.waitFor({ state: 'detached' })
  const again = await saved(() => user.press('Control+E'))
  expect(first.name).toBe('for-the-client.svg')
  // A name that was typed was meant for that file: the next one has the map's and its day.
  expect(again.name).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d\.svg$/)
  expect(again.bytes.length).toBeGreaterThan(1_000)
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('what there is to check leads to its place, and nothing waits for it', async () => {
  const dialog = await openDialog('PNG')
  await dialog.getByRole('button', { name: /things? to check$/ }).click()
  const findings = app.page.getByRole('dialog', { name: 'Check before export' })
  const first = findings
    .getByRole('region', { name: /no owner$/ })
    .getByRole('button')
    .first()
  const text = ((await first.textContent()) ?? '').trim()
  expect(await dialog.getByRole('button', { name: 'Save PNG…' }).isEnabled()).toBe(true)
  await first.click()
  await dialog.waitFor({ state: 'detached' })
  await app.page.waitForFunction(
    start => {
      const place = document.activeElement
      const said = `${place?.getAttribute('aria-label') ?? ''} ${place?.textContent ?? ''}`
      return place?.closest('[role="grid"]') && said.includes(start)
    },
    text.slice(0, 12),
  )
})

test('a picture of the selection goes to the clipboard by key, a drawing by the dialog', async () => {
  await user.grid.getByRole('button').nth(2).click()
  await user.press('Control+Shift+C')
  await app.page.getByText('The picture is on the clipboard').waitFor()
  const width = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await createImageBitmap((await item?.getType('image/png')) ?? new Blob())).width
  })
  const { width: whole } = await app.page.evaluate(() => Reflect.get(window, 'jejak').boardSize())
  expect(width).toBeLessThan(whole)

  const dialog = await openDialog('SVG')
  await dialog.getByRole('button', { name: 'Copy picture' }).click()
  await dialog.waitFor({ state: 'detached' })
  const types = await app.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
  expect(types).toContain('image/svg+xml')
})
