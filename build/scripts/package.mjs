// @ts-check
/**
 * `npm run package [-- <options of electron-builder>]`: the packages of this system, or those that are asked for, in
 * `release/`. `--dir` makes the unpacked app alone; where Electron can't be fetched, it does so with a stub in its place.
 */
import path from 'node:path'
import { BuildFailed, buildIfStale } from './build.mjs'
import { findElectron, installElectron } from './electron-state.mjs'
import { pack, packWithStub } from './pack.mjs'
import { projectRoot } from './project-root.mjs'

const options = process.argv.slice(2)
const output = path.join(projectRoot, 'release')

/** Any of these makes a signature possible. */
const signing = ['CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK', 'AZURE_CLIENT_ID', 'CSC_KEYCHAIN']

try {
  await buildIfStale(['renderer', 'electron'])
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run() {
  if (findElectron() ?? (await installElectron())) {
    if (!signing.some(name => process.env[name]))
      console.log('No signing certificate is named in the environment: the packages are unsigned.')
    return pack(options).code
  }
  if (!options.includes('--dir')) {
    console.error('Electron could not be fetched, so only --dir can be packed here, for checking.')
    return 1
  }
  const { code, said } = packWithStub(output)
  if (code !== 0) console.error(said)
  else
    console.log(
      `Packed with a stub in place of Electron, for checking only: ${path.join('release', 'linux-unpacked')}`,
    )
  return code
}
