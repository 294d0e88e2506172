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
}

export const defaultPort = 4173

/** A port that the user asked for is taken. */
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
 * @param {{ root: string, port?: number | undefined }} options without `port` the first free one from 4173 on, 0 for any
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with `PortTaken`
 */
export async function serve({ root, port }) {
  const files = readFolder(root)
  const server = http.createServer((request, response) => answer(files, request, response))
  const used = await listen(server, port ?? defaultPort, port === undefined)
  return {
    url: `http://127.0.0.1:${used}/`,
    port: used,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
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
 * @param {boolean} orNext whether the next ports may be tried
 * @returns {Promise<number>}
 */
function listen(server, port, orNext) {
  return new Promise((resolve, reject) => {
    const taken = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      if (!orNext || port >= defaultPort + 100) return reject(new PortTaken(port))
      listen(server, port + 1, true).then(resolve, reject)
    }
    server.once('error', taken)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', taken)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, file), 'utf8'))
}
