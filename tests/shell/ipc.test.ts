import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { launchShell, realElectron } from './shell-app.ts'

describe('arguments that are not what the contract says are turned away before any dialog opens', () => {
  // No dialog is scripted: one that opened would fail these tests with another message.
  const junk: readonly [string, unknown][] = [
    ['nothing at all', undefined],
    ['a number', 42],
    ['an extension that is a path', { extensions: ['../../etc'], label: 'Maps' }],
    ['an extension with a wildcard', { extensions: ['*'], label: 'Maps' }],
    ['no extensions', { extensions: [], label: 'Maps' }],
    ['a label that is no text', { extensions: ['jejak'], label: {} }],
    ['a field that the contract lacks', { extensions: ['jejak'], label: 'Maps', defaultPath: '/etc/passwd' }],
    ['a label of a megabyte', { extensions: ['jejak'], label: 'x'.repeat(1_000_000) }],
  ]
  test('when opening', async () => {
    const { page } = await launchShell()
    for (const [what, value] of junk) {
      const outcome = await page.evaluate(
        request =>
          window.jejakDesktop!.openFile(request as never).then(
            () => 'answered',
            error => String(error),
          ),
        value,
      )
      expect(outcome, what).toMatch(/Refused: the arguments/)
    }
  })

  test('when saving', async () => {
    const { page } = await launchShell()
    const outcomes = await page.evaluate(() => {
      const whole = { suggestedName: 'x', extension: 'jejak', label: 'Map', bytes: new Uint8Array(1) }
      const requests: unknown[] = [
        { ...whole, bytes: 'text' },
        { ...whole, bytes: { length: 5 } },
        { ...whole, path: '/etc/passwd' },
        { ...whole, extension: 'sh;rm' },
        { ...whole, suggestedName: null },
      ]
      return Promise.all(
        requests.map(request =>
          window.jejakDesktop!.saveFile(request as never).then(
            () => 'answered',
            error => String(error),
          ),
        ),
      )
    })
    for (const outcome of outcomes) expect(outcome).toMatch(/Refused: the arguments/)
  })

  test('when the page sends a menu', async () => {
    const { page, evaluate } = await launchShell()
    await page.evaluate(() => {
      const item = {
        kind: 'command',
        actionId: 'a',
        label: 'A',
        accelerator: null,
        enabled: true,
        checked: null,
      }
      const send = (menu: unknown) => window.jejakDesktop!.setMenu(menu as never)
      send('menu')
      send([{ label: 'File', role: 'quit', items: [] }])
      send([{ label: 'File', role: 'file', items: [{ ...item, click: 'x' }] }])
      send([{ label: 'File', role: 'file', items: [{ ...item, actionId: 'a b\n' }] }])
    })
    await page.waitForTimeout(200)
    expect(await evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('a') ?? null)).toBeNull()
  })
})

describe.runIf(!realElectron)('only the app’s own main frame is listened to', () => {
  const request = { extensions: ['jejak'], label: 'Maps' }

  test('a frame inside the page is refused', async () => {
    const { page } = await launchShell()
    const outcome = await page.evaluate(async asked => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const invoke: unknown = Reflect.get(frame.contentWindow ?? {}, '__doubleInvoke')
      if (typeof invoke !== 'function') return 'no way in'
      return invoke('file:open', [asked]).then(
        () => 'answered',
        (error: unknown) => String(error),
      )
    }, request)
    expect(outcome).toMatch(/Refused: "file:open" was not asked by the app itself/)
  })

  test('so is whoever only looks like it', async () => {
    const { double } = await launchShell()
    const strangers = {
      'another origin': { origin: 'https://elsewhere.example', parent: null },
      'another host of the same scheme': { origin: 'app://elsewhere', parent: null },
      'an origin that only begins alike': { origin: 'app://jejak.example', parent: null },
      'a frame of the same origin inside another': { origin: 'app://jejak', parent: {} },
      'a frame that has gone': null,
    }
    for (const [who, senderFrame] of Object.entries(strangers)) {
      const asked = double!.electron.ipcMain.invoke('file:open', { senderFrame }, [request])
      await expect(asked, who).rejects.toThrow(/Refused/)
    }
  })
})

describe.runIf(!realElectron)('every channel there is', () => {
  /** Fits no channel: more arguments than any takes, none of a kind that is asked for. */
  const junk = Array.from({ length: 12 }, () => ({ __junk: [null] }))
  const own = { senderFrame: { origin: 'app://jejak', parent: null } }
  const stranger = { senderFrame: { origin: 'https://elsewhere.example', parent: null } }

  test('turns away strangers and what does not fit, and notes it without what was sent', async () => {
    const { double } = await launchShell()
    const { app, ipcMain } = double!.electron
    const heard = ipcMain.eventNames().map(String)
    expect(ipcMain.answered.length).toBeGreaterThan(2)
    expect(heard.length).toBeGreaterThan(4)
    for (const channel of ipcMain.answered) {
      await expect(ipcMain.invoke(channel, own, junk), channel).rejects.toThrow(/Refused: the arguments/)
      await expect(ipcMain.invoke(channel, stranger, []), channel).rejects.toThrow(/was not asked by the app/)
    }
    // A message that were acted on would fail here: there is no sender to act on.
    for (const channel of heard) {
      ipcMain.emit(channel, own, ...junk)
      ipcMain.emit(channel, stranger)
    }
    const log = fs.readFileSync(path.join(app.getPath('logs'), 'jejak.log'), 'utf8')
    for (const channel of [...ipcMain.answered, ...heard])
      expect(log.split(`"${channel}"`).length - 1, channel).toBe(2)
    expect(log).not.toContain('__junk')
  })
})
