import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const words = {
  en: {
    newMap: 'New map',
    template: 'Current-state journey',
    example: 'An example',
    home: 'All maps',
    export: 'Export',
  },
  id: {
    newMap: 'Peta baru',
    template: 'Perjalanan saat ini',
    example: 'Contoh',
    home: 'Semua peta',
    export: 'Ekspor',
  },
} as const

/** What axe finds wrong with the page as it is, each as one line. The page's own rules forbid a script tag. */
async function faults(page: Page, but: readonly string[] = []): Promise<string[]> {
  await page.evaluate(async () => {
    // What fades in has its contrast only when it is there.
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))
  })
  await page.evaluate(axe)
  return page.evaluate(
    async exclude => {
      const { violations } = await Reflect.get(window, 'axe').run(
        { include: [['body']], exclude },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        },
      )
      return violations.flatMap(
        (violation: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
          violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
      )
    },
    but.map(selector => [selector]),
  )
}

describe.each(['en', 'id'] as const)('in %s', language => {
  test.each(['light', 'dark'] as const)(
    'no place of the app breaks a rule of accessibility: %s',
    async theme => {
      const app = await launchApp({
        language,
        theme,
        query: 'automation',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const { page } = app
      const user = new BoardUser(page)
      const { newMap, template, example, home, export: exporting } = words[language]
      const check = async (where: string, but: readonly string[] = []) =>
        expect(await faults(page, but), where).toEqual([])

      await page.getByRole('button', { name: newMap, exact: true }).first().waitFor()
      await check('welcome')
      await page.getByRole('button', { name: newMap, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
      await check('new map dialog')
      await page.getByRole('radio', { name: example, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: template, exact: true }).click()
      const grid = page.getByRole('grid')
      await grid.waitFor()
      await user.settled()
      await check('board')
      await grid.locator('[data-card]').first().click()
      await page.getByRole('complementary').getByRole('textbox').first().waitFor()
      await check('details of a card')
      await user.press('Shift+F10')
      await page.getByRole('menu').waitFor()
      await check('context menu')
      await user.press('Escape')
      await user.press('Enter')
      await user.field.waitFor()
      // Under the field lies the item of the very card whose text is in it.
      await check('text being edited', ['.outline'])
      await user.press('Escape')
      await user.press('?')
      await page.getByRole('dialog').waitFor()
      await check('shortcuts')
      await user.press('Escape')
      await page.getByRole('button', { name: exporting, exact: true }).click()
      await page.getByRole('dialog').locator('canvas').waitFor()
      await check('export dialog')
      await user.press('Escape')
      await user.press('Control+f')
      await page.getByRole('searchbox').waitFor()
      await user.type('a')
      await page
        .getByRole('search')
        .getByText(/^\d+ \S+ \d+$/)
        .waitFor()
      await check('find')
      await user.press('Escape')
      await user.press('Control+Shift+f')
      await page.locator('.filter-chip').nth(1).click()
      await page.locator('.filter-active').waitFor()
      await check('filter')
      await user.press('Escape')
      await user.press('Control+Shift+o')
      await page.getByRole('treeitem').first().waitFor()
      await check('outline')
      await user.press('Control+Shift+o')
      await user.press('Control+Shift+p')
      await page.locator('.palette').getByRole('option').first().waitFor()
      await check('command palette')
      await user.press('Escape')
      await user.press('F5')
      await page.locator('.presentation').waitFor()
      await check('presentation')
      await user.press('Escape')
      await page.locator('.top-bar').waitFor()
      await page.getByRole('button', { name: home, exact: true }).first().click()
      await page.getByRole('heading', { level: 1, name: home }).waitFor()
      await page.getByRole('listitem').first().waitFor()
      await check('library')

      // The preview of a pasted table, on an empty map.
      await page.getByRole('button', { name: newMap, exact: true }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: template, exact: true }).click()
      await grid.waitFor()
      await user.settled()
      await user.fillClipboard({
        'text/plain': 'Step\tBuy\tUse\nActions\tPays\tUnpacks\nEmotions\tgood\tbad',
      })
      await grid.focus()
      await user.press('Control+v')
      await page.getByRole('dialog').waitFor()
      await check('paste dialog')
      await user.press('Escape')
      await app.close()
    },
  )
})
