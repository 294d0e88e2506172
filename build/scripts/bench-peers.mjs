// @ts-check
/** `npm run bench:peers`: measures Jejak beside other whiteboards. See tests/bench/README.md. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'
import { projectRoot } from './project-root.mjs'

const folder = path.join(projectRoot, 'tests/bench')

// The bench is TypeScript, which this server translates; it serves nothing.
const sources = await createServer({
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const options = /** @type {typeof import('../../tests/bench/options.ts')} */ (
    await sources.ssrLoadModule('/tests/bench/options.ts')
  )
  const chosen = options.readOptions(process.argv.slice(2))
  if (chosen.peers.some(peer => options.installedPeers.has(peer))) installPeers()
  const bench = /** @type {typeof import('../../tests/bench/run-peers.ts')} */ (
    await sources.ssrLoadModule('/tests/bench/run-peers.ts')
  )
  console.log(await bench.runPeers(chosen))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await sources.close()
}

/** The whiteboards are a package of their own, which the project itself never installs. */
function installPeers() {
  if (fs.existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return
  console.error('Installing the whiteboards to compare with …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The whiteboards could not be installed.')
}
