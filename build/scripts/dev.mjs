// @ts-check
/** `npm run dev`: the page from Vite's server, replaced while you type, and the desktop app where it can run. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build, createServer } from 'vite'
import { forgetBuild } from './build.mjs'
import { electronEnv, findElectron, whyNoWindow } from './electron-state.mjs'
import { projectRoot } from './project-root.mjs'

const server = await createServer({
  configFile: path.join(projectRoot, 'vite.config.ts'),
  server: { host: '127.0.0.1', port: 5173 },
})
await server.listen()
console.log(`Jejak is at ${server.resolvedUrls?.local[0] ?? 'its address'}, replaced on every change.`)

const binary = findElectron()
const reason =
  whyNoWindow() ?? (binary ? null : "Electron's program is not on this computer (npm start fetches it)")
if (reason || !binary) console.log(`${reason}, so there is no desktop window.`)
else await runDesktop(binary)

/**
 * Keeps the bundles of page and shell up to date and restarts the app after each build: the page stays on its own
 * app:// address, so that development uses the same storage and the same rules as the real app.
 * @param {string} program
 */
async function runDesktop(program) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const previous = child
      const start = () => {
        child = spawn(program, [projectRoot], { env: electronEnv(), stdio: 'inherit' })
      }
      if (!previous || previous.exitCode !== null) return start()
      previous.once('exit', start)
      previous.kill()
    }, 300)
  }
  // What lies there from now on is a development build: the next start makes its own.
  forgetBuild(['renderer', 'electron'])
  for (const [file, mode] of [
    ['build/vite.electron.config.ts', 'main'],
    ['build/vite.electron.config.ts', 'preload'],
    ['vite.config.ts', 'production'],
  ]) {
    const watcher = await build({
      configFile: path.join(projectRoot, file ?? ''),
      mode: mode ?? 'production',
      logLevel: 'warn',
      build: { watch: {} },
    })
    if ('on' in watcher) watcher.on('event', event => event.code === 'END' && restart())
  }
}
