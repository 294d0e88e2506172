import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkbook, data, inline } from '../helpers/a-workbook.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { LibraryUser } from '../helpers/library-user.ts'

let app: App
let user: BoardUser
let library: LibraryUser

beforeAll(async () => {
  app = await launchApp({ query: 'automation' })
  user = new BoardUser(app.page)
  library = new LibraryUser(app.page)
  await user.newMap('Blank')
  await goHome()
})
afterAll(() => app.close())

async function goHome(): Promise<void> {
  await app.page.getByRole('button', { name: 'All maps' }).first().click()
  await library.list().waitFor()
}

/** Opens a file with the dialog of the machine, from wherever the user is. */
async function choose(name: string, content: string | Buffer): Promise<void> {
  const button = app.page.getByRole('button', { name: 'Open file…' })
  const [chooser] = await Promise.all([
    app.page.waitForEvent('filechooser'),
    (await button.isVisible()) ? button.click() : user.press('Control+o'),
  ])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

/** Drops files on the window. */
async function drop(...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await app.page.evaluate(list => {
    const data = new DataTransfer()
    for (const [name, text] of list) data.items.add(new File([text], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files)
}

/**
 * Drops a folder on the window. Scripts can't put folders into a drop, so the entries that the browser would give stand
 * in for it. A file of null comes only when the page's `release` is called.
 */
async function dropFolder(
  folder: string,
  ...files: readonly (readonly [name: string, text: string | null])[]
): Promise<void> {
  await app.page.evaluate(
    ([name, list]) => {
      const released = new Promise<void>(resolve => Object.assign(window, { release: resolve }))
      const entries = list.map(([fileName, text]) => ({
        name: fileName,
        isDirectory: false,
        async file(done: (file: File) => void) {
          if (text === null) await released
          done(new File([text ?? 'Stage,Actions\nA,b\n'], fileName))
        },
      }))
      const reader = () => {
        const left = [entries, []]
        return { readEntries: (done: (some: unknown) => void) => done(left.shift()) }
      }
      const entry = { name, isDirectory: true, createReader: reader }
      const transfer = {
        types: ['Files'],
        files: [new File([], name)],
        items: [{ type: '', webkitGetAsEntry: () => entry }],
      }
      const event = new DragEvent('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'dataTransfer', { value: transfer })
      window.dispatchEvent(event)
    },
    [folder, files] as const,
  )
}

const dialog = () => app.page.getByRole('dialog')
const table = 'Phase;Handlung;Feelings;Notes\nÜberlegen;"fragt; hört";3;x\nKauf;zahlt;5;y\n'

test('a table in an old encoding opens through a preview that can be corrected, and is one undo', async () => {
  await choose('reise.csv', Buffer.from(table, 'latin1'))
  await dialog().getByRole('heading', { name: 'Open “reise.csv”' }).waitFor()
  await dialog().getByText('2 stages, 3 lanes, 7 cards').waitFor()
  const preview = dialog().getByRole('region', { name: 'Preview' })
  await preview.getByRole('columnheader', { name: 'Überlegen' }).waitFor()

  await dialog().getByLabel('Use of “Handlung”').selectOption('Actions')
  await dialog().getByLabel('Use of “Notes”').selectOption('Leave out')
  await dialog().getByLabel('Scale of “Feelings”').selectOption('Numbers 0 to 10')
  await dialog().getByRole('switch', { name: 'Several items of a cell are several cards' }).click()
  await dialog().getByText('2 stages, 2 lanes, 4 cards').waitFor()
  await dialog().getByText('2 texts have no place in the map').waitFor()
  await dialog().getByRole('button', { name: 'Make the map' }).click()

  await expect.poll(() => user.stages()).toEqual(['1: Überlegen', '2: Kauf'])
  expect(await user.lanes()).toEqual(['Handlung', 'Feelings'])
  expect(await user.names('Handlung', '1.1')).toEqual(['fragt; hört'])
  await user.settled()
  const scores = (await user.cards()).flatMap(card => card.score ?? [])
  expect(scores.toSorted((a, b) => a - b)).toEqual([-1, 0])
  await user.press('Control+z')
  await expect.poll(() => user.cards()).toEqual([])
  await user.press('Control+Shift+z')
  await expect.poll(async () => (await user.cards()).length).toBe(4)
})

test('on a map, a diagram can be added to it', async () => {
  await choose('day.mmd', 'journey\n  title Day\n  section Evening\n    Cooks: 4: Me\n')
  await dialog().getByRole('radio', { name: 'This map' }).click()
  await dialog().getByRole('button', { name: 'Add to this map' }).click()
  await expect.poll(() => user.stages()).toEqual(['1: Überlegen', '2: Kauf', '3: Evening'])
  await app.page
    .getByRole('status')
    .filter({ hasText: 'One card added' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect.poll(() => user.stages()).toEqual(['1: Überlegen', '2: Kauf'])
})

test('what can’t be read is told with its line, and changes nothing', async () => {
  await choose('bad.mmd', 'journey\n  section A\n  No score here\n')
  await app.page
    .getByText('“bad.mmd” has a task without a score at line 3, column 1: “No score here”.')
    .waitFor()
  await app.page.getByRole('button', { name: 'Dismiss' }).click()
  expect(await user.stages()).toEqual(['1: Überlegen', '2: Kauf'])
  await goHome()
})

test('each table of a Markdown file can become a map of its own', async () => {
  const persona = (name: string) =>
    `#### Persona: ${name}\n\n| Stage | Actions |\n|---|---|\n| **Arrive** | ${name} comes |\n| Go | goes |\n\n`
  await choose('two.md', `# Notes\n\n${persona('Anna')}${persona('Ben')}`)
  await dialog().getByText('2 stages, 1 lane, 4 cards').waitFor()
  await dialog().getByRole('radio', { name: 'One map each' }).click()
  await dialog().getByRole('button', { name: 'Make 2 maps' }).click()
  await user.grid.waitFor()
  expect(await user.names('Actions', '1.1')).toEqual(['Anna comes'])
  await goHome()
  await library.open('Ben').waitFor()
})

test('many files dropped at once become that many maps, with one report', async () => {
  await drop(
    ['one.csv', 'Stage,Actions\nA,b\nB,c\n'],
    ['two.tsv', 'Stage\tActions\nA\tb\nB\tc\n'],
    ['three.mmd', 'journey\nsection S\nTask: 3: Me\n'],
    ['letter.txt', 'Dear all,\nnothing to see here.\n'],
    ['four.md', '| Stage | Actions |\n|---|---|\n| A | b |\n'],
  )
  await dialog().getByText('4 maps were added. These files are not among them:').waitFor()
  await dialog().getByText('“letter.txt” holds no table').waitFor()
  await dialog().getByRole('list', { name: 'What became maps' }).getByText('two.tsv').waitFor()
  await dialog().getByRole('button', { name: 'Close' }).last().click()
  for (const title of ['one', 'two', 'three', 'four']) await library.open(title).waitFor()
})

test('a long table is read and corrected in a worker', async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, i) => `Part ${i >> 5},Step ${i},does a thing number ${i},${(i % 5) + 1}`,
  )
  await choose('long.csv', `Stage,Step,Actions,Mood\n${rows.join('\n')}\n`)
  await dialog().getByText('94 stages, 2 lanes, 6,000 cards').waitFor()
  await dialog().getByLabel('Use of “Mood”').selectOption('Leave out')
  await dialog().getByText('94 stages, 1 lane, 3,000 cards').waitFor()
  await dialog().getByRole('radio', { name: 'Columns' }).click()
  await dialog().getByText('3 stages, 94 lanes, 9,000 cards').waitFor()
  await dialog().getByRole('button', { name: 'Show 24 more' }).click()
  await dialog().getByLabel('Use of “Part 0”').nth(24).waitFor()
  await dialog().getByRole('button', { name: 'Cancel' }).click()
})

test('a folder becomes that many maps with one report, and can be stopped in the middle', async () => {
  await dropFolder('client', ['one.csv', 'Stage,Actions\nA,b\nB,c\n'], ['two.md', 'Only words.\n'])
  await dialog().getByText('1 map was added. These files are not among them:').waitFor()
  await dialog().getByText('“two.md” holds no table').waitFor()
  await dialog().getByRole('button', { name: 'Close' }).last().click()

  const many = Array.from({ length: 9 }, (_, i) => [`n${i}.csv`, 'Stage,Actions\nA,b\nB,c\n'] as const)
  // The fourth file comes only when somebody has pressed "Stop".
  await dropFolder('many', ...many.slice(0, 3), ['n3.csv', null], ...many.slice(4))
  await dialog().getByText('n3.csv', { exact: true }).waitFor()
  await dialog().getByRole('button', { name: 'Stop' }).click()
  await app.page.evaluate(() => (window as unknown as { release: () => void }).release())
  await dialog().getByText('files had no turn.').waitFor()
  await dialog().getByRole('list', { name: 'What became maps' }).getByText('n2.csv').waitFor()
  expect(await dialog().getByText('n5.csv').count()).toBe(0)
  await dialog().getByRole('button', { name: 'Close' }).last().click()
})

test('what a workbook hides is told before its map is made', async () => {
  const sheet = data(
    `<row r="1">${inline('A1', 'Stage')}${inline('B1', 'Actions')}</row>` +
      `<row r="2">${inline('A2', 'Find')}${inline('B2', 'Looks')}</row>` +
      `<row r="3" hidden="1">${inline('A3', 'Secret')}${inline('B3', 'Hides')}</row>`,
  )
  const book = aWorkbook({
    sheets: [
      ['Trip', sheet],
      ['Old', sheet, 'hidden'],
    ],
  })
  await choose('trip.xlsx', Buffer.from(book))
  await dialog().getByText('Hidden in the file, so left out: the sheet Old; 1 row').waitFor()
  await dialog().getByText('1 stage, 1 lane, 1 card').waitFor()
  await dialog().getByRole('button', { name: 'Cancel' }).click()
})
