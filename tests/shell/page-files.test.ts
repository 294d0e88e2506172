import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { answerFromFolder, fileInside } from '../../electron/main/page-files.ts'
import { temporaryFolder } from './shell-app.ts'

let root = ''

beforeEach(() => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  fs.mkdirSync(path.join(folder, 'dist-other'))
  fs.writeFileSync(path.join(folder, 'dist-other', 'x.js'), 'secret')
  root = path.join(folder, 'dist')
  fs.mkdirSync(path.join(root, 'assets'), { recursive: true })
  fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  fs.writeFileSync(path.join(root, 'assets', 'a b.js'), '1')
  fs.symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'))
  fs.symlinkSync(folder, path.join(root, 'up'))
  fs.symlinkSync(path.join(root, 'index.html'), path.join(root, 'inside.js'))
})

test.each([
  ['app://jejak/', 'index.html'],
  ['app://jejak/index.html?automation#x', 'index.html'],
  ['app://jejak/assets/a%20b.js', 'assets/a b.js'],
  // The address itself resolves dots before anything is decoded, and stays inside.
  ['app://jejak/../../index.html', 'index.html'],
  ['APP://jejak/index.html', 'index.html'],
])('%s is a file of the page', async (address, file) => {
  expect(await fileInside(root, address)).toBe(path.join(root, file))
})

test.each([
  'app://jejak/../secret.txt',
  'app://jejak/%2e%2e/secret.txt',
  'app://jejak/.%2e/secret.txt',
  'app://jejak/..%2fsecret.txt',
  'app://jejak/..%2Fsecret.txt',
  'app://jejak/%2e%2e%2fsecret.txt',
  'app://jejak/%252e%252e/secret.txt',
  'app://jejak/..%5csecret.txt',
  'app://jejak/..\\secret.txt',
  'app://jejak/index.html%00.js',
  'app://jejak//etc/passwd',
  'app://jejak/%2fetc%2fpasswd',
  'app://jejak/C:/Windows/win.ini',
  'app://jejak/C%3a/Windows/win.ini',
  'app://jejak/../dist-other/x.js',
  'app://jejak/link.txt',
  'app://jejak/up/secret.txt',
  // What Windows would take for a file of the page by another name.
  'app://jejak/index.html.',
  'app://jejak/index.html%20',
  'app://jejak/index.html::$DATA',
  'app://jejak/index.html%3a%3a$DATA',
  'app://jejak/INDEX.HTML',
  'app://jejak/INDEX~1.HTM',
  'app://jejak/CON',
  'app://jejak//server/share/x.js',
  'app://jejak/%5c%5cserver%5cshare%5cx.js',
  'app://jejak/\\\\?\\C:\\Windows\\win.ini',
  // Dots in forms that a careless decoder takes for dots.
  'app://jejak/%c0%ae%c0%ae/secret.txt',
  'app://jejak/%25%32%65%25%32%65/secret.txt',
  'app://jejak/\u2025/secret.txt',
  'app://jejak/....//secret.txt',
  'app://jejak/assets/%00',
  'app://jejak/inside.js',
  'app://jejak/assets',
  'app://jejak/assets/',
  'app://jejak/missing.js',
  'app://jejak/%zz',
  'app://elsewhere/index.html',
  'app://jejak.example/index.html',
  'app://jejak:80/index.html',
  'app://jejak@elsewhere/index.html',
  'APP2://jejak/index.html',
  'https://jejak/index.html',
  'file:///etc/passwd',
  'not an address',
])('%s leads nowhere', async address => {
  expect(await fileInside(root, address)).toBeNull()
})

test('answers carry the type, the policy and no guessing; only reading is answered', async () => {
  const page = await answerFromFolder(root, { url: 'app://jejak/index.html', method: 'GET' })
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'/,
  )
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await page.text()).toBe('<!doctype html>')
  expect((await answerFromFolder(root, { url: 'app://jejak/index.html', method: 'POST' })).status).toBe(405)
  expect((await answerFromFolder(root, { url: 'app://jejak/up/secret.txt', method: 'GET' })).status).toBe(404)
})

test('a page that lies behind a link itself is still served, and still nothing beside it', async () => {
  const link = path.join(path.dirname(root), 'current')
  fs.symlinkSync(root, link)
  expect(await fileInside(link, 'app://jejak/index.html')).toBe(path.join(root, 'index.html'))
  expect(await fileInside(link, 'app://jejak/link.txt')).toBeNull()
})
