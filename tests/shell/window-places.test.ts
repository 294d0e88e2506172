import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launchShell, realElectron, type ShellApp, temporaryFolder } from './shell-app.ts'

const place = (app: ShellApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window?.getNormalBounds(), isMaximized: window?.isMaximized() }
  })

test('the window is where it was at the last start, as large as it was', async () => {
  const userData = temporaryFolder()
  const first = await launchShell({ userData })
  const bounds = { x: 60, y: 70, width: 900, height: 640 }
  await first.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await expect.poll(() => place(first)).toMatchObject({ isMaximized: true })
  await first.evaluate(({ app }) => app.quit())
  await first.hasQuit
  await first.close()

  const second = await launchShell({ userData })
  await expect.poll(() => place(second)).toEqual({ bounds, isMaximized: true })
})

test.runIf(!realElectron)(
  'a place that no screen has any more, or that is spoiled, is not used',
  async () => {
    const userData = temporaryFolder()
    const folder = path.join(userData, 'jejak')
    fs.mkdirSync(folder)
    const write = (text: string) => fs.writeFileSync(path.join(folder, 'window-places.json'), text)
    const bounds = { x: 5_000, y: 40, width: 900, height: 640 }
    write(JSON.stringify({ library: { bounds, maximised: false, fullScreen: false }, maps: [] }))
    const first = await launchShell({ userData })
    expect(await place(first)).toMatchObject({ bounds: { ...bounds, x: 1020 } })
    await first.close()

    write('{"library":{"bounds":{"x":"left"')
    expect(await place(await launchShell({ userData }))).toMatchObject({
      bounds: { width: 1280, height: 840 },
    })
  },
)
