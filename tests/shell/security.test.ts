import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { PreventableEvent } from './double/preventable-event.ts'
import { launchShell, realElectron } from './shell-app.ts'

test('inline scripts, inline styles and eval do not run', async () => {
  const built = fs.readFileSync(path.join(inject('fixturePage'), 'index.html'), 'utf8')
  // The page asks for what must not happen, also after it was built.
  expect(built).toContain('<script>window.inlineScriptRan = true</script>')
  expect(built).toMatch(/<style>\s*body/)
  const { page } = await launchShell()
  expect(
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.setAttribute('onclick', 'window.handlerRan = true')
      document.body.append(link)
      link.click()
      return [window.inlineScriptRan, 'handlerRan' in window, getComputedStyle(document.body).color]
    }),
  ).toEqual([undefined, false, 'rgb(0, 0, 0)'])
  // Code that the test itself sends in is free of the policy; what the page's own timers run is not.
  const evalRan = await page.evaluate(
    () =>
      new Promise(resolve => {
        document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
        setTimeout('window.textRan = true' as unknown as () => void)
        setTimeout(() => resolve('textRan' in window ? 'ran' : 'refused'), 200)
      }),
  )
  expect(evalRan).toBe('refused')
})

test('the page cannot leave: links, scripts, forms and reloads with another address stay', async () => {
  const { page, double } = await launchShell()
  const before = page.url()
  for (const leave of [
    () => location.assign('https://elsewhere.example/a'),
    () => {
      const link = document.createElement('a')
      link.href = 'https://elsewhere.example/b'
      document.body.append(link)
      link.click()
    },
    () => location.assign('/other.html'),
  ]) {
    await page.evaluate(leave)
    await page.waitForTimeout(200)
    expect(page.url()).toBe(before)
  }
  expect(await page.evaluate(() => window.fixture.platform.kind)).toBe('desktop')
  if (double) expect(double.state.preventedNavigations).toHaveLength(3)
})

test('no second window opens', async () => {
  const { page, evaluate } = await launchShell()
  await page.evaluate(() => {
    window.open('https://elsewhere.example/')
    window.open('/index.html')
  })
  await page.waitForTimeout(300)
  expect(await evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(page.context().pages()).toHaveLength(1)
})

test('the network is out of reach for fetch, pictures, frames, beacons and sockets', async () => {
  const { page, double } = await launchShell()
  const outcomes = await page.evaluate(async () => {
    const picture = new Image()
    const loaded = new Promise(resolve => {
      picture.onload = () => resolve('picture came')
      picture.onerror = () => resolve('refused')
    })
    picture.src = 'https://elsewhere.example/x.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://elsewhere.example/'
    document.body.append(frame)
    navigator.sendBeacon('https://elsewhere.example/beacon')
    const socket = new Promise(resolve => {
      try {
        const line = new WebSocket('wss://elsewhere.example/')
        line.onopen = () => resolve('socket open')
        line.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
    const fetched = fetch('https://elsewhere.example/').then(
      () => 'fetched',
      () => 'refused',
    )
    return Promise.all([loaded, socket, fetched])
  })
  expect(outcomes).toEqual(['refused', 'refused', 'refused'])
  expect(double?.state.foreignRequests ?? []).toEqual([])
})

test('the app’s own files can be fetched, and nothing beside them', async () => {
  const { page } = await launchShell()
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        '/index.html',
        '/',
        '/missing.js',
        '/%2e%2e/package.json',
        '/..%2fpackage.json',
        '/..%5cpackage.json',
      ].map(address => fetch(address).then(response => response.status)),
    ),
  )
  expect(statuses).toEqual([200, 200, 404, 404, 404, 404])
})

test('permissions that the app has no use for are refused, those for the clipboard are given', async () => {
  const { page } = await launchShell()
  const states = await page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      read: await state('clipboard-read'),
      write: await state('clipboard-write'),
      place: await state('geolocation'),
      notes: await state('notifications'),
      midi: await state('midi'),
    }
  })
  expect(states).toMatchObject({ read: 'granted', write: 'granted' })
  expect([states.place, states.notes, states.midi]).not.toContain('granted')
})

