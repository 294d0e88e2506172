import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { countingIds } from '../../renderer/journey/ids.ts'
import { jejakContent } from '../../renderer/journey/jejak-file.ts'
import type { Language } from '../../renderer/journey/language.ts'
import { buildTemplate } from '../../renderer/journey/templates/build-template.ts'
import type { TemplateId } from '../../renderer/journey/templates/template.ts'
import { launchApp } from '../helpers/app.ts'
import { AxeReport, runAxe } from '../helpers/axe.ts'
import { BoardUser } from '../helpers/board-user.ts'

const report = new AxeReport()
afterAll(() => report.write())

/** Where a screen is made to show. Roles only: the words are in either language. */
interface Place {
  readonly page: Page
  readonly user: BoardUser
  readonly grid: Locator
  readonly dialog: Locator
  readonly menu: Locator
  readonly language: Language
}

/** A screen: its name, what shows it, and what axe is not to look at, with the reason beside it. */
type Screen = readonly [name: string, show: (at: Place) => Promise<unknown>, but?: readonly string[]]

/** The menu of what has the focus. */
const openMenu = async ({ user, menu }: Place) => {
  await user.press('Shift+F10')
  await menu.waitFor()
}

/** A template's example as a file. */
function example(template: TemplateId, language: Language) {
  const document = buildTemplate(template, { language, example: true, ids: countingIds('x'), now: 0 })
  return jejakContent({ document, assets: new Map() })
}

/** The panel of what is selected; it is closed on maps that automation has opened. */
async function details({ page }: Place): Promise<void> {
  const panel = page.locator('aside.inspector')
  if ((await panel.count()) === 0) await page.getByRole('contentinfo').getByRole('button').last().click()
  await panel.locator('input, textarea, select').first().waitFor()
}

/** Escape until nothing lies over the page. */
async function clear({ page, user, dialog, menu }: Place): Promise<void> {
  for (let tries = 0; tries < 3 && (await dialog.or(menu).count()) > 0; tries++) await user.press('Escape')
  await dialog.or(menu).first().waitFor({ state: 'detached' })
  await page.mouse.move(2, 2)
}

/** A new screen of the library is one more line here. */
const library: readonly Screen[] = [
  ['welcome', ({ page }) => page.getByRole('heading', { level: 1 }).waitFor()],
  [
    'new map',
    async ({ page, dialog }) => {
      await page.locator('.library-head .button-primary').click()
      await dialog.waitFor()
    },
  ],
  [
    'settings',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.waitFor()
    },
  ],
]

/** A new panel, dialog or menu of the board is one more line here. */
const board: readonly Screen[] = [
  ['board', details],
  [
    'details of a card',
    async at => {
      await at.grid.locator('[data-card]').first().click()
      await details(at)
    },
  ],
  ['menu of a card', openMenu],
  ['details of several cards', ({ user }) => user.press('Escape', 'Control+a')],
  ['menu of several cards', openMenu],
  ['details of a cell', async ({ grid }) => grid.getByRole('gridcell').last().focus()],
  ['menu of a cell', openMenu],
  ['details of a lane', async ({ grid }) => grid.getByRole('rowheader').first().focus()],
  ['menu of a lane', openMenu],
  ['details of a stage', async ({ grid }) => grid.getByRole('columnheader').first().focus()],
  ['menu of a stage', openMenu],
  ['details of a step', async ({ grid }) => grid.getByRole('columnheader').last().focus()],
  ['menu of a step', openMenu],
  [
    'text being edited',
    async ({ grid, user }) => {
      await grid.locator('[data-card]').first().focus()
      await user.press('Enter')
      await user.field.waitFor()
    },
    // Under the field lies the item of the very card whose text is in it.
    ['.outline'],
  ],
  [
    'find bar',
    async ({ page, user }) => {
      await user.press('Escape', 'Control+f')
      await page.getByRole('searchbox').waitFor()
      await user.type('a')
      await page
        .getByRole('search')
        .getByText(/^\d+ \S+ \d+$/)
        .waitFor()
    },
  ],
  [
    'filter',
    async ({ page, user }) => {
      await user.press('Escape', 'Control+Shift+f')
      await page.locator('.filter-chip').nth(1).click()
      await page.locator('.filter-active').waitFor()
    },
  ],
  [
    'outline',
    async ({ page, user }) => {
      await user.press('Escape', 'Control+Shift+o')
      await page.getByRole('treeitem').first().waitFor()
    },
  ],
  [
    'command palette',
    async ({ page, user }) => {
      await user.press('Control+Shift+o', 'Control+Shift+p')
      await page.locator('.palette').getByRole('option').first().waitFor()
    },
  ],
  [
    'presentation',
    async ({ page, user }) => {
      await user.press('F5')
      await page.locator('.presentation').waitFor()
    },
  ],
  [
    'shortcuts',
    async ({ page, grid, user, dialog }) => {
      await user.press('Escape')
      await page.locator('.top-bar').waitFor()
      await grid.getByRole('rowheader').first().focus()
      await user.press('?')
      await dialog.waitFor()
    },
  ],
  [
    'settings: general',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').first().waitFor()
    },
  ],
  [
    'settings: keys and pointer',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').nth(1).click()
      await dialog.getByRole('switch').waitFor()
    },
  ],
  [
    'settings: storage',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').last().click()
      await dialog.locator('.settings-total .caption').waitFor()
    },
  ],
  [
    'settings: remove everything',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').last().click()
      await dialog.locator('.button-danger').click()
      await dialog.getByRole('textbox').waitFor()
    },
  ],
  [
    'export: picture',
    async ({ user, dialog }) => {
      await user.press('Control+Shift+e')
      await dialog.locator('canvas').waitFor()
    },
  ],
  [
    'export: file',
    async ({ user, dialog }) => {
      await user.press('Control+Shift+e')
      await dialog.getByRole('tab').last().click()
      await dialog.locator('.export-file').waitFor()
    },
  ],
  [
    'no versions yet',
    async ({ user, dialog }) => {
      await user.press('Control+Shift+h')
      await dialog.locator('.versions-none').waitFor()
    },
  ],
  [
    'version history',
    async ({ user, dialog }) => {
      await user.press('Control+Shift+h')
      await dialog.locator('.versions-none button').click()
      await dialog.getByRole('textbox').waitFor()
      await user.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await user.press('Control+Shift+h')
      await dialog.locator('canvas').last().waitFor()
    },
  ],
  [
    'settings: backups',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').nth(2).click()
      await dialog.getByRole('switch').waitFor()
    },
  ],
  [
    'restore from backup',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').nth(2).click()
      await dialog.locator('.settings-buttons button').click()
      await dialog.locator('.restore-trouble').waitFor()
    },
  ],
  [
    'about',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.locator('.settings-wide button.button').click()
      await dialog.locator('.about').waitFor()
    },
  ],
  [
    'log',
    async ({ user, dialog }) => {
      await user.press('Control+,')
      await dialog.getByRole('tab').last().click()
      await dialog.locator('.settings-deed button').nth(2).click()
      await dialog.locator('.log-body').waitFor()
    },
  ],
  [
    'zoom menu',
    async ({ page, menu }) => {
      await page.locator('.zoom-button').click()
      await menu.waitFor()
    },
  ],
  [
    'people of the map',
    async ({ page, dialog }) => {
      await page.locator('.persona-chip').click()
      await dialog.getByRole('heading').first().waitFor()
    },
  ],
]

