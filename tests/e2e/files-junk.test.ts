import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { aDocument } from '../helpers/documents.ts'

const whole = encodeJejakFile({
  document: aDocument({
    cards: [
      [
        [1, 1, 1],
        ['A', 'B'],
      ],
    ],
  }),
  assets: new Map(),
})
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255))

/** What is in the file, and what the one sentence about it says. */
const junk: readonly (readonly [what: string, content: string | Buffer, says: RegExp])[] = [
  ['nothing', '', /^“[^”]+” is empty\.$/],
  ['half of a map', whole.slice(0, whole.length / 2), /^“[^”]+” is cut off at line \d+, column \d+\./],
  [
    'brackets without end',
    '['.repeat(200_000),
    /^“[^”]+” is nested too deeply to be a map \(line 1, column \d+\)\.$/,
  ],
  ['a picture', png, /carries no editable map\./],
  ['bytes', noise, /^“[^”]+” is not a text file/],
  ['a letter', 'Dear map,\nhow are you?', /^“[^”]+” can’t be read from line 1, column 1 on\./],
  ['other JSON', '{"hello": [1, 2, 3]}', /^“[^”]+” was not made by Jejak\.$/],
  ['a list', '[]', /^“[^”]+” was not made by Jejak\.$/],
  [
    'a map of a later version',
    whole.replace('"version": 1', '"version": 99'),
    /newer version of Jejak \(format 99;/,
  ],
  ['a map without records', '{"format":"jejak","version":1,"records":7}', /nothing in it can be read/],
  [
    'a version that is a word',
    '{"format":"jejak","version":"one","records":[]}',
    /nothing in it can be read/,
  ],
  [
    'a borrowed format',
    '{"__proto__":{"format":"jejak","version":1,"records":[]}}',
    /^“[^”]+” was not made by Jejak\.$/,
  ],
]

let app: App
let user: BoardUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  await user.newMap('Blank')
  await goHome()
})
afterAll(() => app.close())

async function goHome(): Promise<void> {
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await app.page.getByRole('list', { name: 'All maps' }).waitFor()
}

async function openFile(name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    app.page.getByRole('button', { name: 'Open file…' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

const maps = () => app.page.getByRole('list', { name: 'All maps' }).getByRole('listitem').allTextContents()

describe('a file that is no map', () => {
  test.each(junk)('is told in one sentence and changes nothing: %s', async (_, content, says) => {
    const before = await maps()
    await openFile('junk.jejak', content)
    const toast = app.page.locator('.toast-trouble .toast-text')
    await toast.waitFor()
    expect(await toast.count()).toBe(1)
    expect(await toast.textContent()).toMatch(says)
    await app.page.getByRole('button', { name: 'Dismiss' }).click()
    await toast.waitFor({ state: 'detached' })
    expect(await maps()).toEqual(before)
    expect(await app.page.evaluate(() => Reflect.get({}, 'format'))).toBeUndefined()
  })
})

test('a damaged map opens with what can be saved, and says what was put right', async () => {
  const damaged = whole
    .replace(/"laneId":"lane:1"/, '"laneId":"lane:gone"')
    .replace(
      '"records": [',
      '"records": [\n{"type":"card","id":"card:bad","order":5,"__proto__":{"hurt":true}},',
    )
  await openFile('damaged.jejak', damaged)
  await user.grid.waitFor()
  await user.settled()
  await app.page.getByText(/things? in this map (was|were) damaged and ha(s|ve) been put right/).waitFor()
  expect(await user.texts()).toContain('A')
  expect(await app.page.evaluate(() => Reflect.get({}, 'hurt'))).toBeUndefined()
  await goHome()
})

test('hostile words are drawn as words', async () => {
  const asked: string[] = []
  app.page.on('dialog', dialog => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await app.page.evaluate(() => {
    Object.assign(window, { hurt: false })
  })
  const attack =
    '<img src=x onerror="hurt=true"><svg onload="hurt=true"><script>hurt=true</script>{{hurt=true}}'
  const names = ['markup', 'control', 'halves', 'long']
  const texts: Record<string, string> = {
    markup: attack,
    control: 'a\u0000b\u0007c\u001b[31md\u202ee\u2066f\r\ng\u2028h',
    halves: '\ud800 alone \udfff and \ud83d too',
    long: `${attack} `.repeat(2_000).slice(0, 100_000),
  }
  const document = aDocument({
    cards: [[[1, 1, 1], names]],
    fields: Object.fromEntries(
      names.map(name => [
        name,
        { text: texts[name] ?? '', owner: attack, tags: [attack], link: 'javascript:hurt=true' },
      ]),
    ),
    map: { title: attack },
  })
  await openFile('hostile.jejak', encodeJejakFile({ document, assets: new Map() }))
  await user.grid.waitFor()
  await user.settled()
  const stored = new Map((await user.cards()).map(card => [card.id, card.text]))
  expect(stored.get('card:markup' as never)).toBe(texts.markup)
  expect(stored.get('card:long' as never)).toHaveLength(100_000)

  // Looked at closely: selected, edited, moved, exported.
  for (const item of await user.grid.getByRole('button').all()) {
    await item.click()
    await app.page.getByRole('complementary').getByLabel('Text').waitFor()
  }
  await user.press('Alt+ArrowRight')
  const start = Date.now()
  await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  await app.page.getByRole('dialog').waitFor()
  await user.press('Escape')
  await user.settled()
  expect(Date.now() - start).toBeLessThan(10_000)
  expect(await app.page.evaluate(() => Reflect.get(window, 'hurt'))).toBe(false)
  expect(asked).toEqual([])
  await goHome()
  await app.page.getByRole('button', { name: attack, exact: true }).waitFor()
  expect(await app.page.evaluate(() => Reflect.get(window, 'hurt'))).toBe(false)
})
