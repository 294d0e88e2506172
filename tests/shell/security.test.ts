import { describe, expect, test } from 'vitest'
import { launchShell, realElectron } from './shell-app.ts'

test('inline scripts, inline styles and eval do not run', async () => {
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
    expect(refused.filter(permission => double!.state.mayUse(permission, window!))).toEqual([])
    expect(double!.state.mayRequest('https://elsewhere.example/')).toBe(false)
    expect(double!.state.mayRequest('app://elsewhere/index.html')).toBe(false)
    expect(double!.state.mayRequest('file:///etc/hostname')).toBe(false)
    expect(double!.state.mayRequest('app://jejak/index.html')).toBe(true)
  })
})
