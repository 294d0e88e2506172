import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { crashAddress, crashChoice } from '../../electron/main/crash-page.ts'
import type { DoubleWindow } from './double/double-window.ts'
import { launchShell, realElectron } from './shell-app.ts'

test.runIf(!realElectron)(
  'a page whose process ends comes back once by itself, then waits for the user',
  async () => {
    const app = await launchShell()
    const { state, electron } = app.double!
    const main = state.windows[0]!
    const crash = (reason: string) =>
      main.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    const markPage = () => app.page.evaluate(() => Reflect.set(window, 'isOld', true))
    const newPage = () => app.page.waitForFunction(() => 'fixture' in window && !('isOld' in window))
    const crashWindow = (): DoubleWindow | undefined =>
      state.windows.find(window => window !== main && !window.isDestroyed())
    /** The page of the crash window, when it says this. */
    const told = async (sentence: string): Promise<Page> => {
      await expect.poll(crashWindow).toBeDefined()
      const page = await crashWindow()!.page
      await page.getByRole('heading', { name: sentence }).waitFor()
      return page
    }
    const press = async (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
    const gone = () => expect.poll(crashWindow).toBeUndefined()
    const shown: string[] = []
    electron.shell.showItemInFolder = (file: string) => void shown.push(file)

    // It comes back where it was, and a window of its own tells of it.
    await app.page.evaluate(() => {
      location.hash = '#/map/trip'
    })
    await markPage()
    crash('clean-exit')
    expect(crashWindow()).toBeUndefined()
    crash('oom')
    await newPage()
    expect(app.page.url()).toContain('#/map/trip')
    const first = await told('Jejak stopped for a moment and was opened again.')
    // Nothing of the app is in it: no bridge, no script, no policy that would let one in.
    expect(await first.evaluate(() => ['jejakDesktop' in window, document.scripts.length])).toEqual([
      false,
      0,
    ])
    expect(crashWindow()!.options.webPreferences).toMatchObject({ sandbox: true, javascript: false })
    expect(crashWindow()!.options.webPreferences?.preload).toBeUndefined()
    const answer = await state.protocolHandlers.get('app')!(new Request(crashAddress('stopped', 'id-ID')))
    expect(await answer.text()).toContain('<h1>Jejak terhenti')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    await press(first, 'Show log')
    const logFile = path.join(electron.app.getPath('logs'), 'jejak.log')
    await expect.poll(() => shown).toEqual([logFile])
    expect(fs.readFileSync(logFile, 'utf8')).toContain('error page: The process of a page ended (oom, 1).')
    await press(first, 'Close')
    await gone()

    // Twice in a minute: it stays as it is.
    await markPage()
    crash('crashed')
    const second = await told('Jejak has stopped and is not opened again by itself.')
    expect(await app.page.evaluate(() => 'isOld' in window)).toBe(true)
    const load = main.loadURL.bind(main)
    main.loadURL = () => Promise.reject(Object.assign(new Error('no page'), { code: 'ERR_FILE_NOT_FOUND' }))
    await press(second, 'Open again')
    // Opening that fails is told as well.
    await expect.poll(() => second.isClosed()).toBe(true)
    main.loadURL = load
    const third = await told('Jejak has stopped and is not opened again by itself.')
    await press(third, 'Open the library')
    await newPage()
    expect(app.page.url()).not.toContain('#/map')
    await gone()

    crash('killed')
    await press(await told('Jejak has stopped and is not opened again by itself.'), 'Close window')
    await app.hasQuit
  },
)

test.runIf(!realElectron)('closing the crash window by its own button leaves no empty window', async () => {
  const app = await launchShell()
  const { state } = app.double!
  const main = state.windows[0]!
  const crash = () => main.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  const crashWindow = () => state.windows.find(window => window !== main && !window.isDestroyed())
  const closeCrashWindow = async (sentence: string) => {
    await expect.poll(crashWindow).toBeDefined()
    const window = crashWindow()!
    await (await window.page).getByRole('heading', { name: sentence }).waitFor()
    window.close()
    await expect.poll(() => window.isDestroyed()).toBe(true)
  }
  // The page has come back: there is nothing to close with it.
  crash()
  await closeCrashWindow('Jejak stopped for a moment and was opened again.')
  expect(main.isDestroyed()).toBe(false)
  crash()
  await closeCrashWindow('Jejak has stopped and is not opened again by itself.')
  await app.hasQuit
})

test('only the buttons of the crash window are understood', () => {
  expect(crashChoice('app://jejak/crash/choose/open?')).toBe('open')
  expect(crashChoice('app://jejak/crash/choose/log')).toBe('log')
  for (const address of [
    'app://jejak/crash/choose/',
    'app://jejak/crash/choose/open/x',
    'app://elsewhere/crash/choose/open',
    'https://elsewhere.example/?app://jejak/crash/choose/open',
    'app://jejak/crash/stopped',
  ])
    expect(crashChoice(address), address).toBeNull()
})

test.runIf(!realElectron)(
  'a page that does not answer is waited for or ended, as the user says',
  async () => {
    const app = await launchShell()
    const main = app.double!.state.windows[0]!
    const asked: { detail: string; signal: AbortSignal; answer: (response: number) => void }[] = []
    app.double!.electron.dialog.showMessageBox = (_window: unknown, options: unknown) =>
      new Promise(resolve => {
        const { detail, signal } = options as { detail: string; signal: AbortSignal }
        const answer = (response: number) => resolve({ response })
        signal.addEventListener('abort', () => answer(0))
        asked.push({ detail, signal, answer })
      })
    let ended = 0
    Object.assign(main.webContents, { forcefullyCrashRenderer: () => ended++ })

    main.emit('unresponsive')
    main.emit('unresponsive')
    await expect.poll(() => asked.length).toBe(1)
    expect(asked[0]!.detail).toBe('Everything that was saved is kept on this computer.')
    // It answers again: the question goes.
    main.emit('responsive')
    expect(asked[0]!.signal.aborted).toBe(true)

    await app.page.evaluate(() => window.fixture.platform.setTitle('Trip', false))
    await expect.poll(() => main.getTitle()).toBe('Trip')
    await expect
      .poll(() => {
        if (asked.length < 2) main.emit('unresponsive')
        return asked.length
      })
      .toBe(2)
    expect(asked[1]!.detail).toContain('not saved yet')
    expect(ended).toBe(0)
    asked[1]!.answer(1)
    await expect.poll(() => ended).toBe(1)
  },
)
