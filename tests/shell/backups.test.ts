import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { serve } from '../../build/scripts/serve.mjs'
import { createMemoryBackupFolder } from '../../renderer/platform/memory-backup-folder.ts'
import { chromiumFlags } from '../helpers/chromium.ts'
import { launchShell, type ShellApp, temporaryFolder } from './shell-app.ts'

const name = 'trip 2026-11-22 06.23.45 k3f9x2ab-1t.jejak'
const other = 'shop 2026-11-22 07.00.00 k3f9x2ac-1u.jejak'

/** One machine's folder of backups, asked from outside. */
interface Machine {
  place(): Promise<{ name: string | null; state: string }>
  /** The user chooses a folder of this name, or cancels. */
  choose(folder: string | null): Promise<{ name: string | null; state: string } | null>
  write(name: string, bytes: number[]): Promise<void>
  list(): Promise<readonly { name: string; size: number; writtenAt: number }[]>
  read(name: string): Promise<number[]>
  remove(names: readonly string[]): Promise<void>
}

const machines: readonly [string, () => Promise<Machine>][] = [
  ['memory', memoryMachine],
  ['browser', browserMachine],
  ['desktop', desktopMachine],
]

describe.each(machines)('the folder of backups of the %s platform', (_name, make) => {
  test('keeps files that can be listed, read and removed, in the folder that was chosen', async () => {
    const machine = await make()
    expect(await machine.choose(null)).toBeNull()
    expect(await machine.choose('Chosen')).toEqual({ name: 'Chosen', state: 'ready' })
    expect(await machine.place()).toEqual({ name: 'Chosen', state: 'ready' })
    expect(await machine.list()).toEqual([])
    await machine.write(name, [0, 128, 255])
    await machine.write(other, [1])
    await machine.write(other, [1, 2])
    const listed = [...(await machine.list())].sort((a, b) => b.size - a.size)
    expect(listed).toMatchObject([
      { name, size: 3 },
      { name: other, size: 2 },
    ])
    for (const { writtenAt } of listed) expect(Math.abs(writtenAt - Date.now())).toBeLessThan(3_600_000)
    expect(await machine.read(name)).toEqual([0, 128, 255])
    await machine.remove([name, name.replace('1t', '1x')])
    expect((await machine.list()).map(file => file.name)).toEqual([other])
    await expect(machine.read(name)).rejects.toThrow(/gone/)
  })
})

async function memoryMachine(): Promise<Machine> {
  const folder = createMemoryBackupFolder()
  return {
    place: () => folder.place(),
    choose: async chosen => {
      folder.chosen = chosen
      return folder.choose()
    },
    write: (file, bytes) => folder.write(file, new Uint8Array(bytes)),
    list: () => folder.list(),
    read: async file => [...(await folder.read(file))],
    remove: names => folder.remove(names),
  }
}

function machineOf(page: Page, answer: (folder: string | null) => Promise<void>): Machine {
  return {
    place: () => page.evaluate(async () => (await window.fixture.platform.backups()).place()),
    choose: async folder => {
      await answer(folder)
      return page.evaluate(async () => (await window.fixture.platform.backups()).choose())
    },
    write: (file, bytes) =>
      page.evaluate(
        async ([to, content]) => (await window.fixture.platform.backups()).write(to, new Uint8Array(content)),
        [file, bytes] as const,
      ),
    list: () => page.evaluate(async () => (await window.fixture.platform.backups()).list()),
    read: file =>
      page.evaluate(async from => [...(await (await window.fixture.platform.backups()).read(from))], file),
    remove: names =>
      page.evaluate(async gone => (await window.fixture.platform.backups()).remove(gone), names),
  }
}

/** The page in a browser whose user chooses folders of its own file system, which are real ones to the page. */
async function fixtureInBrowser(): Promise<Page> {
  const server = await serve({ root: inject('fixturePage'), port: 0 })
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: [...chromiumFlags] })
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'fixture' in window)
  return page
}

