import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BoardUser } from '../helpers/board-user.ts'
import { launchShell, realElectron, type ShellApp, temporaryFolder } from './shell-app.ts'

/** How often everything is killed. */
const rounds = 3

test.runIf(!realElectron)('what was saved survives the end of everything at once', async () => {
  const userData = temporaryFolder()
  const words: string[] = []
  for (let round = 0; round <= rounds; round++) {
    const app = await launchShell({ shows: 'app', userData })
    const user = await openMap(app, round === 0)
    const { page } = user
    for (const word of words) await user.card(word).waitFor()
    if (round === rounds) return
    const word = `Kept through round ${round}`
    await user.cell('Actions', '1.1').focus()
    await user.press('Enter')
    await user.field.waitFor()
    await page.keyboard.type(word)
    await user.press('Escape')
    await user.card(word).waitFor()
    await page.getByRole('status').filter({ hasText: 'Saved on this computer' }).first().waitFor()
    words.push(word)
    await kill(app, userData)
  }
  expect(words).toHaveLength(rounds)
})

async function openMap({ page }: ShellApp, isNew: boolean): Promise<BoardUser> {
  const user = new BoardUser(page)
  if (isNew) {
    await page.getByRole('button', { name: 'New map', exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New map' })
    await dialog.getByRole('button', { name: 'Current-state journey', exact: true }).click()
  } else {
    const map = page.getByRole('list', { name: 'All maps' }).getByRole('listitem').first()
    const restore = page.getByRole('button', { name: 'Restore all' })
    await map.or(restore).first().waitFor()
    // Chromium itself may throw its database away after an unclean end: then the second copy is offered.
    if (await restore.isVisible()) await restore.click()
    await map.locator('.map-open').click()
  }
  await user.grid.waitFor()
  return user
}

/** Ends Chromium as pulling the plug would. Main is gone with it: nothing of it is asked to finish. */
async function kill({ page, double }: ShellApp, userData: string): Promise<void> {
  const holder = fs.readlinkSync(path.join(userData, 'chromium', 'SingletonLock'))
  const gone = new Promise<void>(resolve => page.context().once('close', () => resolve()))
  process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL')
  await gone
  await double?.close()
}
