import { expect, test } from 'vitest'
import { DoubleNotification } from './double/double-notification.ts'
import { launchShell, realElectron } from './shell-app.ts'

test.runIf(!realElectron)(
  'long work shows on the dock or the task bar until it ends, or the page does',
  async () => {
    const { page, double } = await launchShell()
    const window = double!.state.windows[0]!
    const show = (share: number | null) =>
      page.evaluate(inner => globalThis.window.fixture.platform.windows.showProgress(inner), share)
    await show(0.4)
    await expect.poll(() => window.progress).toBe(0.4)
    await show(null)
    await expect.poll(() => window.progress).toBe(-1)
    // What is no share is refused.
    await show(7)
    await show(0.7)
    await expect.poll(() => window.progress).toBe(0.7)
    await page.reload()
    await expect.poll(() => window.progress).toBe(-1)
  },
)

test.runIf(!realElectron)(
  'a notice is the system’s, and a click on it brings the window forward',
  async () => {
    const { page, double } = await launchShell()
    const window = double!.state.windows[0]!
    DoubleNotification.shown.length = 0
    expect(await page.evaluate(() => globalThis.window.fixture.platform.windows.allowNotices())).toBe(true)
    await page.evaluate(() =>
      globalThis.window.fixture.platform.windows.notify('Jejak', 'The export is ready.'),
    )
    await expect.poll(() => DoubleNotification.shown.length).toBe(1)
    const [notice] = DoubleNotification.shown
    expect(notice?.options).toMatchObject({ title: 'Jejak', body: 'The export is ready.' })
    window.blur()
    notice?.emit('click')
    expect(window.isFocused()).toBe(true)
    // The page itself may show none.
    expect(await page.evaluate(() => Notification.permission)).not.toBe('granted')
  },
)

test('the page knows what it runs on', async () => {
  const { page, evaluate } = await launchShell()
  const versions = await page.evaluate(() => window.fixture.platform.windows.versions)
  expect(versions?.electron).toMatch(/^\d+\./)
  expect(versions?.chromium).toMatch(/^\d+\./)
  if (realElectron) expect(versions?.electron).toBe(await evaluate(() => process.versions.electron))
})

test.runIf(!realElectron)(
  'who is still writing when the time is up can be waited for',
  async () => {
    const app = await launchShell()
    await app.page.evaluate(() => {
      const { platform, heard } = window.fixture
      platform.setTitle('Trip', false)
      platform.onBeforeClose(async () => {
        while (!heard.includes('written')) await new Promise(resolve => setTimeout(resolve, 50))
        platform.setTitle('Trip', true)
      })
    })
    const shown = app.double!.state.windows[0]!
    await expect.poll(() => shown.getTitle()).toBe('Trip')
    const asked: unknown[] = []
    app.double!.electron.dialog.showMessageBox = async (_window: unknown, options: unknown) => {
      asked.push(options)
      await app.page.evaluate(() => globalThis.window.fixture.heard.push('written'))
      return { response: 0 }
    }
    shown.close()
    await app.hasQuit
    expect(asked).toEqual([
      expect.objectContaining({
        message: 'Saving takes longer than usual.',
        buttons: ['Keep waiting', 'Go back', 'Close anyway'],
        defaultId: 0,
        cancelId: 1,
      }),
    ])
  },
  20_000,
)
