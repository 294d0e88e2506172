import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { launchApp } from '../../tests/helpers/app.ts'
import { projectRoot } from '../scripts/project-root.mjs'
import { screenWords } from './screen-words.ts'
import { takeStill } from './still-picture.ts'

const folder = path.join(projectRoot, 'assets/screenshots')

describe.each(['en', 'id'] as const)('in %s', language => {
  test.each(['light', 'dark'] as const)('%s', async theme => {
    const app = await launchApp({ language, theme })
    const { page } = app
    const words = screenWords[language]
    const { newMap, example, maps, grid } = words
    const templates = [words.blueprint, words.day, words.future, words.currentState]
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

/** A picture with the pointer out of the way. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(720, 899)
  await takeStill(page, path.join(folder, `${name}.png`))
}
