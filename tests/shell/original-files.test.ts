import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { serve } from '../../build/scripts/serve.mjs'
import { createMemoryOriginals } from '../../renderer/platform/memory-originals.ts'
import {
  fingerprintOf,
  type Original,
  type OriginalState,
  type WriteOutcome,
} from '../../renderer/platform/original-files.ts'
import { startBrowser } from '../helpers/app.ts'
import { launchShell, type ShellApp, temporaryFolder } from './shell-app.ts'

const name = 'trip.jejak'

/** One machine with its user, so that the same behaviour of originals can be asked of every adapter. */
interface Machine {
  /** The user is asked where to keep a map, and picks `trip.jejak`, or cancels. */
  choose(picks: boolean): Promise<Original | null>
  write(token: string, text: string, expected: string | null): Promise<WriteOutcome>
  state(token: string, expected: string): Promise<OriginalState>
  /** What the app reads, or what is wrong. */
  read(token: string): Promise<string>
  /** What is in the file, as another program sees it. */
  content(): Promise<string>
  /** Another program writes the file; null deletes it. */
  change(text: string | null): Promise<void>
}

const machines: readonly [string, () => Promise<Machine>][] = [
  ['memory', memoryMachine],
  ['browser', browserMachine],
  ['desktop', desktopMachine],
]

describe.each(machines)('originals of the %s platform', (_name, make) => {
  test('are chosen, written, compared by content and never overwritten or made anew unasked', async () => {
    const machine = await make()
    expect(await machine.choose(false)).toBeNull()
    const original = await machine.choose(true)
    if (!original) throw new Error('nothing was chosen')
    const { token } = original
    expect(original.name).toBe(name)

    expect(await machine.write(token, 'one', null)).toEqual({ kind: 'saved' })
    expect(await machine.content()).toBe('one')
    expect(await machine.state(token, await print('one'))).toBe('same')
    expect(await machine.write(token, 'two', await print('one'))).toEqual({ kind: 'saved' })
    expect(await machine.content()).toBe('two')

    await machine.change('theirs, which is longer')
    expect(await machine.state(token, await print('two'))).toBe('changed')
    expect(await machine.write(token, 'three', await print('two'))).toEqual({ kind: 'changed-outside' })
    expect(await machine.content()).toBe('theirs, which is longer')
    expect(await machine.read(token)).toBe('theirs, which is longer')
    // The same content from another hand is no change.
    expect(await machine.write(token, 'theirs, which is longer', await print('two'))).toEqual({
      kind: 'saved',
    })

    await machine.change(null)
    expect(await machine.state(token, await print('two'))).toBe('vanished')
    expect(await machine.write(token, 'four', await print('two'))).toEqual({ kind: 'vanished' })
    expect(await machine.read(token)).toBe('vanished')
  })
})

function print(text: string): Promise<string> {
  return fingerprintOf(new TextEncoder().encode(text))
}

async function memoryMachine(): Promise<Machine> {
  const originals = createMemoryOriginals()
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  return {
    async choose(picks) {
      originals.nameToChoose = picks ? name : null
      return originals.choose({ suggestedName: name, extension: 'jejak', mime: '', label: 'Map', near: null })
    },
    write: (token, content, expected) =>
      originals.write(token, async () => new TextEncoder().encode(content), expected),
    state: (token, expected) => originals.state(token, expected),
    async read(token) {
      const answer = await originals.read(token)
      return answer.kind === 'read' ? text(answer.bytes) : answer.kind
    },
    content: async () => text(originals.disk.get(name)),
    async change(content) {
      if (content === null) originals.disk.delete(name)
      else originals.disk.set(name, new TextEncoder().encode(content))
    },
  }
}

/** What the app does is done in the page, by the platform that it has there. */
function callsIn(page: ShellApp['page']): Pick<Machine, 'write' | 'state' | 'read'> & {
  choose: () => Promise<Original | null>
} {
  return {
    choose: () =>
      page.evaluate(async () => {
        const { originals } = window.fixture.platform
        if (!originals) throw new Error('this platform has no originals')
        const mime = 'application/vnd.jejak+json'
        return originals.choose({ suggestedName: 'trip', extension: 'jejak', mime, label: 'Map', near: null })
      }),
    write: (token, text, expected) =>
      page.evaluate(
        async asked => {
          const make = async () => new TextEncoder().encode(asked.text)
          const outcome = await window.fixture.platform.originals?.write(asked.token, make, asked.expected)
          if (!outcome) throw new Error('this platform has no originals')
          return outcome
        },
        { token, text, expected },
      ),
    state: (token, expected) =>
      page.evaluate(
        async asked =>
          (await window.fixture.platform.originals?.state(asked.token, asked.expected)) ?? 'unknown',
        { token, expected },
      ),
    read: token =>
      page.evaluate(async asked => {
        const answer = await window.fixture.platform.originals?.read(asked)
        return answer?.kind === 'read' ? new TextDecoder().decode(answer.bytes) : String(answer?.kind)
      }, token),
  }
}

async function desktopMachine(): Promise<Machine> {
  const app = await launchShell()
  const file = path.join(temporaryFolder(), name)
  const calls = callsIn(app.page)
  return {
    ...calls,
    async choose(picks) {
      await app.answerDialogs({ save: picks ? file : null })
      return calls.choose()
    },
    content: async () => fs.readFileSync(file, 'utf8'),
    async change(text) {
      if (text === null) fs.rmSync(file)
      else fs.writeFileSync(file, text)
    },
  }
}

/** A browser whose picker the test answers: it is the system's and can't be driven. The handles and files are real. */
async function browserMachine(): Promise<Machine> {
  const server = await serve({ root: inject('fixturePage'), port: 0 })
  const browser = await startBrowser()
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'webdriver', { get: () => false })
    Object.assign(window, {
      showOpenFilePicker: () => Promise.reject(new DOMException('', 'AbortError')),
      showSaveFilePicker: async () => {
        if (!Reflect.get(window, 'picks')) throw new DOMException('', 'AbortError')
        return (await navigator.storage.getDirectory()).getFileHandle('trip.jejak', { create: true })
      },
    })
  })
  await page.goto(server.url)
  await page.waitForFunction(() => 'fixture' in window)
  const calls = callsIn(page)
  return {
    ...calls,
    async choose(picks) {
      await page.evaluate(inner => Object.assign(window, { picks: inner }), picks)
      return calls.choose()
    },
    content: () =>
      page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory()
        return (await (await folder.getFileHandle('trip.jejak')).getFile()).text()
      }),
    change: text =>
      page.evaluate(async inner => {
        const folder = await navigator.storage.getDirectory()
        if (inner === null) return folder.removeEntry('trip.jejak')
        const stream = await (await folder.getFileHandle('trip.jejak', { create: true })).createWritable()
        await stream.write(inner)
        await stream.close()
      }, text),
  }
}
