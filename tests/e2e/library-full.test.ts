import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { LibraryUser } from '../helpers/library-user.ts'
import { seedMaps } from '../helpers/seed-maps.ts'

let app: App
let user: LibraryUser
let board: BoardUser

const day = 24 * 60 * 60 * 1000
const maps = [
  { title: 'Opening a depot', cards: ['Signs the lease', 'Buys *shelves* for the Café corner'] },
  {
    title: 'Renewing insurance',
    cards: ['Antre lama di kasir', '在网上比较价格'],
    map: { tags: ['pricing'] },
  },
  { title: 'Night shift', cards: ['يقارن الأسعار'], map: { kind: 'day-in-the-life' as const } },
  {
    title: 'Cold chain',
    map: { tags: ['pricing', 'fleet'], reviewEvery: 'month' as const, createdAt: Date.now() - 90 * day },
  },
]

beforeEach(async () => {
  app = await launchApp({ query: 'automation' })
  user = new LibraryUser(app.page)
  board = new BoardUser(app.page)
  await app.page.getByRole('heading', { name: 'Welcome to Jejak' }).waitFor()
  await seedMaps(app.page, maps)
  await user.list().waitFor()
})
afterEach(() => app.close())

const press = (key: string) => app.page.keyboard.press(key)
const focused = () => app.page.evaluate(() => document.activeElement?.textContent ?? '')

describe('search', () => {
  test('finds what cards say, shows where, and opens the map at that card', async () => {
    await press('/')
    await app.page.keyboard.type('CAFE')
    await expect.poll(() => user.titles()).toEqual(['Opening a depot'])
    const found = user.map('Opening a depot')
    await found.getByText('In 1 card:').waitFor()
    expect(await found.locator('mark').allTextContents()).toEqual(['Café'])
    await found.getByRole('button', { name: /Café corner/ }).click()
    await app.page.getByRole('grid', { name: 'Journey map' }).waitFor()
    const card = app.page.getByRole('button', { name: /Café corner/ })
    await expect.poll(() => card.getAttribute('aria-pressed')).toBe('true')
    const rect = await board.cardBox('card:c1')
    expect(rect && rect.x > 0 && rect.x + rect.width < 1440 && rect.y > 0).toBe(true)
  })

  test('works in every script, and says so when nothing is found', async () => {
    for (const [query, title] of [
      ['kasir', 'Renewing insurance'],
      ['比较', 'Renewing insurance'],
      ['الاسعار', 'Night shift'],
      ['fleet', 'Cold chain'],
    ] as const) {
      await user.search(query)
      await expect.poll(() => user.titles()).toEqual([title])
    }
    await user.search('nobody says this')
    await app.page.getByText('Nothing matches “nobody says this”').waitFor()
    await app.page.getByRole('button', { name: 'Clear search' }).click()
    await expect.poll(() => user.titles()).toHaveLength(4)
  })

  test('knows a card that has just been written', async () => {
    await user.search('lease')
    await expect.poll(() => user.titles()).toEqual(['Opening a depot'])
    await user.search('')
    await user.open('Night shift').click()
    await app.page.getByRole('grid', { name: 'Journey map' }).waitFor()
    await app.page.getByRole('button', { name: /يقارن/ }).dblclick()
    await app.page.keyboard.press('End')
    await app.page.keyboard.type(' and leases a van')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'All maps' }).first().click()
    await user.search('leases a van')
    await expect.poll(() => user.titles()).toEqual(['Night shift'])
  })
})

describe('folders', () => {
  test('are made, filled by menu and by dragging, renamed, and deleted without their maps', async () => {
    await user.makeFolder('Fleet')
    await app.page.getByText('This folder is empty').waitFor()
    await user.goTo('All maps')
    await user.choose('Cold chain', 'Move to folder…')
    await user.dialog().getByRole('button', { name: 'Fleet' }).click()
    await user.map('Night shift').dragTo(user.places().getByRole('button', { name: /^Fleet/ }))
    await user.goTo('Fleet')
    await expect.poll(() => user.titles('Fleet')).toEqual(['Night shift', 'Cold chain'])

    await user.choose('Fleet', 'Rename')
    await user.dialog().getByRole('textbox').fill('Fleet and depots')
    await press('Enter')
    await app.page.getByRole('heading', { level: 1, name: 'Fleet and depots' }).waitFor()
    await app.page.reload()
    await user.goTo('Fleet and depots')
    await expect.poll(() => user.titles('Fleet and depots')).toHaveLength(2)

    await user.choose('Fleet and depots', 'Delete folder')
    await user.dialog().getByText('Its maps stay.').waitFor()
    await user.dialog().getByRole('button', { name: 'Delete folder' }).click()
    await app.page.getByRole('heading', { level: 1, name: 'All maps' }).waitFor()
    await expect.poll(() => user.titles()).toHaveLength(4)
  })

  test('are seen by another window at once', async () => {
    const second = await app.context.newPage()
    await second.goto(app.url)
    const other = new LibraryUser(second)
    await other.list().waitFor()
    await user.makeFolder('Claims')
    await other
      .places()
      .getByRole('button', { name: /^Claims/ })
      .waitFor()
  })
})

