// @ts-check
/** Serves the built page to this computer only. */
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'

/** @type {Record<string, string>} */
const mediaTypes = readJson('electron/shared/media-types.json')
/** @type {Record<string, string>} */
const policy = readJson('electron/shared/content-security-policy.json')

const headers = {
  'content-security-policy': Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
  // By this a later start knows that the address is taken by Jejak itself.
  'x-jejak': 'browser edition',
}

export const defaultPort = 4173

/** A port is taken by another program. */
export class PortTaken extends Error {
  /** @param {number} port */
  constructor(port) {
    super(`Port ${port} is in use by another program; choose another one with --port.`)
    this.name = 'PortTaken'
  }
}

/**
 * Serves the files of a folder on 127.0.0.1. They are read once, at the start: only what was there then can be
 * asked for (so no path leads out of the folder), and a rebuild never changes a page that is in use.
 * @param {{ root: string, port?: number | undefined }} options 4173 without `port`; 0 for any that is free
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with `PortTaken`
 */
export async function serve({ root, port = defaultPort }) {
  const files = readFolder(root)
  const server = http.createServer((request, response) => answer(files, request, response))
  const used = await listen(server, port)
  return {
    url: urlOf(used),
    port: used,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Serves a folder, or finds the Jejak that is served there already: a second address would have a library of its own,
 * since a browser keeps maps by address.
 * @param {{ root: string, from: number, orNext: boolean }} options the port, and whether the ones after it may be used
 * where another program has it
 * @returns {Promise<{ url: string, port: number, isRunning: boolean, close: () => Promise<void> }>} whether it was
 * running before; then `close` leaves it alone. Rejects with `PortTaken`
 */
export async function serveOrFind({ root, from, orNext }) {
  for (let port = from; ; port++) {
    try {
      return { ...(await serve({ root, port })), isRunning: false }
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error
      if (await isJejak(urlOf(port)))
        return { url: urlOf(port), port, isRunning: true, close: async () => {} }
      if (!orNext || port >= from + 100) throw error
    }
  }
}

/**
 * Whether a Jejak answers at an address of this computer.
 * @param {string} url
 */
async function isJejak(url) {
  try {
    const { headers } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(2_000) })
    return headers.has('x-jejak')
  } catch {
    return false
  }
}

/** @param {number} port */
function urlOf(port) {
  return `http://127.0.0.1:${port}/`
}

/**
 * @param {ReadonlyMap<string, { type: string, bytes: Buffer }>} files
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(files, request, response) {
  // Another site could point its own name at this address (DNS rebinding): only our own names are answered.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (host !== '127.0.0.1' && host !== 'localhost')
    return refuse(response, 421, 'This address belongs to Jejak.')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only reading is possible.')
  const file = files.get(namedBy(request.url ?? '/'))
  if (!file) return refuse(response, 404, 'There is no such file.')
  response.writeHead(200, { ...headers, 'content-type': file.type, 'content-length': file.bytes.length })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/** @param {string} url */
function namedBy(url) {
  const asked = url.split(/[?#]/, 1)[0] ?? '/'
  try {
    return asked === '/' ? '/index.html' : decodeURIComponent(asked)
  } catch {
    return ''
  }
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

/**
 * Every plain file below `root` by the path that asks for it. Links and hidden files are left out.
 * @param {string} root
 */
function readFolder(root) {
  /** @type {Map<string, { type: string, bytes: Buffer }>} */
  const files = new Map()
  /** @param {string} folder @param {string} prefix */
  const add = (folder, prefix) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) add(file, `${prefix}${entry.name}/`)
      else if (entry.isFile()) {
        const type = mediaTypes[path.extname(entry.name).toLowerCase()] ?? 'application/octet-stream'
        files.set(prefix + entry.name, { type, bytes: fs.readFileSync(file) })
      }
    }
  }
  add(root, '/')
  return files
}

/**
 * @param {http.Server} server
 * @param {number} port
 * @returns {Promise<number>} the port in use
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE'
      reject(isTaken ? new PortTaken(port) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, file), 'utf8'))
}