test('the page has no Node, no Electron and nothing of the shell but the bridge', async () => {
  const { page, double } = await launchShell()
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      name => name in window,
    ),
  )
  expect(found).toEqual([])
  expect(
    await page.evaluate(() => {
      const bridge = window.jejakDesktop as unknown as Record<string, unknown>
      try {
        bridge.openFile = () => 'mine'
        bridge.extra = 1
      } catch {
        // A frozen object says so in strict code.
      }
      return [String(bridge.openFile).includes('mine'), 'extra' in bridge]
    }),
  ).toEqual([false, false])
  if (double) {
    const preferences = double.state.windows[0]!.options.webPreferences ?? {}
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    for (const risky of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'plugins',
    ])
      expect(preferences[risky] ?? false, risky).toBe(false)
  }
})

describe.runIf(!realElectron)('asked directly, the session', () => {
  test('refuses what Electron would grant, and requests that leave the app', async () => {
    const { double } = await launchShell()
    const [window] = double!.state.windows
    const refused = [
      'media',
      'geolocation',
      'openExternal',
      'hid',
      'serial',
      'usb',
      'display-capture',
      'fullscreen',
      'notifications',
      'midi',
      'midiSysex',
      'pointerLock',
      'keyboardLock',
      'idle-detection',
      'local-fonts',
      'mediaKeySystem',
      'speaker-selection',
      'storage-access',
      'top-level-storage-access',
      'window-management',
      'fileSystem',
      'unknown',
    ]
    const page = 'app://jejak/index.html'
    const mayUse = (permission: string, url: string) => double!.state.mayUse(permission, window!, url, true)
    expect(refused.filter(permission => mayUse(permission, page))).toEqual([])
    expect(mayUse('clipboard-read', page)).toBe(true)
    const { mayRequest } = double!.state
    expect(mayRequest('https://elsewhere.example/', 'image')).toBe(false)
    expect(mayRequest('app://elsewhere/index.html', 'mainFrame')).toBe(false)
    expect(mayRequest('file:///etc/hostname', 'xhr')).toBe(false)
    expect(mayRequest('app://jejak/index.html', 'mainFrame')).toBe(true)
  })

  test('grants nothing to a frame, nor to whoever only looks like the app', async () => {
    const { double } = await launchShell()
    const [window] = double!.state.windows
    const mayRead = (url: string, isMainFrame: boolean) =>
      double!.state.mayUse('clipboard-read', window!, url, isMainFrame)
    expect(mayRead('app://jejak/index.html', true)).toBe(true)
    expect(mayRead('app://jejak/index.html', false)).toBe(false)
    for (const stranger of [
      'https://elsewhere.example/',
      'app://elsewhere/index.html',
      'app://jejak.example/',
      'data:text/html,x',
      'blob:app://jejak/x',
      'devtools://devtools/x',
    ])
      expect(mayRead(stranger, true), stranger).toBe(false)
  })

  test('lets the page’s own pictures through, and nothing else that is no file of the app', async () => {
    const { double } = await launchShell()
    const { mayRequest } = double!.state
    expect(mayRequest('data:image/png;base64,AA', 'image')).toBe(true)
    expect(mayRequest('blob:app://jejak/0-1', 'image')).toBe(true)
    expect(mayRequest('blob:https://elsewhere.example/0-1', 'image')).toBe(false)
    expect(mayRequest('data:text/html,x', 'mainFrame')).toBe(false)
    expect(mayRequest('data:text/javascript,x', 'script')).toBe(false)
    expect(mayRequest('blob:app://jejak/0-1', 'subFrame')).toBe(false)
    // Only a package has no developer tools.
    expect(mayRequest('devtools://devtools/bundled/x.js', 'script')).toBe(true)
    const packaged = await launchShell({ isPackaged: true })
    expect(packaged.double!.state.mayRequest('devtools://devtools/bundled/x.js', 'script')).toBe(false)
  })
})