describe('favourites, tags and kinds', () => {
  test('a star makes a favourite, which outlives the window', async () => {
    await user.map('Cold chain').hover()
    await app.page.getByRole('button', { name: 'Add Cold chain to favourites' }).click()
    await app.page.getByRole('button', { name: 'Remove Cold chain from favourites' }).waitFor()
    await app.page.reload()
    await user.goTo('Favourites')
    await expect.poll(() => user.titles('Favourites')).toEqual(['Cold chain'])
    await user.choose('Cold chain', 'Remove from favourites')
    await app.page.getByText('No favourites yet').waitFor()
  })

  test('tags are chips that filter, together, and are edited in the menu', async () => {
    const chip = (name: string) => app.page.getByRole('button', { name, exact: true, pressed: false })
    await chip('pricing').click()
    await expect.poll(() => user.titles()).toEqual(['Renewing insurance', 'Cold chain'])
    await chip('fleet').click()
    await expect.poll(() => user.titles()).toEqual(['Cold chain'])
    await app.page.getByRole('button', { name: 'pricing', pressed: true }).click()
    await app.page.getByRole('button', { name: 'fleet', pressed: true }).click()

    await user.choose('Night shift', 'Tags…')
    await user.dialog().getByLabel('Add a tag').fill('interviews')
    await press('Enter')
    await user.dialog().getByRole('button', { name: 'fleet' }).click()
    await user.dialog().getByRole('button', { name: 'Save tags' }).click()
    await chip('interviews').click()
    await expect.poll(() => user.titles()).toEqual(['Night shift'])
  })

  test('a kind can be chosen, and everything shown again', async () => {
    await app.page.getByRole('button', { name: 'Kind: All kinds' }).click()
    await app.page.getByRole('menuitemcheckbox', { name: 'Service blueprint' }).click()
    await app.page.getByText('No map here has all of these').waitFor()
    await app.page.getByRole('button', { name: 'Show all kinds and tags' }).click()
    await expect.poll(() => user.titles()).toHaveLength(4)
  })
})

test('the order is chosen, and the table sorts by its heads and back', async () => {
  await app.page.getByRole('button', { name: 'Sort: Last edited' }).click()
  await app.page.getByRole('menuitemcheckbox', { name: 'Name' }).click()
  const byName = ['Cold chain', 'Night shift', 'Opening a depot', 'Renewing insurance']
  await expect.poll(() => user.titles()).toEqual(byName)

  await app.page.getByRole('radio', { name: 'List' }).click()
  const table = app.page.getByRole('table', { name: 'All maps' })
  await table.waitFor()
  const rows = () => table.getByRole('rowheader').allTextContents()
  await expect.poll(rows).toEqual(byName)
  const head = table.getByRole('columnheader', { name: 'Name' })
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  await head.getByRole('button').click()
  await expect.poll(rows).toEqual([...byName].reverse())
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  await app.page.reload()
  await expect.poll(rows).toEqual([...byName].reverse())
  await table.getByRole('button', { name: 'Cold chain', exact: true }).click()
  await app.page.getByRole('heading', { level: 1, name: 'Cold chain' }).waitFor()
})

describe('the bin', () => {
  test('gives maps back, and deletes for ever only after a question', async () => {
    await user.choose('Cold chain', 'Move to bin')
    await user.choose('Night shift', 'Move to bin')
    await user.goTo('Bin')
    await app.page.getByText('Maps stay in the bin for 30 days').waitFor()
    expect(await app.page.getByText('30 days left').count()).toBe(2)
    await app.page.getByRole('button', { name: 'Restore Cold chain' }).click()
    await app.page.getByRole('button', { name: 'Delete Night shift for ever' }).focus()
    await press('Enter')
    await user.dialog().getByRole('button', { name: 'Cancel' }).click()
    await app.page.evaluate(() => localStorage.setItem('jejak.view.map:gone', '{}'))
    await app.page.getByRole('button', { name: 'Empty the bin' }).click()
    await user.dialog().getByRole('button', { name: 'Delete for ever' }).click()
    await app.page.getByText('The bin is empty').waitFor()
    await expect.poll(() => app.page.evaluate(() => localStorage.getItem('jejak.view.map:gone'))).toBeNull()
    await user.goTo('All maps')
    await expect.poll(() => user.titles()).toEqual(['Opening a depot', 'Renewing insurance', 'Cold chain'])
    await app.page.reload()
    await expect.poll(() => user.titles()).toHaveLength(3)
  })
})

