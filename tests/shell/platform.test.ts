import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { serve } from '../../build/scripts/serve.mjs'
import { createMemoryPlatform } from '../../renderer/platform/memory-platform.ts'
import type { ClipboardContent } from '../../renderer/platform/platform.ts'
import { startBrowser } from '../helpers/app.ts'
import { launchShell, temporaryFolder } from './shell-app.ts'

/** One machine with its user, so that the same behaviour can be asked of every adapter. */
interface Machine {
  readonly says: 'saved' | 'unknown'
  /** Saves these bytes under "trip.jejak"; what the user then has. */
  save(bytes: number[]): Promise<{ outcome: string; bytes: number[] }>
  /** Opens a file of this name and these bytes that the user picks, or cancels. */
  open(file: { name: string; bytes: number[] } | null): Promise<{ name: string; bytes: number[] } | null>
  copyAndPaste(content: Omit<ClipboardContent, 'png'>): Promise<ClipboardContent>
  titleAfter(title: string): Promise<string>
}

const machines: readonly [string, () => Promise<Machine>][] = [
  ['memory', memoryMachine],
  ['browser', browserMachine],
  ['desktop', desktopMachine],
]

describe.each(machines)('the %s platform', (_name, make) => {
  test('saves, opens, copies and shows its title', async () => {
    const machine = await make()
    const bytes = [0, 9, 10, 13, 128, 255]
    expect(await machine.save(bytes)).toEqual({ outcome: machine.says, bytes })
    expect(await machine.open({ name: 'wall.csv', bytes })).toEqual({ name: 'wall.csv', bytes })
    expect(await machine.open(null)).toBeNull()
    const content = {
      text: 'a\tb',
      html: '<table><tbody><tr><td>a</td></tr></tbody></table>',
      jejak: '{"cards":[]}',
    }
    const pasted = await machine.copyAndPaste(content)
    expect(pasted).toMatchObject({ text: content.text, jejak: content.jejak })
    expect(pasted.html).toContain('<td>a</td>')
    expect(await machine.titleAfter('Trip to the shop')).toContain('Trip to the shop')
  })
})

test('the memory platform plays the machine’s part: hand-over, menu and closing', async () => {
  const platform = createMemoryPlatform()
  const heard: string[] = []
  platform.handOver({ name: 'early.jejak', bytes: new Uint8Array() })
  const stop = platform.onOpenFile(({ name }) => heard.push(name))
  platform.onMenuCommand(actionId => heard.push(actionId))
  platform.onBeforeClose(async () => {
    await new Promise(resolve => setTimeout(resolve, 5))
    heard.push('written')
  })
  platform.choose('map.new')
  stop()
  platform.handOver({ name: 'unheard.jejak', bytes: new Uint8Array() })
  await platform.close()
  expect(heard).toEqual(['early.jejak', 'map.new', 'written'])
})

test('a browser asks before a page with unsaved work goes, and only then', async () => {
  const page = await fixtureInBrowser()
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  // Browsers ask only where the user has done something.
  await page.mouse.click(10, 10)
  await page.evaluate(() => window.fixture.platform.setTitle('Trip', true))
  await page.reload()
  expect(asked).toEqual([])
  await page.mouse.click(10, 10)
  await page.evaluate(() => window.fixture.platform.setTitle('Trip', false))
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

async function memoryMachine(): Promise<Machine> {
  const platform = createMemoryPlatform()
  return {
    says: 'saved',
    save: async bytes => {
      const outcome = await platform.saveFile({
        suggestedName: 'trip',
        extension: 'jejak',
        mime: 'application/json',
        label: 'Map',
        bytes: new Uint8Array(bytes),
      })
      return { outcome, bytes: [...(platform.savedFiles.at(-1)?.bytes ?? [])] }
    },
    open: async file => {
      platform.fileToOpen = file && { name: file.name, bytes: new Uint8Array(file.bytes) }
      const opened = await platform.openFile({ extensions: ['csv'], label: 'Tables' })
      return opened && { name: opened.name, bytes: [...opened.bytes] }
    },
    copyAndPaste: async content => {
      await platform.writeClipboard(content)
      return platform.readClipboard()
    },
    titleAfter: async title => {
      platform.setTitle(title, true)
      return platform.title
    },
  }
}

async function fixtureInBrowser() {
  const server = await serve({ root: inject('fixturePage'), port: 0 })
  const browser = await startBrowser()
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'fixture' in window)
  return page
}

type FixturePage = Awaited<ReturnType<typeof fixtureInBrowser>>

function saveIn(page: FixturePage, bytes: number[]): Promise<string> {
  return page.evaluate(
    inner =>
      window.fixture.platform.saveFile({
        suggestedName: 'trip',
        extension: 'jejak',
        mime: 'application/json',
        label: 'Map',
        bytes: new Uint8Array(inner),
      }),
    bytes,
  )
}

function openIn(page: FixturePage) {
  return page.evaluate(async () => {
    const opened = await window.fixture.platform.openFile({ extensions: ['csv'], label: 'Tables' })
    return opened && { name: opened.name, bytes: [...opened.bytes] }
  })
}

function copyAndPasteIn(page: FixturePage) {
  return (content: Omit<ClipboardContent, 'png'>) =>
    page.evaluate(async inner => {
      window.focus()
      await window.fixture.platform.writeClipboard(inner)
      return window.fixture.platform.readClipboard()
    }, content)
}

async function browserMachine(): Promise<Machine> {
  const page = await fixtureInBrowser()
  return {
    says: 'unknown',
    save: async bytes => {
      const [download, outcome] = await Promise.all([page.waitForEvent('download'), saveIn(page, bytes)])
      expect(download.suggestedFilename()).toBe('trip.jejak')
      return { outcome, bytes: [...fs.readFileSync(await download.path())] }
    },
    open: async file => {
      const chooser = page.waitForEvent('filechooser')
      const opened = openIn(page)
      const files = file ? [{ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) }] : []
      if (file) await (await chooser).setFiles(files)
      else await (await chooser).element().dispatchEvent('cancel')
      return opened
    },
    copyAndPaste: copyAndPasteIn(page),
    titleAfter: async title => {
      await page.evaluate(inner => window.fixture.platform.setTitle(inner, true), title)
      return page.title()
    },
  }
}

async function desktopMachine(): Promise<Machine> {
  const app = await launchShell()
  const folder = temporaryFolder()
  return {
    says: 'saved',
    save: async bytes => {
      const file = path.join(folder, 'trip.jejak')
      await app.answerDialogs({ save: file })
      return { outcome: await saveIn(app.page, bytes), bytes: [...fs.readFileSync(file)] }
    },
    open: async file => {
      const place = file && path.join(folder, file.name)
      if (file && place) fs.writeFileSync(place, new Uint8Array(file.bytes))
      await app.answerDialogs({ open: place })
      return openIn(app.page)
    },
    copyAndPaste: copyAndPasteIn(app.page),
    titleAfter: async title => {
      await app.page.evaluate(inner => window.fixture.platform.setTitle(inner, true), title)
      const shown = () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
      await expect.poll(shown).toBe(title)
      return shown()
    },
  }
}
