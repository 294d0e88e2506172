// @ts-check
/** `npm start`: the desktop app where Electron can run, else the browser edition. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BuildFailed, buildIfStale } from './build.mjs'
import { findElectron, installElectron, whyNoWindow } from './electron-state.mjs'
import { openBrowser } from './open-browser.mjs'
import { projectRoot } from './project-root.mjs'
import { PortTaken, serve } from './serve.mjs'

const usage = 'Use: npm start [-- [--browser] [--port N] [--no-open] [file.jejak …]]'

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
  let binary = findElectron()
  if (!binary) {
    console.log("Fetching Electron's program, once …")
    binary = await installElectron()
  }
  if (!binary) return startInstead("Electron's program is not on this computer and could not be fetched")
  await buildIfStale()
  const files = wish.files.map(file => path.resolve(process.env.INIT_CWD ?? process.cwd(), file))
  const child = spawn(binary, [projectRoot, ...files], { stdio: 'inherit' })
  child.once('error', error => void startInstead(`Electron did not start (${error.message})`))
  child.once('exit', code => {
    process.exitCode = code ?? 1
  })
}

/** @param {string} reason */
async function startInstead(reason) {
  console.log(`${reason}, so this is the browser edition.`)
  await startBrowser()
}

async function startBrowser() {
  await buildIfStale(['renderer'])
  const { url } = await serve({ root: path.join(projectRoot, 'dist'), port: wish.port })
  console.log(`Jejak is at ${url}`)
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
