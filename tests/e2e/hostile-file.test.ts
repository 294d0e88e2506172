import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { hostileFile, hostileSvg, hostileTexts, hostileTitle, links } from '../helpers/hostile-map.ts'
import { takeForeignRequests } from '../helpers/request-recorder.ts'

let app: App
let user: BoardUser
/** Whatever the file got the page to do. */
const happened: string[] = []

beforeAll(async () => {
  app = await launchApp({ query: 'automation', permissions: ['clipboard-read', 'clipboard-write'] })
  user = new BoardUser(app.page)
  await app.context.exposeFunction('hostile', () => void happened.push('code ran'))
  app.page.on('dialog', dialog => happened.push(`dialog ${dialog.message()}`) && dialog.dismiss())
  app.page.on('popup', page => happened.push(`window ${page.url()}`))
  app.page.on('framenavigated', frame => {
    if (new URL(frame.url()).origin !== new URL(app.url).origin) happened.push(`went to ${frame.url()}`)
  })
  // Parsing a text into a document that is never shown, as reading a drawing does, reports its styles: they stay away.
  app.page.on('console', message => {
    if (message.type() === 'error' && !/style-src/.test(message.text())) happened.push(message.text())
  })
})
afterAll(() => app.close())
afterEach(async () => {
  expect(happened).toEqual([])
  expect(takeForeignRequests()).toEqual([])
  expect(
    await app.page.locator('script:not([src]), iframe, object, embed, [onload], [onerror]').count(),
  ).toBe(0)
  expect(await app.page.evaluate(() => 'hostile' in {} || 'hostile' in Object)).toBe(false)
})

const details = () => app.page.getByRole('complementary', { name: 'Details' })

