// @ts-check
/** `npm start`: the desktop app where Electron can run, else the browser edition. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BuildFailed, buildIfStale } from './build.mjs'
import { electronEnv, findElectron, installElectron, whyNoWindow } from './electron-state.mjs'
import { openBrowser } from './open-browser.mjs'
import { projectRoot } from './project-root.mjs'
import { defaultPort, PortTaken, serveOrFind } from './serve.mjs'

const usage = 'Use: npm start [-- [--browser] [--port N] [--no-open] [file.jejak …]]'

/** An Electron that ends within this time without having shown its window could not start, in ms. */
const startLimit = 10_000

const wish = readWish()
try {
  if (wish.browser) await startBrowser()
  else await startDesktop()
} catch (error) {
  if (!(error instanceof BuildFailed || error instanceof PortTaken)) throw error
  stop(error.message)
}

function readWish() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      stop(`--port takes a number from 0 to 65535. ${usage}`)
    }
    return { browser: values.browser, port, open: !values['no-open'], files: positionals }
  } catch (error) {
    // Node's message goes on about positional arguments; its first sentence says what is wrong.
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('. ')
    return stop(`${reason}. ${usage}`)
  }
}

async function startDesktop() {
  const reason = whyNoWindow()
  if (reason) return startInstead(reason)
  const binary = findElectron() ?? (await fetchElectron())
  if (!binary) return startInstead("Electron's program is not on this computer and could not be fetched")
  await buildIfStale()
  const trouble = await runElectron(binary)
  if (trouble) await startInstead(trouble)
}

/** Says that it is at work only where the line can be taken back. */
async function fetchElectron() {
  const { stdout } = process
  if (stdout.isTTY) stdout.write("Fetching Electron's program, once …")
  const binary = await installElectron()
  if (stdout.isTTY) stdout.write('\r\u001b[K')
  return binary
}

/**
 * Runs the app until it ends.
 * @param {string} binary
 * @returns {Promise<string | null>} why it could not start, or null
 */
function runElectron(binary) {
  const files = wish.files.map(file => path.resolve(process.env.INIT_CWD ?? process.cwd(), file))
  const child = spawn(binary, [projectRoot, ...files], {
    env: { ...electronEnv(), JEJAK_STARTER: '1' },
    // Over the fourth the app says that its window is there.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  let mayFail = true
  const limit = setTimeout(() => {
    mayFail = false
  }, startLimit)
  child.once('message', () => {
    mayFail = false
  })
  return new Promise(resolve => {
    child.once('error', error => {
      clearTimeout(limit)
      resolve(`Electron did not start (${error.message})`)
    })
    child.once('exit', (code, signal) => {
      clearTimeout(limit)
      const isStopped = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP'
      if (mayFail && code !== 0 && !isStopped)
        return resolve(`Electron ended before it had a window (${signal ?? `code ${code}`})`)
      process.exitCode = code ?? 1
      resolve(null)
    })
  })
}

/** @param {string} reason */
async function startInstead(reason) {
  console.log(`${reason}, so this is the browser edition.`)
  await startBrowser()
}

async function startBrowser() {
  await buildIfStale(['renderer'])
  const from = wish.port ?? defaultPort
  const root = path.join(projectRoot, 'dist')
  const { url, port, isRunning } = await serveOrFind({ root, from, orNext: wish.port === undefined })
  if (from !== 0 && port !== from)
    console.log(
      `Port ${from} is in use by another program. Maps belong to the address that they were made at.`,
    )
  console.log(`Jejak is at ${url}`)
  if (isRunning)
    console.log('It was running already. To get what has changed since, stop it and start again.')
  if (wish.files.length > 0)
    console.log(`A browser can't be handed files: open ${wish.files.join(', ')} in the app.`)
  if (wish.open) openBrowser(url)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
