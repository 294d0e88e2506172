// @ts-check
/** Finds out whether Electron can be started here, without starting its download by accident. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'

/** How long fetching Electron's program may take before the browser edition is served instead, in ms. */
const downloadLimit = 180_000

/**
 * The path of Electron's program, or null. Only looks at files: asking the package itself
 * (`require('electron')`) would start a download.
 * @returns {string | null}
 */
export function findElectron() {
  const folder = electronFolder()
  if (!folder) return null
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const program = read(path.join(folder, 'path.txt')) ?? programName()
  const dist = override ?? path.join(folder, 'dist')
  const binary = path.join(dist, program)
  if (!fs.existsSync(binary)) return null
  if (override) return binary
  const wanted = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version
  return read(path.join(dist, 'version'))?.replace(/^v/, '') === wanted ? binary : null
}

/**
 * Lets Electron's own installer fetch its program. Without a network that fails within seconds; a slow one is
 * given three minutes.
 * @returns {Promise<string | null>} the program's path, or null when it can't be had
 */
export async function installElectron() {
  const folder = electronFolder()
  if (!folder || process.env.ELECTRON_OVERRIDE_DIST_PATH) return null
  const child = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore' })
  await new Promise(resolve => {
    const limit = setTimeout(() => child.kill(), downloadLimit)
    const done = () => {
      clearTimeout(limit)
      resolve(undefined)
    }
    child.once('exit', done)
    child.once('error', done)
  })
  return findElectron()
}

/**
 * Why this computer can't show a window of Electron's, in one sentence, or null when it can.
 * @returns {string | null}
 */
export function whyNoWindow() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for a window'
  // Electron refuses to run as root without --no-sandbox; the sandbox is worth more than the window.
  if (process.getuid?.() === 0)
    return 'Electron runs as root only with its sandbox switched off (--no-sandbox)'
  return null
}

/** The environment to start Electron in. A program made with Electron may have left it in the form of a bare Node. */
export function electronEnv() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env
}

function electronFolder() {
  try {
    return path.dirname(
      createRequire(path.join(projectRoot, 'package.json')).resolve('electron/package.json'),
    )
  } catch {
    return null
  }
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
