import fs from 'node:fs'
import path from 'node:path'

/**
 * Cuts bytes off the end of a log of a closed browser profile, as a crash in the middle of a write leaves it.
 * `IndexedDB` is the log of the databases, `File System` that of the directory of the private file system.
 */
export function cutLog(profile: string, store: 'IndexedDB' | 'File System', bytes: number): void {
  const logs = logsBelow(path.join(profile, 'Default', store))
  const newest = logs.sort((a, b) => fs.statSync(b).size - fs.statSync(a).size)[0]
  if (!newest) throw new Error(`There is no log in ${store}.`)
  fs.truncateSync(newest, Math.max(0, fs.statSync(newest).size - bytes))
}

function logsBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /(^|[\\/])\d+\.log$/.test(name))
    .map(name => path.join(folder, name))
}
