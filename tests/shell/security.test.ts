import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
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
