import { expect, test } from 'vitest'
import { launchShell } from './shell-app.ts'

test('pages and mail addresses are handed to the system, as they were checked', async () => {
  const { page, evaluate } = await launchShell()
  await evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async address => void opened.push(address)
  })
  const open = (address: string) => page.evaluate(asked => window.jejakDesktop!.openExternal(asked), address)
  expect(await open('HTTPS://Example.org/a b')).toBe(true)
  expect(await open('mailto:sari@example.org')).toBe(true)
  expect(await evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual([
    'https://example.org/a%20b',
    'mailto:sari@example.org',
  ])
  await evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('nothing opens this'))
  })
  expect(await open('https://example.org/')).toBe(false)
  const told = await page.evaluate(() =>
    window.fixture.platform.openExternal('https://example.org/').then(String, error => error.kind),
  )
  expect(told).toBe('link-refused')
})

test('nothing that reads files or runs leaves the app', async () => {
  const { page } = await launchShell()
  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'app://jejak/index.html',
    'no address',
    '',
    `https://example.org/${'x'.repeat(5_000)}`,
    null,
  ])
    expect(
      await page.evaluate(
        asked => window.jejakDesktop!.openExternal(asked as string).then(String, String),
        address,
      ),
      String(address).slice(0, 40),
    ).toMatch(/Refused: the arguments/)
})
