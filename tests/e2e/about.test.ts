import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { type App, launchApp } from '../helpers/app.ts'
import { runAxe } from '../helpers/axe.ts'

let app: App | null = null
afterEach(async () => {
  await app?.close()
  app = null
})

test('About tells the version, where to look for a newer one and the licences, and asks nobody', async () => {
  app = await launchApp()
  const { page } = app
  await page.getByRole('button', { name: 'New map', exact: true }).first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('About')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'About Jejak' })
  await dialog.waitFor()
  const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  await dialog.getByText(`Version ${version}`, { exact: true }).waitFor()
  await dialog.getByText('Your maps stay on this computer.').waitFor()
  await dialog.getByRole('button', { name: 'Check for a new version' }).click()
  await dialog.getByRole('status').getByText(`Yours is ${version}`).waitFor()
  await dialog.getByRole('button', { name: 'Licences of what is bundled' }).click()
  await dialog.getByRole('region', { name: 'Licences of what is bundled' }).waitFor()
  expect((await runAxe(page)).faults).toEqual([])
  expect(app.requests).toEqual([])
})

test('notices are asked for only by whoever wants to be told, and stay off when they are refused', async () => {
  app = await launchApp()
  const { page } = app
  await page.evaluate(() => {
    Object.assign(window, { asked: 0 })
    Notification.requestPermission = async () => {
      Object.assign(window, { asked: Reflect.get(window, 'asked') + 1 })
      return Reflect.get(window, 'asked') === 1 ? 'denied' : 'granted'
    }
  })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('Control+,')
  const tell = page.getByRole('switch', { name: 'Tell me when a long export is done' })
  await tell.waitFor()
  expect(await tell.isChecked()).toBe(false)
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(0)
  await tell.click()
  await page.getByText('The browser does not allow notices for Jejak.').waitFor()
  expect(await tell.isChecked()).toBe(false)
  await tell.click()
  await expect.poll(() => tell.isChecked()).toBe(true)
})
