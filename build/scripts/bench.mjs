// @ts-check
/** `npm run bench -- <folder of the whiteboard bench> [its options]`: measures this build beside other whiteboards. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { projectRoot } from './project-root.mjs'
import { serve } from './serve.mjs'

const [, , folder = '', ...options] = process.argv
const bench = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)
if (!folder || !fs.existsSync(path.join(bench, 'run.mjs'))) {
  console.error('Use: npm run bench -- <folder of the whiteboard bench> [its options]')
  process.exit(1)
}

await buildIfStale(['renderer'])
const server = await serve({ root: path.join(projectRoot, 'dist'), port: 0 })
const adapter = path.join(projectRoot, 'tests/bench/jejak.adapter.js')
const child = spawn(
  process.execPath,
  ['run.mjs', '--app', `jejak=${server.url}?automation`, '--adapter', adapter, ...options],
  { cwd: bench, stdio: 'inherit' },
)
child.once('exit', async code => {
  await server.close()
  process.exitCode = code ?? 1
})
