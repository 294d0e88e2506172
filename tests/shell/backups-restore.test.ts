import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BoardUser } from '../helpers/board-user.ts'
import { launchShell, type ShellApp, temporaryFolder } from './shell-app.ts'

/** The copies below a folder, by name. */
function copiesIn(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.jejak'))
      found.set(entry.name, fs.readFileSync(path.join(entry.parentPath, entry.name)))
  return found
}

/** Deletes all that the browser keeps, by hand; what the user sees as files of their own stays. */
function forgetStorage(userData: string): void {
  const kept = new Set(['jejak', 'documents', 'Backups', 'backups.json'])
  for (const entry of fs.readdirSync(userData))
    if (!kept.has(entry))
      fs.rmSync(path.join(userData, entry), { recursive: true, force: true, maxRetries: 5 })
}

function removeCopies(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.jejak')) fs.rmSync(path.join(entry.parentPath, entry.name))
}

const launch = async (userData: string): Promise<ShellApp> => {
  const app = await launchShell({ shows: 'app', userData })
  await app.page.getByRole('button', { name: 'New map' }).first().waitFor({ timeout: 30_000 })
  return app
}

async function makeMap({ page }: ShellApp, template: string, content: string): Promise<void> {
  await page.getByRole('button', { name: 'New map', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New map' })
  await dialog.getByRole('radio', { name: content }).click()
  await dialog.getByRole('button', { name: template, exact: true }).click()
  await new BoardUser(page).grid.waitFor()
  await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor()
}

async function writeCard({ page }: ShellApp, text: string): Promise<void> {
  const user = new BoardUser(page)
  await user.grid.getByRole('gridcell').first().dblclick()
  await user.field.waitFor()
  await user.type(text)
  await user.press('Escape')
  await user.card(text).waitFor()
  await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).waitFor()
}

const toLibrary = ({ page }: ShellApp) => page.getByRole('button', { name: 'All maps' }).first().click()

/** What a copy is of: the sign of its map. */
const keyOf = (name: string) => / ([0-9a-z]{8})-[0-9a-z]+\.jejak$/.exec(name)?.[1] ?? name

const byMap = (copies: ReadonlyMap<string, Buffer>) =>
  new Map(
    [...copies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => [keyOf(name), bytes.toString('utf8')]),
  )

test('the copies that are written as the app closes bring every map back, the same to the last sign, when its storage is gone', async () => {
  const userData = temporaryFolder()
  const first = await launch(userData)
  await makeMap(first, 'Service blueprint', 'An example')
  await toLibrary(first)
  await makeMap(first, 'Day in the life', 'An example')
  await toLibrary(first)
  await makeMap(first, 'Blank', 'Empty lanes')
  await writeCard(first, 'Written at the last moment')
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.hasQuit
  await first.close()
  const before = copiesIn(userData)
  expect(byMap(before).size).toBe(3)
  expect([...before.values()].some(bytes => bytes.includes('Written at the last moment'))).toBe(true)

  forgetStorage(userData)
  const second = await launch(userData)
  const { page } = second
  await page.getByRole('button', { name: 'Bring all 3 missing maps back' }).click()
  await page.getByText('3 maps are back').waitFor()
  await expect.poll(() => page.getByRole('list', { name: 'All maps' }).getByRole('listitem').count()).toBe(3)
  await page.getByRole('heading', { name: 'Backups of your maps are here' }).waitFor({ state: 'detached' })

  // What the library has now, as files again.
  removeCopies(userData)
  await page.getByRole('button', { name: 'Settings…' }).click()
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('3 maps backed up').waitFor()
  expect(byMap(copiesIn(userData))).toEqual(byMap(before))
  await page.keyboard.press('Escape')

  // A map that went wrong since is put back, which can be undone.
  const user = new BoardUser(page)
  await page.getByRole('list', { name: 'All maps' }).getByRole('button', { name: /blank/i }).last().click()
  await user.card('Written at the last moment').waitFor()
  await user.card('Written at the last moment').focus()
  await page.keyboard.press('Delete')
  await user.card('Written at the last moment').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('dialog').getByRole('combobox').fill('Restore from backup')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Restore from backup' })
  await dialog.getByText('1 card').waitFor()
  await dialog.getByRole('button', { name: /^Put “.*blank.*” back/i }).click()
  await page.getByText('The map is as it was in the backup').waitFor()
  await user.card('Written at the last moment').waitFor()
  await page.keyboard.press('Control+z')
  await user.card('Written at the last moment').waitFor({ state: 'detached' })
  expect(second.double?.state.foreignRequests ?? []).toEqual([])
}, 240_000)
