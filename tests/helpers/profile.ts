import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** An empty folder for a browser profile. */
export function newProfile(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-profile-'))
}
