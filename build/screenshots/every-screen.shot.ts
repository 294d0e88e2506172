import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { launchApp } from '../../tests/helpers/app.ts'
import { projectRoot } from '../scripts/project-root.mjs'
import { screenWords } from './screen-words.ts'
import { takeStill } from './still-picture.ts'

/** Every screen and state, for a person to look at: not kept with the sources. */
const folder = path.join(projectRoot, 'output/screenshots')

describe.each(['en', 'id'] as const)('in %s', language => {
  test.each(['light', 'dark'] as const)('%s', async theme => {
    const app = await launchApp({ language, theme })
    const { page } = app
    const words = screenWords[language]
    const take = (name: string) => takeStill(page, path.join(folder, `${name}-${theme}-${language}.png`))
    const makeMap = async (template: string) => {
      await page.getByRole('button', { name: words.newMap, exact: true }).first().click()
      const dialog = page.getByRole('dialog', { name: words.newMap })
      await dialog.getByRole('radio', { name: words.example, exact: true }).click()
      if (template === words.blueprint) await take('new-map')
      await dialog.getByRole('button', { name: template, exact: true }).click()
      await page.getByRole('grid', { name: words.grid }).waitFor()
    }
    const toLibrary = async () => {
      await page.getByRole('button', { name: words.maps, exact: true }).first().click()
      await page.getByRole('heading', { name: words.maps, level: 1 }).waitFor()
    }
    /** Opens something with its keys, takes its picture and closes it again. */
    const takeOpened = async (keys: string, name: string, typed = '') => {
      await page.keyboard.press(keys)
      if (typed !== '') await page.keyboard.type(typed)
      await take(name)
      await page.keyboard.press('Escape')
      if (typed !== '') await page.keyboard.press('Escape')
    }

    await take('first-start')
    for (const [template, name] of [
      [words.blueprint, 'blueprint'],
      [words.day, 'day'],
      [words.future, 'future'],
    ] as const) {
      await makeMap(template)
      await take(name)
      await toLibrary()
    }
    await makeMap(words.currentState)
    await take('board')
    const grid = page.getByRole('grid', { name: words.grid })
    const card = grid.getByRole('row', { name: words.more }).getByRole('listitem').nth(1)
    await pressAt(page, await card.boundingBox(), 1)
    await take('card-selected')
    await pressAt(page, await card.boundingBox(), 2)
    await take('card-edited')
    await page.keyboard.press('Escape')
    await pressAt(page, await card.boundingBox(), 1, 'right')
    await take('card-menu')
    await page.keyboard.press('Escape')
    await takeOpened('Control+f', 'find', 'a')
    await takeOpened('Control+Shift+p', 'palette')
    await takeOpened('Control+Shift+e', 'export')
    await takeOpened('?', 'shortcuts')
    await takeOpened('Control+,', 'settings')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await takeOpened('F5', 'presenting')
    await take('board-1920')
    await page.setViewportSize({ width: 1024, height: 700 })
    await take('board-1024')
    await page.setViewportSize({ width: 1440, height: 900 })
    await toLibrary()
    await take('library')
    await page.getByRole('radio', { name: words.list, exact: true }).click()
    await take('library-list')
    await page.getByRole('button', { name: words.bin }).click()
    await take('bin')
    await app.close()
  })
})

async function pressAt(
  page: Page,
  box: { x: number; y: number; width: number; height: number } | null,
  clickCount: number,
  button: 'left' | 'right' = 'left',
): Promise<void> {
  if (!box) throw new Error('There is no card to press.')
  await page.mouse.click(box.x + box.width / 2, box.y + Math.min(12, box.height / 2), { clickCount, button })
}
