import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PortTaken, serve, serveOrFind } from '../../build/scripts/serve.mjs'
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

/** A port that another program has. */
async function foreignPort(): Promise<number> {
  const other = http.createServer((_request, response) => response.end('something else'))
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const address = other.address()
  return typeof address === 'object' && address ? address.port : 0
}

test('a Jejak that is served already is found, since a second address would have an empty library', async () => {
  const { port, url } = await servedFolder()
  const root = temporaryFolder()
  await expect(serve({ root, port })).rejects.toThrow(PortTaken)
  const found = await serveOrFind({ root, from: port, orNext: true })
  expect(found).toMatchObject({ url, port, isRunning: true })
  await found.close()
  expect((await ask(port, '/')).statusCode).toBe(200)
})

test('a port that another program has is said, or the next one is used', async () => {
  const port = await foreignPort()
  const root = temporaryFolder()
  await expect(serveOrFind({ root, from: port, orNext: false })).rejects.toThrow(PortTaken)
  const next = await serveOrFind({ root, from: port, orNext: true })
  onTestFinished(() => next.close())
  expect(next).toMatchObject({ isRunning: false })
  expect(next.port).toBeGreaterThan(port)
})
