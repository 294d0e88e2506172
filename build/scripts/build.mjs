// @ts-check
/** Builds the page (dist/), the desktop shell (dist-electron/) and the conversion (dist-convert/) when their sources have changed. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project-root.mjs'

/**
 * @typedef {'renderer' | 'electron' | 'convert'} Part
 * @typedef {{ inputs: string[], output: string, configs: { file: string, mode: string }[] }} Recipe
 */

/** @type {Record<Part, Recipe>} */
const recipes = {
  renderer: {
    inputs: [
      'renderer',
      'assets',
      'electron/shared',
      'vite.config.ts',
      'build/first-chunk.ts',
      'build/licences.ts',
      'build/vite.offline.config.ts',
      'package-lock.json',
    ],
    output: 'dist/index.html',
    // The service worker lists the files of the page, so the page comes first.
    configs: [
      { file: 'vite.config.ts', mode: 'production' },
      { file: 'build/vite.offline.config.ts', mode: 'production' },
    ],
  },
  electron: {
    inputs: ['electron', 'build/vite.electron.config.ts', 'package-lock.json'],
    output: 'dist-electron/main.cjs',
    // The preload may not require a shared chunk: each side is a bundle of its own.
    configs: [
      { file: 'build/vite.electron.config.ts', mode: 'main' },
      { file: 'build/vite.electron.config.ts', mode: 'preload' },
    ],
  },
  convert: {
    inputs: [
      'renderer',
      'electron/main/atomic-write.ts',
      'electron/main/is-same-file.ts',
      'build/vite.convert.config.ts',
      'package-lock.json',
    ],
    output: 'dist-convert/run-convert.js',
    configs: [{ file: 'build/vite.convert.config.ts', mode: 'production' }],
  },
}

/** The sources can't be built; the message says where and why. */
export class BuildFailed extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'BuildFailed'
  }
}

const cache = path.join(projectRoot, 'node_modules/.cache/jejak')

/**
 * Builds what is older than its sources. Runs in several processes at once wait for each other.
 * @param {readonly Part[]} [parts]
 * @returns {Promise<Part[]>} what was built
 */
export async function buildIfStale(parts = ['renderer', 'electron', 'convert']) {
  /** @type {Part[]} */
  const built = []
  for (const part of parts) {
    if (isFresh(part)) continue
    await locked(part, async () => {
      if (isFresh(part)) return
      await buildPart(part)
      built.push(part)
    })
  }
  return built
}

/**
 * Makes the next start build anew, whatever lies there: from now on it may be half written, or made for development.
 * @param {readonly Part[]} parts
 */
export function forgetBuild(parts) {
  for (const part of parts) fs.rmSync(stampFile(part), { force: true })
}

/** @param {Part} part */
async function buildPart(part) {
  const { build } = await import('vite')
  const nodeEnv = process.env.NODE_ENV
  // Taken before the build: a source that changes meanwhile makes the next start build again.
  const print = fingerprint(part)
  forgetBuild([part])
  for (const { file, mode } of recipes[part].configs) {
    // A test runner calls itself "test", and React would then come in its slow, large development form.
    process.env.NODE_ENV = 'production'
    try {
      await build({ configFile: path.join(projectRoot, file), mode, logLevel: 'warn' })
    } catch (error) {
      // The bundler's own stack says nothing; its message says where the source is wrong.
      throw new BuildFailed(error instanceof Error ? error.message : String(error))
    } finally {
      if (nodeEnv === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = nodeEnv
    }
  }
  fs.mkdirSync(cache, { recursive: true })
  fs.writeFileSync(stampFile(part), print)
}

/** @param {Part} part */
function isFresh(part) {
  if (!fs.existsSync(path.join(projectRoot, recipes[part].output))) return false
  try {
    return fs.readFileSync(stampFile(part), 'utf8') === fingerprint(part)
  } catch {
    return false
  }
}

/** @param {Part} part */
function stampFile(part) {
  return path.join(cache, `${part}.stamp`)
}

/**
 * Name, size and time of every source file.
 * @param {Part} part
 */
function fingerprint(part) {
  const hash = createHash('sha256')
  for (const input of recipes[part].inputs) addTo(hash, path.join(projectRoot, input))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 */
function addTo(hash, file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) addTo(hash, path.join(file, name))
    return
  }
  hash.update(`${path.relative(projectRoot, file)} ${stat.size} ${stat.mtimeMs}\n`)
}

/**
 * Holds a lock file with the holder's process id while `work` runs. A lock whose holder has died is taken over.
 * @param {Part} part
 * @param {() => Promise<void>} work
 */
async function locked(part, work) {
  fs.mkdirSync(cache, { recursive: true })
  const lock = path.join(cache, `${part}.lock`)
  while (!takeLock(lock)) {
    if (isHeld(lock)) await new Promise(resolve => setTimeout(resolve, 100))
    else fs.rmSync(lock, { force: true })
  }
  try {
    await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

/**
 * Whether the lock was free and is now held by this process. Throws where no file can be written.
 * @param {string} lock
 */
export function takeLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Whether the holder of a lock is still at work. One that has just made the file may not have named itself yet.
 * @param {string} lock
 */
export function isHeld(lock) {
  const stat = fs.statSync(lock, { throwIfNoEntry: false })
  if (!stat) return false
  const pid = readNumber(lock)
  if (!Number.isInteger(pid) || pid <= 0) return Date.now() - stat.mtimeMs < 5_000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process can't be asked, but is there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file */
function readNumber(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const built = await buildIfStale()
    console.log(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Everything is built already.')
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
