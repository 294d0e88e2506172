import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { serve } from '../../build/scripts/serve.mjs'
import { type App, launchApp } from '../helpers/app.ts'
import { BoardUser } from '../helpers/board-user.ts'
import { saved } from '../helpers/random-mapper.ts'

/** The browser edition by its service worker: there without a network, and newer only when the user agrees. */

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

/** A folder with a version of the page: the one that was built, or the same called differently. */
function version(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-version-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  fs.cpSync(path.join(projectRoot, 'dist'), folder, { recursive: true })
  const change = (file: string, from: string | RegExp, to: string) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8')
    expect(text).toMatch(from)
    fs.writeFileSync(path.join(folder, file), text.replace(from, to))
  }
  change(
    'index.html',
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" /><meta name="version" content="${name}" />`,
  )
  change('service-worker.js', /version:`[0-9a-f]{16}`|version:"[0-9a-f]{16}"/, `version:"${name}"`)
  return folder
}

async function served(folder: string, port = 0) {
  const server = await serve({ root: folder, port })
  onTestFinished(() => server.close())
  return server
}

const shownVersion = (page: Page) => page.locator('meta[name=version]').getAttribute('content')

async function start(url: string): Promise<Page> {
  app = await launchApp({ url, query: 'automation', context: { serviceWorkers: 'allow' } })
  await app.page.evaluate(() => navigator.serviceWorker.ready)
  return app.page
}

describe('without a network', () => {
  test('the page opens as it was, with its maps, and every part of it can be used', async () => {
    const server = await served(version('first'))
    const page = await start(server.url)
    const user = new BoardUser(page)
    await user.newMap('Current-state journey')
    await user.cell('Actions', '1.1').focus()
    await user.press('Enter')
    await user.field.waitFor()
    await user.type('written before')
    await user.press('Escape')
    await saved(user)

    await server.close()
    await page.reload()
    await page.getByRole('gridcell').first().waitFor()
    await user.card('written before').waitFor()
    // Parts that were never loaded while there was a network.
    await user.press('Control+Shift+E')
    await page.getByRole('dialog', { name: 'Export' }).waitFor()
  })

  test('settings say that the page is kept', async () => {
    const page = await start((await served(version('first'))).url)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Kept on this computer: it opens without a network.').waitFor()
  })
})

describe('a newer version', () => {
  test('waits until the user agrees, and saves what was done before it starts', async () => {
    const first = await served(version('first'))
    const page = await start(first.url)
    await first.close()
    const next = await served(version('second'), first.port)
    await page.reload()
    expect(await shownVersion(page)).toBe('first')

    const told = page.getByRole('status').getByText('A newer Jejak is ready')
    await told.waitFor()
    // Asked again, it is still the version that runs.
    await page.reload()
    expect(await shownVersion(page)).toBe('first')
    await told.waitFor()
    await page.getByRole('button', { name: 'Start it now' }).click()
    await expect.poll(() => shownVersion(page)).toBe('second')

    await next.close()
    await page.reload()
    expect(await shownVersion(page)).toBe('second')
  })

  test('leaves a board in peace: it is told in the library', async () => {
    const first = await served(version('first'))
    const page = await start(first.url)
    const user = new BoardUser(page)
    await user.newMap('Current-state journey')
    await saved(user)
    await first.close()
    await served(version('second'), first.port)
    await page.reload()
    await page.getByRole('gridcell').first().waitFor()
    // The settings show it from the moment that the page knows of it.
    await user.press('Control+,')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await settings.getByText('A newer Jejak is ready').waitFor()
    await user.press('Escape')
    await settings.waitFor({ state: 'detached' })
    expect(await page.getByText('A newer Jejak is ready').count()).toBe(0)
    await page.getByRole('button', { name: 'All maps' }).first().click()
    await page.getByRole('status').getByText('A newer Jejak is ready').waitFor()
  })
})

test('the manifest names files that are there, and the browser finds nothing wrong with it', async () => {
  const server = await served(version('first'))
  const page = await start(server.url)
  const devtools = await page.context().newCDPSession(page)
  const { errors, data } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '') as { icons: { src: string; sizes: string; type: string }[] }
  expect(manifest.icons.length).toBeGreaterThan(0)
  for (const { src, type } of manifest.icons) {
    const response = await page.request.get(new URL(src, server.url).href)
    expect([response.status(), response.headers()['content-type']]).toEqual([200, type])
  }
})
