import { expect, test } from 'vitest'
import { launchShell, realElectron } from './shell-app.ts'

test.runIf(!realElectron)('a page whose process has ended comes back once by itself, then asks', async () => {
  const app = await launchShell()
  const contents = app.double!.state.windows[0]!.webContents
  const crash = () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  const markPage = () => app.page.evaluate(() => Reflect.set(window, 'isOld', true))
  const newPage = () => app.page.waitForFunction(() => 'fixture' in window && !('isOld' in window))
  await markPage()
  crash()
  await newPage()

  const asked: string[] = []
  let answer: (response: number) => void = () => {}
  app.double!.electron.dialog.showMessageBox = async (_window: unknown, options: unknown) => {
    asked.push((options as { message: string }).message)
    return { response: await new Promise<number>(resolve => (answer = resolve)) }
  }
  await markPage()
  crash()
  await expect.poll(() => asked).toEqual(['Jejak has stopped and could not show its page again.'])
  expect(await app.page.evaluate(() => 'isOld' in window)).toBe(true)

  // Trying again that fails is told as well.
  const window = app.double!.state.windows[0]!
  const load = window.loadURL.bind(window)
  window.loadURL = () => Promise.reject(Object.assign(new Error('no page'), { code: 'ERR_FILE_NOT_FOUND' }))
  answer(0)
  await expect.poll(() => asked.length).toBe(2)
  window.loadURL = load
  answer(0)
  await newPage()

  crash()
  await expect.poll(() => asked.length).toBe(3)
  answer(1)
  await app.hasQuit
})
