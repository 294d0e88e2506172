import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launchShell, menuEntry, realElectron, type ShellApp, temporaryFolder } from './shell-app.ts'

/** Lets the page tell a menu with one command that is on or off, and "Open file". */
async function tellMenu(app: ShellApp, enabled: boolean, page = app.page): Promise<void> {
  await page.evaluate(inner => {
    const { platform, heard } = window.fixture
    platform.onMenuCommand(id => heard.push(id))
    const item = (actionId: string, isOn: boolean) => ({
      kind: 'command' as const,
      actionId,
      label: actionId,
      accelerator: null,
      enabled: isOn,
      checked: null,
    })
    platform.setMenu([
      {
        label: 'File',
        role: 'file',
        items: [item('newMap', true), item('openFile', true), item('export', inner)],
      },
    ])
  }, enabled)
}

test.runIf(!realElectron)('each window has the menu that its own page told', async () => {
  const app = await launchShell()
  await tellMenu(app, false)
  await app.page.evaluate(() => window.fixture.platform.windows.openMap('one'))
  await expect.poll(async () => (await app.pages()).length).toBe(2)
  const map = (await app.pages())[1]!
  await map.waitForFunction(() => 'fixture' in window)
  await tellMenu(app, true, map)
  await expect.poll(() => menuEntry(app, 'export', 1)?.enabled).toBe(true)
  expect(menuEntry(app, 'export', 0)?.enabled).toBe(false)
  menuEntry(app, 'export', 1)?.click()
  await map.waitForFunction(() => window.fixture.heard.includes('export'))
  expect(await app.page.evaluate(() => window.fixture.heard)).toEqual([])
})

test.runIf(!realElectron)(
  'what was opened stands in the list of recent files until that is cleared',
  async () => {
    const folder = temporaryFolder()
    const [trip, shop] = ['trip.jejak', 'shop.jejak'].map(name => path.join(folder, name)) as [string, string]
    for (const file of [trip, shop]) fs.writeFileSync(file, '{}')
    const app = await launchShell({ args: [trip] })
    await app.page.evaluate(() => {
      window.fixture.platform.onOpenFile(({ name }) => window.fixture.heard.push(name))
    })
    await tellMenu(app, true)
    await app.page.waitForFunction(() => window.fixture.heard.includes('trip.jejak'))
    await app.answerDialogs({ open: shop })
    await app.page.evaluate(() => window.fixture.platform.openFile({ extensions: ['jejak'], label: 'Map' }))
    const labels = () =>
      (menuEntry(app, 'openRecent')?.submenu?.items ?? []).map(({ label, type }) => label ?? type)
    await expect.poll(labels).toEqual(['shop.jejak', 'trip.jejak', 'separator', '&Clear list'])
    expect(app.double!.electron.app.recentDocuments).toEqual([shop, trip])

    menuEntry(app, 'recent 1')?.click()
    await app.page.waitForFunction(
      () => window.fixture.heard.filter(name => name === 'trip.jejak').length === 2,
    )
    await expect.poll(labels).toEqual(['trip.jejak', 'shop.jejak', 'separator', '&Clear list'])

    // One that has gone is told of, and leaves the list.
    fs.rmSync(shop)
    const told: string[] = []
    app.double!.electron.dialog.showMessageBox = async (_window: unknown, options: unknown) => {
      told.push((options as { message: string }).message)
      return { response: 0 }
    }
    menuEntry(app, 'recent 1')?.click()
    await expect.poll(() => told.length).toBe(1)
    expect(told[0]).toContain(shop)
    await expect.poll(labels).toEqual(['trip.jejak', 'separator', '&Clear list'])

    menuEntry(app, 'clearRecent')?.click()
    await expect.poll(labels).toEqual(['No files yet'])
    expect(app.double!.electron.app.recentDocuments).toEqual([])
  },
)
