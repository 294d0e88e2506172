import { afterAll, expect, test } from 'vitest'
import { launchApp, startBrowser } from '../helpers/app.ts'
import { takeForeignRequests } from '../helpers/request-recorder.ts'

// What these tests ask of others is what they are about.
afterAll(() => void takeForeignRequests())

test('whatever a page asks of others is noted, in whatever way it asks', async () => {
  takeForeignRequests()
  const browser = await startBrowser()
  // A page without any policy, and a context that nobody watches.
  const page = await browser.newPage()
  await page.setContent(`
    <link rel="stylesheet" href="http://style.example/a.css">
    <img src="http://picture.example/a.png">
    <iframe src="http://frame.example/"></iframe>`)
  await page.evaluate(async () => {
    const settled = (asked: Promise<unknown>) => asked.catch(() => {})
    await settled(fetch('https://fetched.example/'))
    await settled(fetch('http://localhost:49999/other-name-of-this-computer'))
    navigator.sendBeacon('http://beacon.example/', 'x')
    await new Promise(resolve => {
      new WebSocket('wss://socket.example/').onerror = resolve
    })
    const code = `fetch('http://worker.example/').catch(() => {}).then(() => postMessage('asked'))`
    const worker = new Worker(URL.createObjectURL(new Blob([code])))
    await new Promise(resolve => {
      worker.onmessage = resolve
    })
  })
  const noted: string[] = []
  for (const host of ['style', 'picture', 'frame', 'fetched', 'localhost', 'beacon', 'socket', 'worker'])
    await expect
      .poll(() => noted.push(...takeForeignRequests()) && noted.some(url => url.includes(host)), {
        message: host,
      })
      .toBe(true)
  await browser.close()
})

test('another port of this computer is somebody else too', async () => {
  takeForeignRequests()
  const app = await launchApp()
  // From a page of its own: the app's policy would not let the request begin.
  const page = await app.context.newPage()
  await page.goto('data:text/html,<p>free').catch(() => {})
  await page.evaluate(() => fetch('http://127.0.0.1:49999/').catch(() => {}))
  expect(takeForeignRequests()).toContain('http://127.0.0.1:49999/')
  await expect(app.close()).rejects.toThrow('http://127.0.0.1:49999/')
})