async function save(tab: string, choice: string | null, format: string): Promise<Buffer> {
  await user.press('Control+Shift+E')
  const dialog = app.page.getByRole('dialog', { name: /^Export “/ })
  await dialog.getByRole('tab', { name: tab, exact: true }).click()
  if (choice) await dialog.getByRole('radio', { name: choice, exact: true }).click()
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Save ${format}…` }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.[a-z]+$/)
  return readFile(await download.path())
}

/** What is active in a text, read as the kind of document that it is. */
function activeParts(text: string, type: 'image/svg+xml' | 'text/html'): Promise<string[]> {
  return app.page.evaluate(
    ([source, kind]) => {
      const root = new DOMParser().parseFromString(source, kind as DOMParserSupportedType)
      const found: string[] = []
      for (const element of root.querySelectorAll('*')) {
        const name = element.localName
        if (
          /^(script|foreignObject|iframe|object|embed|link|a|img|form|meta|base|animate|set|parsererror)$/.test(
            name,
          )
        )
          if (!(name === 'meta' && element.hasAttribute('charset'))) found.push(name)
        if (name === 'style' && /@import|url\((?!["']?data:font\/)/.test(element.textContent ?? ''))
          found.push('style that fetches')
        for (const { localName, value } of element.attributes) {
          if (/^on/i.test(localName)) found.push(localName)
          if (/^(href|src|srcdoc|action|background)$/.test(localName))
            if (!/^(#|data:image\/(png|jpeg|webp|gif);)/.test(value))
              found.push(`${localName} ${value.slice(0, 80)}`)
          if (/url\((?!["']?#)/.test(value)) found.push(`${localName} ${value.slice(0, 80)}`)
        }
      }
      return found
    },
    [text, type] as const,
  )
}

test('a hostile file opens as a map whose texts are texts, on the board and beside it', async () => {
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.page.getByRole('button', { name: 'Open file…' }).click(),
  ])
  const name = '<img src=x onerror=hostile()>.jejak'
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(hostileFile()) })
  await user.grid.waitFor()
  await user.settled()
  expect((await user.cards()).length).toBeGreaterThanOrEqual(hostileTexts.length)
  for (const nth of links.keys()) {
    await user.grid.locator('[data-card]').nth(nth).click()
    // Nothing that it links to can be opened.
    await expect.poll(() => details().getByLabel('Link', { exact: true }).inputValue()).toBe(links[nth])
    expect(
      await details()
        .getByRole('button', { name: /^Open .*…$/ })
        .count(),
    ).toBe(0)
    expect(await details().getByRole('link').count()).toBe(0)
  }
  await user.press('Control+f')
  await app.page.keyboard.insertText('hostile')
  await user.settled()
  await user.press('Escape')
  await app.page.getByRole('button', { name: 'Outline' }).first().click()
  await app.page.getByText('<script>hostile()</script>', { exact: true }).first().waitFor()
  await app.page.getByRole('button', { name: 'Close the outline' }).click()
})

test('a drawing that is added to it becomes a picture without what was active in it', async () => {
  // With entities it would not be taken at all.
  const drawing = hostileSvg.replace(/<!DOCTYPE.*/, '')
  await user.grid.locator('[data-card]').nth(3).click()
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    details().getByRole('button', { name: 'Add picture…' }).click(),
  ])
  await chooser.setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) })
  await expect
    .poll(async () => (await user.content()).records.flatMap(one => (one.type === 'image' ? one.name : [])))
    .toContain('a.svg')
  // Reading it, in a document that is never shown, reports handlers that could not run there anyway.
  const told = happened.splice(0)
  expect(told.filter(one => !one.startsWith('Executing inline event handler violates'))).toEqual([])
})

test('nothing that is exported is active', async () => {
  for (const choice of ['Text stays text', 'Text as outlines']) {
    const svg = (await save('SVG', choice, 'SVG')).toString()
    expect(await activeParts(svg, 'image/svg+xml')).toEqual([])
    // Shown by somebody who has no policy at all.
    const page = await app.context.newPage()
    await page.route('**/*', route => route.fulfill({ body: svg, contentType: 'image/svg+xml' }), {
      times: 1,
    })
    await page.goto(new URL('drawing.svg', app.url).href)
    await page.close()
  }
  expect((await save('PNG', null, 'PNG')).subarray(1, 4).toString()).toBe('PNG')

  const pdf = (await save('PDF', 'A4', 'PDF')).toString('latin1')
  expect(pdfStructure(pdf)).not.toMatch(/\/(JS|JavaScript|Launch|OpenAction\s*<<|AA|SubmitForm|URI|GoToR)\b/)

  for (const bytes of [
    await save('PowerPoint', 'Light', 'PowerPoint'),
    await save('Excel, CSV', 'Excel grid', 'Excel'),
    await save('Excel, CSV', 'Excel list of cards', 'Excel'),
  ]) {
    const parts = Object.entries(unzipSync(bytes))
    for (const [name, part] of parts) {
      expect(name).not.toMatch(/vba|activeX|embeddings|externalLinks/i)
      if (!/\.(xml|rels)$/.test(name)) continue
      expect(strFromU8(part)).not.toMatch(/<f[ >]|TargetMode="External"|<hlinkClick|<!ENTITY|<x:oleObject/)
    }
  }
  const csv = (await save('Excel, CSV', 'CSV', 'CSV')).toString().replace(/^\ufeff/, '')
  expect(csv).toMatch(/'=HYPERLINK/)
  expect(formulas(csv, ',')).toEqual([])
  const markdown = (await save('Excel, CSV', 'Markdown', 'Markdown')).toString()
  expect(markdown).not.toMatch(/<(script|img|svg|iframe)|[^\\]\]\(/)
  const mermaid = (await save('Excel, CSV', 'Mermaid', 'Mermaid')).toString()
  expect(mermaid).not.toMatch(/%%\{|^\s*click /m)
})

test('nothing that is copied is active', async () => {
  await user.press('Control+Shift+E')
  const dialog: Locator = app.page.getByRole('dialog', { name: /^Export “/ })
  await dialog.getByRole('tab', { name: 'SVG', exact: true }).click()
  await dialog.getByRole('button', { name: 'Copy picture' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await activeParts((await user.clipboard())['image/svg+xml'] ?? '<none', 'image/svg+xml')).toEqual([])

  await user.grid.focus()
  await user.press('Control+a', 'Control+c')
  await expect.poll(() => user.announced.textContent()).toMatch(/cards copied$/)
  const copied = await user.clipboard()
  expect(copied['text/html']).toContain('<table')
  expect(await activeParts(copied['text/html'] ?? '', 'text/html')).toEqual([])
  expect(formulas(copied['text/plain'] ?? '', '\t')).toEqual([])
})

test('the library shows it by its title and picture', async () => {
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  const map = app.page.getByRole('listitem').filter({ hasText: hostileTitle })
  await map.waitFor()
  await map.locator('img, canvas').first().waitFor()
})

/** What a PDF is made of without its texts and what it draws. */
function pdfStructure(pdf: string): string {
  return pdf.replace(/stream\r?\n[\s\S]*?\r?\nendstream/g, '').replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
}

/** The cells of a table in which a spreadsheet would see a formula, whatever white space it skips before it. */
function formulas(table: string, mark: ',' | '\t'): string[] {
  const quoted = /"((?:[^"]|"")*)"/.source
  const cells = table.matchAll(
    new RegExp(`(?:^|[${mark}\\n])(?:${quoted}|([^"${mark}\\r\\n][^${mark}\\r\\n]*))`, 'g'),
  )
  return [...cells].map(cell => cell[1] ?? cell[2] ?? '').filter(text => /^\s*[=+@-]\s*[^\d\s]/.test(text))
}