test('a map that asks for reviews is marked when it is due, and not after it was reviewed', async () => {
  await user.map('Cold chain').getByText('Review due').waitFor()
  await user.goTo('Review due')
  await expect.poll(() => user.titles('Review due')).toEqual(['Cold chain'])
  await user.choose('Cold chain', 'Reviewed today')
  await app.page.getByText('Nothing is due for review').waitFor()
  await user.goTo('All maps')
  expect(await user.map('Cold chain').getByText('Review due').count()).toBe(0)
  await user.choose('Cold chain', 'Review', 'Never')
  await expect.poll(() => user.places().getByRole('button', { name: 'Review due' }).count()).toBe(0)
})

test('the inspector of a map sets how often it asks for a review', async () => {
  await user.open('Cold chain').click()
  const inspector = app.page.getByRole('complementary').last()
  await inspector.getByText('Review due').waitFor()
  await inspector.getByRole('button', { name: 'Reviewed today' }).click()
  await inspector.getByText(/^Next review on /).waitFor()
  await inspector.getByRole('combobox', { name: 'Review' }).selectOption('Never')
  await expect.poll(() => inspector.getByText(/^Next review on /).count()).toBe(0)
})

test('several files that are dropped are all taken in, with one report of what was not', async () => {
  await app.page.evaluate(async () => {
    const data = new DataTransfer()
    data.items.add(new File(['{"format":'], 'torn.jejak'))
    data.items.add(new File(['nonsense'], 'other.jejak'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const report = user.dialog()
  await report.getByRole('heading', { name: 'Not all files could be opened' }).waitFor()
  expect(await report.getByRole('listitem').count()).toBe(2)
  await report.getByText('torn.jejak', { exact: true }).waitFor()
  await report.getByRole('button', { name: 'Close' }).last().click()
  await expect.poll(() => user.titles()).toHaveLength(4)
})

describe('by keyboard alone', () => {
  test('arrows go from map to map, Enter opens, and coming back finds the same map', async () => {
    await user.open('Opening a depot').focus()
    await press('ArrowRight')
    await expect.poll(focused).toBe('Renewing insurance')
    await press('ArrowDown')
    await expect.poll(focused).toBe('Cold chain')
    await press('Home')
    await press('ArrowRight')
    await press('Enter')
    await app.page.getByRole('heading', { level: 1, name: 'Renewing insurance' }).waitFor()
    await app.page.getByRole('button', { name: 'All maps' }).first().focus()
    await press('Enter')
    await expect.poll(focused).toBe('Renewing insurance')
  })

  test('F2 renames in place, and the focus is on the map again', async () => {
    await user.open('Opening a depot').focus()
    await press('F2')
    const before = await user.map('Renewing insurance').boundingBox()
    await app.page.getByRole('textbox', { name: 'Title' }).fill('Opening two depots')
    expect(await user.map('Renewing insurance').boundingBox()).toEqual(before)
    await press('Enter')
    await expect.poll(focused).toBe('Opening two depots')
  })

  test('Delete bins, the focus goes to the next map, and the menu key opens the menu', async () => {
    await user.open('Renewing insurance').focus()
    await press('Delete')
    await expect.poll(focused).toBe('Night shift')
    await press('ContextMenu')
    await app.page.getByRole('menu', { name: 'Map' }).waitFor()
    await press('Escape')
    await expect.poll(focused).toBe('Night shift')
    await app.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => user.titles()).toHaveLength(4)
  })

  test('Space and Ctrl+A select, and what is selected is deleted together', async () => {
    await user.open('Opening a depot').focus()
    await press(' ')
    await press('Shift+ArrowRight')
    await app.page.getByText('2 selected').waitFor()
    await press('Control+a')
    await app.page.getByText('4 selected').waitFor()
    await press('Escape')
    await expect.poll(() => app.page.getByRole('toolbar', { name: 'Selected maps' }).count()).toBe(0)
    await press('Shift+ArrowLeft')
    await app.page.getByText('2 selected').waitFor()
    await press('Delete')
    await app.page.getByText('2 maps were moved to the bin').waitFor()
    await expect.poll(() => user.titles()).toEqual(['Night shift', 'Cold chain'])
  })
})

test('several maps are selected with Ctrl and Shift, and favoured, tagged and moved at once', async () => {
  await user.open('Opening a depot').click({ modifiers: ['Control'] })
  await user.open('Night shift').click({ modifiers: ['Shift'] })
  const bar = app.page.getByRole('toolbar', { name: 'Selected maps' })
  await bar.getByText('3 selected').waitFor()
  await bar.getByRole('button', { name: 'Add to favourites' }).click()
  await bar.getByRole('button', { name: 'Tags…' }).click()
  await user.dialog().getByLabel('Add a tag').fill('2026')
  await user.dialog().getByRole('button', { name: 'Save tags' }).click()
  await user.goTo('Favourites')
  await expect.poll(() => user.titles('Favourites')).toHaveLength(3)
  await app.page.getByRole('checkbox', { name: 'Select Night shift' }).check()
  await app.page.getByRole('checkbox', { name: 'Select Opening a depot' }).check()
  await bar.getByRole('button', { name: 'Move to folder…' }).click()
  await user.dialog().getByRole('button', { name: 'New folder' }).click()
  await user.dialog().getByRole('textbox').fill('Depots')
  await press('Enter')
  await user.goTo('Depots')
  await expect
    .poll(async () => (await user.titles('Depots')).sort())
    .toEqual(['Night shift', 'Opening a depot'])
  await app.page.getByRole('button', { name: '2026', exact: true }).click()
  await expect.poll(() => user.titles('Depots')).toHaveLength(2)
})

test('new maps of one template get names of their own', async () => {
  for (const title of ['Service blueprint', 'Service blueprint 2']) {
    // The tile of the template; a map of the same name comes after it.
    await app.page.getByRole('button', { name: 'Service blueprint', exact: true }).first().click()
    await app.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await board.settled()
    await app.page.getByRole('button', { name: 'All maps' }).first().click()
  }
  await user.choose('Cold chain', 'Duplicate')
  await user.choose('Cold chain', 'Duplicate')
  await expect.poll(() => user.titles()).toContain('Cold chain (copy) 2')
})

test('the side rail says how many maps there are and how much room they take', async () => {
  await app.page.getByText(/^4 maps, [\d.,]+ (kB|MB)$/).waitFor()
})

test('five hundred maps draw few elements, in the grid, in the table and in a search', async () => {
  const many = Array.from({ length: 500 }, (_, n) => ({
    title: `Journey ${n + 1}`,
    cards: Array.from(
      { length: 60 },
      (_, i) => `Card ${i} of ${n + 1}${n === 470 && i === 30 ? ' needle' : ''}`,
    ),
  }))
  await seedMaps(app.page, many)
  await user.list().waitFor()
  await expect.poll(() => user.places().textContent()).toContain('500')
  const elements = () => app.page.evaluate(() => document.querySelectorAll('*').length)
  const drawn = () => app.page.locator('[data-map]').count()
  expect(await drawn()).toBeLessThan(40)
  expect(await elements()).toBeLessThan(2_500)

  await user.open('Journey 1').focus()
  await press('End')
  await expect.poll(focused).toBe('Journey 500')
  expect(await drawn()).toBeLessThan(40)

  await user.search('needle')
  await expect.poll(() => user.titles(), { timeout: 60_000 }).toEqual(['Journey 471'])
  await user.search('')
  await app.page.getByRole('radio', { name: 'List' }).click()
  await app.page.getByRole('table', { name: 'All maps' }).waitFor()
  await expect.poll(drawn).toBeLessThan(60)
  await user.open('Journey 1').focus()
  await press('End')
  await expect.poll(focused).toBe('Journey 500')
  expect(await drawn()).toBeLessThan(60)
  expect(await elements()).toBeLessThan(3_000)
}, 120_000)

test('a library at a larger interface size draws what is in view down to its end', async () => {
  await app.page.evaluate(() => localStorage.setItem('jejak.preferences', '{"interfaceSize":150}'))
  await seedMaps(
    app.page,
    Array.from({ length: 200 }, (_, n) => ({ title: `Journey ${n + 1}` })),
  )
  await user.list().waitFor()
  await user.open('Journey 1').focus()
  await press('End')
  await expect.poll(focused).toBe('Journey 200')
  // The map with the focus is always there; its neighbour only when its row is thought to be in view.
  await user.open('Journey 199').waitFor()
  await app.page.getByRole('radio', { name: 'List' }).click()
  await user.open('Journey 1').focus()
  await press('End')
  await user.open('Journey 190').waitFor()
})
