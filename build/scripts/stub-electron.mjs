// @ts-check
/** A folder that stands in for Electron's own, where that can't be fetched, so that everything around it can be packed. */

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'

/** What marks the place of the fuses in Electron's program: version 1, nine of them, each as Electron ships it. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('011001011'),
])

/** What Electron for Linux is shipped with, as far as packing asks for it. */
const files = {
  LICENSE: 'The licence of Electron',
  'LICENSES.chromium.html': 'The licences of Chromium',
  'locales/en-US.pak': '',
  'locales/id.pak': '',
  'locales/de.pak': '',
}

/**
 * Makes it anew.
 * @param {string} folder
 */
export function makeStubElectron(folder) {
  fs.rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  fs.writeFileSync(path.join(folder, 'version'), electronVersion())
  fs.writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from('stub'), fuses]), {
    mode: 0o755,
  })
}

/** @returns {string} */
function electronVersion() {
  return createRequire(path.join(projectRoot, 'package.json'))('electron/package.json').version
}
