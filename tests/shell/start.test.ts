import path from 'node:path'
import { expect, test } from 'vitest'
import { launchShell, realElectron, temporaryFolder } from './shell-app.ts'

test('the window shows the page on its own fixed origin, with only the bridge added to it', async () => {
  const { page } = await launchShell()
  const expected = realElectron ? 'app://jejak' : 'https://jejak.app.electron-double.test'
  expect(await page.evaluate(() => [location.origin, location.pathname, isSecureContext])).toEqual([
    expected,
    '/index.html',
    true,
  ])
  expect(await page.evaluate(() => Object.keys(window.jejakDesktop ?? {}).sort())).toEqual([
    'backups',
    'closeReady',
    'conversion',
    'log',
    'onBeforeClose',
    'onMenuCommand',
    'onOpenFile',
    'openExternal',
    'openFile',
    'originals',
    'os',
    'saveFile',
    'setMenu',
    'setTitle',
    'windows',
  ])
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter(name => name in window),
    ),
  ).toEqual([])
  expect(await page.evaluate(() => window.fixture.platform.kind)).toBe('desktop')
})

test.runIf(!realElectron)('the window is sandboxed and isolated and fetches no dictionaries', async () => {
  const { double } = await launchShell()
  expect(double?.state.windows[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: process.platform === 'darwin',
  })
  expect(double?.electron.session.defaultSession.isSpellCheckerEnabled).toBe(process.platform === 'darwin')
})

test.runIf(!realElectron)(
  'maps are kept in a folder that does not move with the product’s name',
  async () => {
    const userData = temporaryFolder()
    const { evaluate } = await launchShell({ userData })
    expect(await evaluate(({ app }) => app.getPath('userData'))).toBe(path.join(userData, 'jejak'))
  },
)

test('what the page stored is there after the next start', async () => {
  const userData = temporaryFolder()
  const first = await launchShell({ userData })
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kept', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('words').put('still here', 1)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
        opening.onerror = () => reject(opening.error)
      }),
  )
  await first.close()
  const second = await launchShell({ userData })
  const word = await second.page.evaluate(
    () =>
      new Promise(resolve => {
        const opening = indexedDB.open('kept', 1)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('words').objectStore('words').get(1)
          reading.onsuccess = () => resolve(reading.result)
        }
      }),
  )
  expect(word).toBe('still here')
})

test('closing the last window ends the app', async () => {
  const app = await launchShell()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.hasQuit
})
