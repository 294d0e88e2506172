import fs from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import * as v from 'valibot'
import type { FileAnswer } from './read-whole.ts'
import { type SmallJson, smallJson } from './small-json.ts'

/** How many files are remembered. */
const mostFiles = 10

const schema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(4_096))),
  v.transform(files => files.filter(file => path.isAbsolute(file)).slice(0, mostFiles)),
)

/** Maps that were lately opened from files or saved to them, for the menu and for the lists of the system. */
export interface RecentFiles {
  /** Paths, the newest first. */
  list(): readonly string[]
  add(file: string): void
  forget(file: string): void
  clear(): void
  onChange(listener: () => void): void
}

export function createRecentFiles(): RecentFiles {
  const listeners: (() => void)[] = []
  let kept: SmallJson<string[]> | null = null
  let files: readonly string[] = []

  /** Read when it is first asked for: where it lies is known only once the app has set its folder. */
  function read(): readonly string[] {
    if (!kept) {
      kept = smallJson(path.join(app.getPath('userData'), 'recent-files.json'), schema, [])
      files = kept.read()
      app.on('will-quit', kept.flush)
    }
    return files
  }

  function change(next: readonly string[]): void {
    files = next.slice(0, mostFiles)
    kept?.writeSoon([...files])
    for (const listener of listeners) listener()
  }

  return {
    list: () => read(),
    add(file) {
      if (!file.toLowerCase().endsWith('.jejak')) return
      const before = read()
      app.addRecentDocument(file)
      if (before[0] !== file) change([file, ...before.filter(one => one !== file)])
    },
    forget: file => change(read().filter(one => one !== file)),
    clear() {
      read()
      app.clearRecentDocuments()
      change([])
    },
    onChange: listener => void listeners.push(listener),
  }
}

/** Whether a file of the list is still there. */
export function isThere(file: string): boolean {
  return fs.existsSync(file)
}

/** Reads files as `read` does, and remembers those that could be read. */
export function remembering(
  recent: RecentFiles,
  read: (file: string) => Promise<FileAnswer>,
): (file: string) => Promise<FileAnswer> {
  return async file => {
    const answer = await read(file)
    if (answer.kind === 'opened') recent.add(file)
    return answer
  }
}
