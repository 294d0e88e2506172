import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PreventableEvent } from './double/preventable-event.ts'
import { launchShell, realElectron, type ShellApp } from './shell-app.ts'

/** The page of the map's window, when it is there; the fixture is its whole page. */
async function mapWindow(app: ShellApp, map: string): Promise<Page> {
  const find = async () => (await app.pages()).find(page => page.url().endsWith(`?window=map#/map/${map}`))
  await expect.poll(async () => (await find()) !== undefined).toBe(true)
  const page = (await find())!
  await page.waitForFunction(() => 'fixture' in window)
  return page
}

const count = (app: ShellApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** Opens a map beside the library and lets its page say so. */
async function openMap(app: ShellApp, map: string): Promise<Page> {
  await app.page.evaluate(inner => window.fixture.platform.windows.openMap(inner), map)
  const page = await mapWindow(app, map)
  await page.evaluate(inner => {
    const { windows } = window.fixture.platform
    windows.showsMap(inner)
    window.fixture.platform.setTitle(`Map ${inner}`, true)
  }, map)
  await expect.poll(() => titles(app)).toContain(`Map ${map}`)
  return page
}

const titles = (app: ShellApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.getTitle()))

const focused = (app: ShellApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? null)

test('a map gets a window of its own beside the library, once', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => window.fixture.platform.setTitle('All maps', true))
  expect(await app.page.evaluate(() => window.fixture.platform.windows.kind)).toBe('library')
  const map = await openMap(app, 'one')
  expect(await map.evaluate(() => window.fixture.platform.windows.kind)).toBe('map')
  await openMap(app, 'two')
  expect(await count(app)).toBe(3)

  // Asked for again it comes forward, and so does the library.
  await app.page.evaluate(() => window.fixture.platform.windows.openMap('one'))
  await expect.poll(() => focused(app)).toBe('Map one')
  await map.evaluate(() => window.fixture.platform.windows.showLibrary())
  await expect.poll(() => focused(app)).toBe('All maps')
  expect(await count(app)).toBe(3)
})

test('a map’s window outlives the library’s, which it can open again', async () => {
  const app = await launchShell()
  const map = await openMap(app, 'one')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => titles(app)).toEqual(['Map one'])
  await map.evaluate(() => window.fixture.platform.windows.showLibrary())
  await expect.poll(() => count(app)).toBe(2)
  const library = (await app.pages()).at(-1)!
  await library.waitForFunction(() => 'fixture' in window)
})

test('what is no map’s name opens nothing', async () => {
  const app = await launchShell()
  for (const name of ['', '../x', 'a b', '"><script>', 'x'.repeat(65)])
    await app.page.evaluate(inner => window.fixture.platform.windows.openMap(inner), name)
  await openMap(app, 'one')
  expect(await count(app)).toBe(2)
})

test('quitting lets every window finish, and one that the user keeps open keeps all of them', async () => {
  const app = await launchShell()
  const map = await openMap(app, 'one')
  for (const page of [app.page, map])
    await page.evaluate(() => {
      const { platform, heard } = window.fixture
      platform.onBeforeClose(async () => void heard.push('asked to finish'))
    })
  await map.evaluate(() => window.fixture.platform.setTitle('Map one', false))
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(one => one.getTitle())))
    .toContain('Map one')
  await app.answerDialogs({ message: 0 })
  await app.evaluate(({ app: electron }) => electron.quit())
  for (const page of [app.page, map]) await page.waitForFunction(() => window.fixture.heard.length === 1)
  // The question has been answered by now: the next quit is asked about anew.
  await app.page.waitForTimeout(300)
  expect(await count(app)).toBe(2)

  await app.answerDialogs({ message: 1 })
  await app.evaluate(({ app: electron }) => electron.quit())
  await app.hasQuit
})

test.runIf(!realElectron)(
  'a machine that goes down waits until everything is saved, and for nothing else',
  async () => {
    const app = await launchShell()
    await app.page.evaluate(() => {
      const { platform, heard } = window.fixture
      platform.onBeforeClose(async () => void heard.push('asked to finish'))
      platform.setTitle('Trip', true)
    })
    const shown = app.double!.state.windows[0]!
    await expect.poll(() => shown.getTitle()).toBe('Trip')
    const ending = () => {
      const event = new PreventableEvent()
      shown.emit('query-session-end', event)
      return event.isPrevented
    }
    expect(ending()).toBe(false)
    await app.page.waitForFunction(() => window.fixture.heard.length === 1)

    await app.page.evaluate(() => {
      window.fixture.platform.setTitle('Trip *', false)
      window.fixture.platform.onBeforeClose(async () => window.fixture.platform.setTitle('Trip', true))
    })
    await expect.poll(() => shown.getTitle()).toBe('Trip *')
    expect(ending()).toBe(true)
    await app.hasQuit
  },
)
