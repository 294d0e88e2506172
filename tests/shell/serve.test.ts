import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { PortTaken, serve } from '../../build/scripts/serve.mjs'
import { temporaryFolder } from './shell-app.ts'

async function servedFolder(): Promise<{ url: string; port: number }> {
  const folder = temporaryFolder()
  const root = path.join(folder, 'dist')
  fs.mkdirSync(path.join(root, 'assets'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  fs.writeFileSync(path.join(root, 'assets', 'app.js'), 'export {}')
  fs.writeFileSync(path.join(root, '.hidden'), 'secret')
  fs.symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'))
  const server = await serve({ root, port: 0 })
  onTestFinished(() => server.close())
  return server
}

/** A request whose path is sent exactly as written. */
function ask(
  port: number,
  sentPath: string,
  options: http.RequestOptions = {},
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: sentPath, ...options }, response => {
      response.resume()
      resolve(response)
    })
    request.on('error', reject).end()
  })
}

test('files come with their type and the security headers', async () => {
  const { port } = await servedFolder()
  const page = await ask(port, '/?automation')
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/)
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  const script = await ask(port, '/assets/app.js')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/link.txt',
  '/.hidden',
  '/assets',
  '/assets/',
  '/index.html%00',
  '/%zz',
])('%s is not there', async sentPath => {
  const { port } = await servedFolder()
  expect((await ask(port, sentPath)).statusCode).toBe(404)
})

test('only this computer’s own names are answered, and only reading', async () => {
  const { port } = await servedFolder()
  expect((await ask(port, '/', { headers: { host: 'attacker.example' } })).statusCode).toBe(421)
  expect((await ask(port, '/', { method: 'POST' })).statusCode).toBe(405)
})

test('a port that is taken is said in one sentence, or the next one is used', async () => {
  const { port } = await servedFolder()
  const root = temporaryFolder()
  await expect(serve({ root, port })).rejects.toThrow(PortTaken)
  const [first, second] = [await serve({ root }), await serve({ root })]
  onTestFinished(async () => void (await Promise.all([first.close(), second.close()])))
  expect(second.port).toBeGreaterThan(first.port)
})

test('npm start -- --browser says where the app is, exactly', async () => {
  const start = path.join(projectRoot, 'build/scripts/start.mjs')
  const child = spawn(process.execPath, [start, '--browser', '--port', '0', '--no-open'], {
    cwd: projectRoot,
  })
  onTestFinished(() => void child.kill())
  let said = ''
  let complained = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    complained += chunk
  })
  await expect
    .poll(() => (child.exitCode === null ? said : `ended with: ${complained}`), { timeout: 50_000 })
    .toMatch(/^Jejak is at http:\/\/127\.0\.0\.1:\d+\/$|^ended/m)
  expect(child.exitCode, complained).toBeNull()
  const [address = ''] = /http:\S+/.exec(said) ?? []
  expect(await (await fetch(address)).text()).toMatch(/<!doctype html>/i)
})
