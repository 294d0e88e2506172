import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What keeps a headless Chromium quiet: no background traffic of its own, and no sandbox only where it can't have one. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium to test with: `JEJAK_CHROMIUM`, one that the system has, or one that Playwright fetched
 * earlier. Where there is none and this is root on a Debian, the package is installed, after a line that says so. Throws with one sentence
 * where nothing helps.
 */
export function chromiumPath(): string {
  const wanted = process.env.JEJAK_CHROMIUM
  if (wanted) {
    if (fs.existsSync(wanted)) return wanted
    throw new Error(`JEJAK_CHROMIUM names ${wanted}, where there is no file.`)
  }
  const found = ofTheSystem() ?? ofPlaywright()
  if (found) return found
  installFromDebian()
  const installed = ofTheSystem()
  if (installed) return installed
  throw new Error('No Chromium found: install the package "chromium", or name one in JEJAK_CHROMIUM.')
}

function ofTheSystem(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const inPath = names.flatMap(name => folders.map(folder => path.join(folder, name + ending)))
  const wellKnown = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    path.join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    path.join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]
  return [...inPath, ...wellKnown].find(isProgram) ?? null
}

function ofPlaywright(): string | null {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(os.homedir(), '.cache/ms-playwright'),
    path.join(os.homedir(), 'Library/Caches/ms-playwright'),
    path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright'),
  ]
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ]
  for (const cache of caches) {
    if (!cache || !fs.existsSync(cache)) continue
    const newestFirst = fs
      .readdirSync(cache)
      .filter(name => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    for (const name of newestFirst) {
      const program = programs.map(relative => path.join(cache, name, relative)).find(isProgram)
      if (program) return program
    }
  }
  return null
}

function installFromDebian(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return
  console.log(
    'No Chromium found, and this is root: installing the package "chromium" with apt-get. JEJAK_CHROMIUM names another one.',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return
  }
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
