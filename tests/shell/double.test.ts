import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { launchDouble } from './double/electron-double.ts'
import { encode } from './double/wire.ts'
import { launchShell, realElectron, temporaryFolder } from './shell-app.ts'

/** What main code hears when it does these things before and after the app is ready: the error, or "worked". */
async function outcomes(before: readonly string[], after: readonly string[]): Promise<string[]> {
  const folder = temporaryFolder()
  const answer = path.join(folder, 'answer.json')
  const attempts = (list: readonly string[]) => list.map(code => `attempt(() => ${code})`).join('\n')
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ main: 'main.cjs' }))
  fs.writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow, protocol, session } = require('electron')
    const heard = []
    const attempt = run => { try { run(); heard.push('worked') } catch (error) { heard.push(error.message) } }
    ${attempts(before)}
    app.whenReady().then(() => {
      ${attempts(after)}
      require('node:fs').writeFileSync(${JSON.stringify(answer)}, JSON.stringify(heard))
    })`,
  )
  const double = await launchDouble({ folder, userData: folder, chromium: inject('chromium') })
  onTestFinished(() => double.close())
  await expect.poll(() => fs.existsSync(answer)).toBe(true)
  return JSON.parse(fs.readFileSync(answer, 'utf8'))
}

const scheme = (privileges: string) =>
  `protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { ${privileges} } }])`
const whole = scheme('standard: true, secure: true, supportFetchAPI: true')

test('the double refuses what Electron would: things done too early or too late', async () => {
  const early = ['new BrowserWindow()', 'protocol.handle("app", () => {})', 'session.defaultSession.x']
  expect(await outcomes(early, [whole, 'app.enableSandbox()'])).toEqual([
    expect.stringMatching(/before the app is ready/),
    expect.stringMatching(/before the app is ready/),
    expect.stringMatching(/before the app is ready/),
    expect.stringMatching(/after the app is ready/),
    expect.stringMatching(/after the app is ready/),
  ])
  expect(await outcomes([whole, 'app.enableSandbox()'], ['protocol.handle("app", () => {})'])).toEqual([
    'worked',
    'worked',
    'worked',
  ])
})

test('a scheme without its privileges, or a folder that is set too late', async () => {
  expect(
    await outcomes(
      [
        scheme('standard: true, secure: true'),
        scheme('secure: true, supportFetchAPI: true'),
        'app.requestSingleInstanceLock()',
        'app.setPath("userData", "/")',
      ],
      [],
    ),
  ).toEqual([
    expect.stringMatching(/lacks privileges/),
    expect.stringMatching(/lacks privileges/),
    'worked',
    expect.stringMatching(/lock/),
  ])
})

test('messages carry plain values and bytes only', () => {
  for (const value of [new Map(), new Set(), new Date(), new Blob(), () => {}, new Error('x')])
    expect(() => encode([{ value }])).toThrow()
  expect(encode([{ a: [1, null, 'x'], bytes: new Uint8Array([1]) }])).toEqual([
    { a: [1, null, 'x'], bytes: { $bytes: 'AQ==' } },
  ])
})

test.runIf(!realElectron)(
  'the bridge copies arguments and lets only plain values and bytes through',
  async () => {
    const { page, double } = await launchShell()
    const heard = await page.evaluate(async () => {
      const bridge = window.jejakDesktop!
      const attempt = (value: unknown) => {
        try {
          bridge.setMenu(value as never)
          return 'passed'
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      }
      return [new Map(), new Set(), new Date(), new Blob(), new (class Menu {})()].map(value =>
        attempt([value]),
      )
    })
    for (const message of heard) expect(message).toMatch(/^contextBridge: \[object/)
    const [shown] = double!.state.windows
    shown!.destroy()
    await double!.hasQuit
    expect(() => shown!.webContents.send('menu:command', 'x')).toThrow(/destroyed/)
  },
)
