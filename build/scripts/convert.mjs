// @ts-check
/** `npm run convert -- <input> <output> [options]`: converts a map without a window and without a browser. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'
import { projectRoot } from './project-root.mjs'

await buildIfStale(['convert'])
const bundle = pathToFileURL(path.join(projectRoot, 'dist-convert/run-convert.js')).href
const { runConvert } = /** @type {typeof import('../../renderer/convert/run-convert.ts')} */ (
  await import(bundle)
)
process.exitCode = await runConvert(process.argv.slice(2), {
  program: 'npm run convert --',
  // npm changes to the project's folder; paths are meant from where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  fonts: path.join(projectRoot, 'assets/fonts'),
  say: line => console.log(line),
  complain: line => console.error(line),
})
