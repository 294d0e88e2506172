import { expect, test } from 'vitest'
import { BoardUser } from '../helpers/board-user.ts'
import { launchShell, menuEntry, type ShellApp, temporaryFolder } from './shell-app.ts'

/** The app in its window, with the errors that no code caught. */
async function launchApp(userData = temporaryFolder()): Promise<ShellApp & { errors: string[] }> {
  const app = await launchShell({ shows: 'app', userData })
  const errors: string[] = []
  app.page.on('pageerror', error => errors.push(String(error)))
  await app.page.getByRole('button', { name: 'New map' }).first().waitFor({ timeout: 30_000 })
  return { ...app, errors }
}

test('the app itself comes up in the desktop window without asking for anything else', async () => {
  const app = await launchApp()
  const { double, errors } = app
  expect(errors).toEqual([])
  expect(double?.state.foreignRequests ?? []).toEqual([])
  // A real Electron shows a window's menu to the user only.
  if (double) await expect.poll(() => menuEntry(app, 'newMap')?.enabled).toBe(true)
}, 180_000)

test('a map that was made in the window is there after the next start, with its words', async () => {
  const userData = temporaryFolder()
  const first = await launchApp(userData)
  const { page } = first
  await page.getByRole('button', { name: 'New map', exact: true }).first().click()
  await page
    .getByRole('dialog', { name: 'New map' })
    .getByRole('button', { name: 'Blank', exact: true })
    .click()
  const user = new BoardUser(page)
  await user.grid.waitFor()
  await user.grid.getByRole('gridcell').first().dblclick()
  await user.field.waitFor()
  await user.type('Kept in the window')
  await user.press('Escape')
  await user.card('Kept in the window').waitFor()
  await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor()

  // What the app stands on works on this origin. The worker is a module, and the only one that writes there.
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  expect(
    await page.evaluate(async () => {
      localStorage.setItem('kept', 'yes')
      const locked = await navigator.locks.request('free', lock => lock?.name)
      const { held = [] } = await navigator.locks.query()
      return { locked, holdsMap: held.length > 0, stored: localStorage.getItem('kept') }
    }),
  ).toEqual({ locked: 'free', holdsMap: true, stored: 'yes' })
  const secondCopies = () =>
    page.evaluate(async () => {
      const names: string[] = []
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
      return names.length
    })
  await expect.poll(secondCopies).toBeGreaterThan(0)
  const title = await page.title()
  expect(first.errors).toEqual([])
  expect(first.double?.state.foreignRequests ?? []).toEqual([])
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.hasQuit
  await first.close()

  const second = await launchApp(userData)
  expect(await second.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await second.page.getByRole('button', { name: title, exact: true }).click()
  const again = new BoardUser(second.page)
  await again.card('Kept in the window').waitFor()
  expect(second.errors).toEqual([])
}, 180_000)
