import { fingerprintOf, type Original, type OriginalFiles, type OriginalTrouble } from './original-files.ts'
import type { OpenedFile } from './platform.ts'

/** Originals that are all memory: a disk with one file for each name. */
export interface MemoryOriginals extends OriginalFiles {
  /** What is on the disk, by name. Tests change it as another program would. */
  readonly disk: Map<string, Uint8Array>
  /** The name that the user chooses next; null cancels. */
  nameToChoose: string | null
  /** What is wrong with the disk now. */
  trouble: OriginalTrouble | null
  /** A file of the disk, as it comes when it is opened. */
  open(name: string): OpenedFile
}

export function createMemoryOriginals(): MemoryOriginals {
  const disk = new Map<string, Uint8Array>()
  const originalOf = (name: string): Original => ({ token: `memory:${name}`, name, folder: 'Maps' })
  const nameOf = (token: string) => token.slice('memory:'.length)

  return {
    disk,
    nameToChoose: null,
    trouble: null,
    open(name) {
      const bytes = disk.get(name)
      if (!bytes) throw new Error(`there is no "${name}"`)
      return { name, bytes: bytes.slice(), original: originalOf(name) }
    },
    async choose() {
      return this.nameToChoose === null ? null : originalOf(this.nameToChoose)
    },
    async write(token, make, expected) {
      if (this.trouble) return { kind: 'trouble', trouble: this.trouble }
      const bytes = await make()
      const there = disk.get(nameOf(token))
      if (expected !== null) {
        if (!there) return { kind: 'vanished' }
        const fingerprint = await fingerprintOf(there)
        if (fingerprint !== expected && fingerprint !== (await fingerprintOf(bytes)))
          return { kind: 'changed-outside' }
      }
      disk.set(nameOf(token), bytes.slice())
      return { kind: 'saved' }
    },
    async state(token, expected) {
      const there = disk.get(nameOf(token))
      if (!there) return 'vanished'
      return (await fingerprintOf(there)) === expected ? 'same' : 'changed'
    },
    async read(token) {
      const bytes = disk.get(nameOf(token))
      return bytes ? { kind: 'read', bytes: bytes.slice() } : { kind: 'vanished' }
    },
    async dropped(_item, file) {
      return disk.has(file.name) ? originalOf(file.name) : null
    },
  }
}
