import { expect, test } from 'vitest'
import { launchShell, menuEntry, realElectron } from './shell-app.ts'

test.runIf(!realElectron)(
  'the page’s menu is shown, and what is chosen from it comes back as an action',
  async () => {
    const app = await launchShell()
    const { page } = app
    await page.evaluate(() => {
      const { platform, heard } = window.fixture
      platform.onMenuCommand(actionId => heard.push(actionId))
      platform.setMenu([
        {
          label: 'Berkas',
          role: 'file',
          items: [
            {
              kind: 'command',
              actionId: 'map.new',
              label: 'Peta baru',
              accelerator: 'CmdOrCtrl+N',
              enabled: true,
              checked: null,
            },
            { kind: 'separator' },
            {
              kind: 'command',
              actionId: 'map.save',
              label: 'Simpan',
              accelerator: null,
              enabled: false,
              checked: null,
            },
          ],
        },
      ])
    })
    await expect.poll(() => menuEntry(app, 'map.new')?.label).toBe('&Peta baru')
    menuEntry(app, 'map.save')?.click()
    menuEntry(app, 'map.new')?.click()
    await page.waitForFunction(() => window.fixture.heard.length > 0)
    expect(await page.evaluate(() => window.fixture.heard)).toEqual(['map.new'])
  },
)

test.runIf(!realElectron)('accelerators are shown only: the page acts on keys itself', async () => {
  const app = await launchShell()
  const { page } = app
  await page.evaluate(() =>
    window.fixture.platform.setMenu([
      {
        label: 'Edit',
        role: 'edit',
        items: [
          {
            kind: 'command',
            actionId: 'undo',
            label: 'Undo',
            accelerator: 'CmdOrCtrl+Z',
            enabled: true,
            checked: null,
          },
        ],
      },
    ]),
  )
  await expect
    .poll(() => menuEntry(app, 'undo'))
    .toMatchObject({
      accelerator: 'CmdOrCtrl+Z',
      registerAccelerator: false,
    })
})

test('the window waits for writes that are pending when it is closed', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => {
    window.fixture.platform.onBeforeClose(async () => {
      await new Promise(resolve => setTimeout(resolve, 700))
      await window.jejakDesktop!.saveFile({
        suggestedName: 'last words',
        extension: 'jejak',
        label: 'Map',
        bytes: new Uint8Array(3),
      })
    })
  })
  await app.answerDialogs({ save: null })
  const started = Date.now()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.hasQuit
  expect(Date.now() - started).toBeGreaterThan(650)
})

test('a page that never answers does not keep its window open for ever', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => void window.fixture.platform.onBeforeClose(() => new Promise(() => {})))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.hasQuit
}, 15_000)

test('with unsaved work the window asks, and stays when the user goes back', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => {
    const { platform, heard } = window.fixture
    platform.setTitle('Trip', false)
    platform.onBeforeClose(async () => void heard.push('asked to finish'))
  })
  await app.answerDialogs({ message: 0 })
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe('Trip')
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await app.page.waitForFunction(() => window.fixture.heard.length === 1)
  await app.page.waitForTimeout(300)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await app.answerDialogs({ message: 1 })
  await close()
  await app.hasQuit
})

test('what the page has just saved is not asked about, and what it could not save is', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => {
    const { platform } = window.fixture
    platform.setTitle('Trip', false)
    // The interface tells only after the writing is done.
    platform.onBeforeClose(async () => void setTimeout(() => platform.setTitle('Trip', true)))
  })
  // No dialog is scripted: one that opened would fail.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.hasQuit

  const failing = await launchShell()
  await failing.page.evaluate(() => {
    const { platform } = window.fixture
    platform.setTitle('Trip', true)
    platform.onBeforeClose(() => Promise.reject(new Error('the disk is full')))
  })
  await failing.answerDialogs({ message: 0 })
  const close = () => failing.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await failing.page.waitForTimeout(500)
  expect(await failing.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await failing.answerDialogs({ message: 1 })
  await close()
  await failing.hasQuit
})

test('a page that was kept from going elsewhere is still asked before its window closes', async () => {
  const app = await launchShell()
  await app.page.evaluate(() => {
    const { platform, heard } = window.fixture
    platform.setTitle('Trip', false)
    platform.onBeforeClose(async () => void heard.push('asked to finish'))
  })
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe('Trip')
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
  })
  if (app.double) await expect.poll(() => app.double?.state.preventedNavigations).toHaveLength(1)
  await app.answerDialogs({ message: 0 })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.page.waitForFunction(() => window.fixture.heard.length === 1)
})