async function browserMachine(): Promise<Machine> {
  const page = await fixtureInBrowser()
  return machineOf(page, folder =>
    page.evaluate(chosen => {
      window.showDirectoryPicker = async () => {
        if (chosen === null) throw new DOMException('The user aborted a request.', 'AbortError')
        return (await navigator.storage.getDirectory()).getDirectoryHandle(chosen, { create: true })
      }
    }, folder),
  )
}

async function desktopMachine(): Promise<Machine> {
  const app = await launchShell()
  const home = temporaryFolder()
  return machineOf(app.page, async folder => {
    if (folder !== null) fs.mkdirSync(path.join(home, folder), { recursive: true })
    await app.answerDialogs({ open: folder === null ? null : path.join(home, folder) })
  })
}

test('a browser keeps the folder for the next start, and one without folders says so', async () => {
  const page = await fixtureInBrowser()
  const place = () => page.evaluate(async () => (await window.fixture.platform.backups()).place())
  expect(await place()).toEqual({ name: null, state: 'unchosen' })
  // Asking makes nothing.
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await page.evaluate(async () => {
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Kept', { create: true })
    await (await window.fixture.platform.backups()).choose()
  })
  await page.reload()
  await page.waitForFunction(() => 'fixture' in window)
  expect(await place()).toEqual({ name: 'Kept', state: 'ready' })
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Kept'))
  expect(await place()).toEqual({ name: 'Kept', state: 'gone' })
  await page.evaluate(() => {
    delete window.showDirectoryPicker
    Reflect.deleteProperty(Window.prototype, 'showDirectoryPicker')
  })
  expect(await place()).toEqual({ name: null, state: 'unsupported' })
})

test('the shell takes plain names of backups only, and never tells or takes a path', async () => {
  const { page } = await launchShell()
  const outcomes = await page.evaluate(async good => {
    const bridge = window.jejakDesktop!.backups
    const bad: unknown[] = [
      '../../etc/passwd',
      '/etc/passwd',
      `../${good}`,
      `..\\${good}`,
      `a/${good}`,
      `${good}\0`,
      'C:evil.jejak',
      'notes.jejak',
      '',
      7,
      null,
      ['x'],
    ]
    const told = (work: Promise<unknown>) => work.then(String, error => String(error))
    return Promise.all([
      ...bad.map(one => told(bridge.read(one as never))),
      ...bad.map(one => told(bridge.write(one as never, new Uint8Array(1)))),
      ...bad.map(one => told(bridge.remove([one] as never))),
      told(bridge.write(good, 'text' as never)),
      told(bridge.remove(good as never)),
      told((bridge.choose as (path: string) => Promise<unknown>)('/etc')),
    ])
  }, name)
  // The bridge passes on no argument of `choose`: it asks, and no test has scripted an answer.
  for (const outcome of outcomes.slice(0, -1)) expect(outcome).toMatch(/Refused: the arguments/)
})

const switchTo = (app: ShellApp) => app.page.getByRole('tab', { name: 'Backups' })

test('the settings show the folder, back up at once, and open the folder that the shell knows', async () => {
  const app = await launchShell({ shows: 'app' })
  const { page } = app
  const shown: string[] = []
  if (app.double)
    app.double.electron.shell.openPath = async (folder: string) => {
      shown.push(folder)
      return ''
    }
  await page.getByRole('button', { name: 'Settings…' }).click()
  await switchTo(app).click()
  await page.getByText(path.join('Jejak', 'Backups')).waitFor()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Every map is backed up already').waitFor()
  if (!app.double) return
  await page.getByRole('button', { name: 'Show folder' }).click()
  await expect.poll(() => shown.length).toBe(1)
  expect(path.isAbsolute(shown[0] ?? '') && fs.existsSync(shown[0] ?? '')).toBe(true)
})
