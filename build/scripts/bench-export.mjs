// @ts-check
/**
 * `npm run bench:export [-- --n 200,1000,5000 --rounds 5]`: sizes, times and memory of every export beside other ways to
 * make them. Prints a table and writes it to `output/bench-export.md`.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build, createServer } from 'vite'
import { projectRoot } from './project-root.mjs'
import { serve } from './serve.mjs'

const folder = path.join(projectRoot, 'tests/bench/export')
const page = path.join(projectRoot, 'node_modules/.cache/jejak/export-bench')

const { values } = parseArgs({
  options: { n: { type: 'string', default: '200,1000,5000' }, rounds: { type: 'string', default: '5' } },
})
const cards = values.n.split(',').map(Number)
const rounds = Number(values.rounds)
if (![...cards, rounds].every(number => Number.isInteger(number) && number > 0)) {
  console.error('Use: npm run bench:export [-- --n 200,1000,5000 --rounds 5]')
  process.exit(1)
}

installAlternatives()
await build({
  configFile: path.join(projectRoot, 'vite.config.ts'),
  root: path.join(folder, 'page'),
  publicDir: false,
  logLevel: 'error',
  plugins: [],
  build: { outDir: page, emptyOutDir: true },
})
// The bench is TypeScript, which this server translates; it serves nothing.
const sources = await createServer({
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const server = await serve({ root: page, port: 0 })
try {
  const bench = /** @type {typeof import('../../tests/bench/export/run-export-bench.ts')} */ (
    await sources.ssrLoadModule('/tests/bench/export/run-export-bench.ts')
  )
  const report = await bench.runExportBench(server.url, { cards, rounds })
  console.log(report)
  fs.mkdirSync(path.join(projectRoot, 'output'), { recursive: true })
  fs.writeFileSync(path.join(projectRoot, 'output/bench-export.md'), report)
} finally {
  await server.close()
  await sources.close()
}

/** What is compared with is a package of its own, which the project itself never installs. */
function installAlternatives() {
  if (fs.existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return
  console.error('Installing what is compared with …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('What is compared with could not be installed.')
}
