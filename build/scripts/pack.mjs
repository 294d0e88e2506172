// @ts-check
/** Runs electron-builder with the project's recipe. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'
import { makeStubElectron } from './stub-electron.mjs'

/**
 * Packs what is built.
 * @param {readonly string[]} options of electron-builder
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [how] quiet: what it says comes back instead of being shown
 */
export function pack(options, { quiet = false, env = process.env } = {}) {
  const builder = createRequire(path.join(projectRoot, 'package.json')).resolve('electron-builder/cli.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--config', 'build/electron-builder.yml', '--publish', 'never', ...options],
    { cwd: projectRoot, env, stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8' },
  )
  return { code: status ?? 1, said: `${stdout ?? ''}${stderr ?? ''}` }
}

/**
 * Packs for Linux with a stub in Electron's place.
 * @param {string} output folder that gets `linux-unpacked`
 * @param {readonly string[]} [targets] electron-builder's names of what is to be made
 * @param {NodeJS.ProcessEnv} [env]
 */
export function packWithStub(output, targets = ['dir'], env = process.env) {
  const stub = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-stub-'))
  try {
    makeStubElectron(stub)
    const where = [`-c.electronDist=${stub}`, `-c.directories.output=${output}`, '-c.compression=store']
    return pack(['--linux', ...targets, '--x64', ...where], { quiet: true, env })
  } finally {
    fs.rmSync(stub, { recursive: true, force: true })
  }
}
