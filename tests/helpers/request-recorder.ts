import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'

/**
 * Everything that a browser of the tests asked of anybody but the app, whoever asked: a page, a worker, a service
 * worker, a beacon on the way out, or the browser itself. It is noted twice: what contexts tell, and what arrives at
 * a proxy through which all that leaves 127.0.0.1 has to go. Nothing goes further.
 */
const foreign: string[] = []

let proxy: Promise<http.Server> | undefined

/** Switches that send whatever a Chromium asks of others to the recorder. */
export async function recorderFlags(): Promise<readonly string[]> {
  proxy ??= startProxy()
  const { port } = (await proxy).address() as AddressInfo
  return [
    `--proxy-server=http://127.0.0.1:${port}`,
    // Only the address that the tests serve at is asked directly, not the other names of this computer.
    '--proxy-bypass-list=<-loopback>;127.0.0.1',
  ]
}

/** Notes every request of a context that is for another origin than these. */
export function recordRequests(context: BrowserContext, ownOrigins: readonly string[]): void {
  context.on('request', request => {
    const url = request.url()
    if (!isOwn(url, ownOrigins)) noteForeign(url)
  })
}

/** Notes a request that was stopped before it could be seen otherwise. */
export function noteForeign(url: string): void {
  // A picture in an address may be long.
  foreign.push(url.slice(0, 200))
}

/** What was noted since the last call. */
export function takeForeignRequests(): string[] {
  return foreign.splice(0)
}

/** What a page makes itself never leaves it. */
function isOwn(url: string, ownOrigins: readonly string[]): boolean {
  if (/^(data|about):/.test(url)) return true
  const origin = url.startsWith('blob:') ? url.slice(5) : url
  return URL.canParse(origin) && ownOrigins.includes(new URL(origin).origin)
}

/**
 * What Chromium asks its maker for on its own, with an empty page and all switches against it. A page that asked there
 * would be told of by its context.
 */
function isBrowsersOwn(address: string): boolean {
  return URL.canParse(address) && /(^|\.)(google|googleapis|gvt1)\.com$/.test(new URL(address).hostname)
}

async function startProxy(): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    if (!isBrowsersOwn(String(request.url))) noteForeign(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    if (!isBrowsersOwn(`https://${request.url}`)) noteForeign(`${request.method} ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // The tests end without waiting for it.
  server.unref()
  return server
}