describe.runIf(!realElectron)('whatever the app might hold one day', () => {
  test('views, devices, certificates, passwords and downloads are refused', async () => {
    const { double } = await launchShell()
    const { app, session } = double!.electron
    const [window] = double!.state.windows
    const contents = window!.webContents
    /** What main code answers an event, and whether it kept Electron from doing as usual. */
    const ask = (target: EventEmitter, name: string, ...values: unknown[]) => {
      const event = new PreventableEvent()
      const answers: unknown[] = []
      target.emit(name, event, ...values, (answer: unknown) => answers.push(answer))
      return { answers, isPrevented: event.isPrevented }
    }
    const cancelled = { answers: [''], isPrevented: true }
    expect(ask(contents, 'will-attach-webview', {}, {})).toMatchObject({ isPrevented: true })
    expect(ask(contents, 'select-bluetooth-device', [{ deviceId: 'a' }])).toEqual(cancelled)
    const { defaultSession } = session
    expect(ask(defaultSession, 'select-serial-port', [{ portId: 'a' }], contents)).toEqual(cancelled)
    expect(ask(defaultSession, 'select-hid-device', { deviceList: [] })).toEqual({
      answers: [null],
      isPrevented: true,
    })
    const nothing = { answers: [undefined], isPrevented: true }
    expect(ask(defaultSession, 'select-usb-device', { deviceList: [] })).toEqual(nothing)
    expect(defaultSession.mayUseDevice()).toBe(false)
    expect(ask(defaultSession, 'will-download', {}, contents)).toMatchObject({ isPrevented: true })
    const address = 'https://elsewhere.example/'
    expect(ask(app, 'certificate-error', contents, address, 'bad', {})).toEqual({
      answers: [false],
      isPrevented: true,
    })
    expect(ask(app, 'select-client-certificate', contents, address, [{}])).toEqual(nothing)
    expect(ask(app, 'login', contents, {}, {})).toEqual(nothing)
    expect(defaultSession.certificateVerdict).not.toBe(0)
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp')
    expect(defaultSession.isSpellCheckerEnabled).toBe(process.platform === 'darwin')
  })

  test('a new page is kept on its address too, before it shows anything', async () => {
    const { double } = await launchShell()
    const contents = Object.assign(new EventEmitter(), {
      opens: (_details: { url: string }): unknown => null,
      setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
        this.opens = handler
      },
      setWebRTCIPHandlingPolicy() {},
    })
    double!.electron.app.emit('web-contents-created', {}, contents)
    expect(contents.opens({ url: 'app://jejak/index.html' })).toEqual({ action: 'deny' })
    for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      for (const [url, stays] of [
        ['https://elsewhere.example/', true],
        ['javascript:alert(1)', true],
        ['data:text/html,x', true],
        ['file:///etc/passwd', true],
        ['app://jejak/assets/other.html', true],
        ['app://jejak/index.html?map=1', false],
      ] as const) {
        const event = Object.assign(new PreventableEvent(), { url })
        contents.emit(way, event)
        expect(event.isPrevented, `${way} to ${url}`).toBe(stays)
      }
  })
})

test.runIf(!realElectron)(
  'with the app’s switches, Chromium itself reaches no host, by name or by number',
  async () => {
    const { double } = await launchShell()
    const { switches } = double!.electron.app
    const asked: string[] = []
    const server = http.createServer((request, response) => {
      asked.push(String(request.url))
      response.end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    onTestFinished(() => void server.close())
    const browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...switches],
    })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      await expect(page.goto(`http://${host}:${port}/`), host).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    expect(asked).toEqual([])
  },
)