test.each(['en', 'id'] as const)(
  'no screen breaks a rule of accessibility, in the light and in the dark: %s',
  { timeout: 400_000 },
  async language => {
    const app = await launchApp({
      language,
      query: 'automation',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const { page } = app
    const user = new BoardUser(page)
    const at: Place = {
      page,
      user,
      grid: page.getByRole('grid').first(),
      dialog: page.getByRole('dialog'),
      menu: page.getByRole('menu'),
      language,
    }
    const found: string[] = []
    const look = async ([name, show, but]: Screen) => {
      await show(at)
      for (const theme of ['light', 'dark'] as const) {
        // Each screen is there once; the machine's theme changes under it, and changes back.
        await page.emulateMedia({ colorScheme: theme })
        await page.locator(`html[data-theme="${theme}"]`).waitFor()
        const result = await runAxe(page, but, theme === 'dark' ? 'colours' : 'everything')
        report.add(name, `${language}, ${theme}`, result)
        found.push(...result.faults.map(fault => `${name}, ${theme}: ${fault}`))
      }
      await page.emulateMedia({ colorScheme: 'light' })
      await clear(at)
    }

    for (const screen of library) await look(screen)
    await user.open(example('service-blueprint', language))
    await look(['service blueprint', details])
    await look([
      'details of an arrow',
      async () => {
        await at.grid.locator('[data-connector]').first().focus()
      },
    ])
    await user.open(example('current-state', language))
    for (const screen of board) await look(screen)
    await page.evaluate(() => {
      location.hash = ''
    })
    await page.getByRole('listitem').first().waitFor()
    await look(['library', async () => {}])
    await look([
      'menu of a map',
      async () => {
        await page.locator('.map-menu [aria-haspopup="menu"]').first().click()
        await at.menu.waitFor()
      },
    ])
    await look([
      'a message',
      async () => {
        await page.locator('.map-menu [aria-haspopup="menu"]').first().click()
        await at.menu.getByRole('menuitem').last().click()
        await page.locator('.toast').waitFor()
      },
    ])

    // The preview of a pasted table, on an empty map.
    const blank = buildTemplate('blank', { language, example: false, ids: countingIds('y'), now: 0 })
    await user.open(jejakContent({ document: blank, assets: new Map() }))
    await user.fillClipboard({
      'text/plain': 'Step\tBuy\tUse\nActions\tPays\tUnpacks\nEmotions\tgood\tbad',
    })
    await look([
      'preview of a pasted table',
      async () => {
        await at.grid.focus()
        await user.press('Control+v')
        await at.dialog.waitFor()
      },
    ])

    // What is shown after the database was lost.
    const { href, origin } = new URL(page.url())
    await page.goto('about:blank')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await page.goto(href.replace(/#.*/, ''))
    await look(['maps found again', () => page.getByRole('checkbox').first().waitFor()])
    await app.close()
    expect(found).toEqual([])
  },
)
