import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { launchApp } from '../../tests/helpers/app.ts'
import { projectRoot } from '../scripts/project-root.mjs'

const folder = path.join(projectRoot, 'assets/screenshots')

const words = {
  en: {
    newMap: 'New map',
    example: 'An example',
    maps: 'All maps',
    grid: 'Journey map',
    templates: ['Service blueprint', 'Day in the life', 'Future-state journey', 'Current-state journey'],
  },
  id: {
    newMap: 'Peta baru',
    example: 'Contoh',
    maps: 'Semua peta',
    grid: 'Peta perjalanan',
    templates: ['Cetak biru layanan', 'Sehari dalam hidup', 'Perjalanan masa depan', 'Perjalanan saat ini'],
  },
} as const

describe.each(['en', 'id'] as const)('in %s', language => {
  test.each(['light', 'dark'] as const)('%s', async theme => {
    const app = await launchApp({ language, theme })
    const { page } = app
    const { newMap, example, maps, grid, templates } = words[language]
    for (const template of templates) {
      await page.getByRole('button', { name: newMap, exact: true }).first().click()
      const dialog = page.getByRole('dialog', { name: newMap })
      await dialog.getByRole('radio', { name: example, exact: true }).click()
      await dialog.getByRole('button', { name: template, exact: true }).click()
      await page.getByRole('grid', { name: grid }).waitFor()
      if (template === templates.at(-1)) await take(page, `board-${theme}-${language}`)
      await page.getByRole('button', { name: maps, exact: true }).first().click()
      await page.getByRole('heading', { name: maps, level: 1 }).waitFor()
    }
    await expect
      .poll(() => page.locator('main canvas, main img').count())
      .toBeGreaterThanOrEqual(templates.length)
    await take(page, `library-${theme}-${language}`)
    await app.close()
  })
})

/** A picture once nothing on the page moves any more. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(720, 899)
  await page.waitForTimeout(800)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
