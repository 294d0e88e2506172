import { randomBytes } from 'node:crypto'
import nodeFs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type { DesktopOriginal, OriginalState, ReadAnswer, WriteAnswer } from '../shared/originals-bridge.ts'
import { type WritingFs, writeAtomically } from './atomic-write.ts'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'
import { type FileAnswer, largestFile, readWhole } from './read-whole.ts'
import { fingerprintOf, isMissing, writeOriginal } from './write-original.ts'

/** What originals need of a file system; tests hand in one that fails. */
export type OriginalsFs = WritingFs & Pick<typeof nodeFs, 'mkdir'>

/** The files that maps came from or were saved to, each under a token that tells nothing about it. */
export interface Originals {
  /** Reads a file that the user, or the machine on the user's behalf, has named. A map's has an original. */
  open(file: string): Promise<FileAnswer>
  /** Whether a file is one that is written back to, going by the name that it really has, whatever link leads to it. */
  isMap(file: string): Promise<boolean>
  /**
   * The original of a file that is there or will be. The same file has the same token for ever. Rejects for what is
   * no map.
   */
  remember(file: string): Promise<DesktopOriginal>
  write(token: string, bytes: Uint8Array, expected: string | null): Promise<WriteAnswer>
  state(token: string, expected: string): Promise<OriginalState>
  read(token: string): Promise<ReadAnswer>
  /** The path of a file; null for a token that was never given or is forgotten, or now leads to what is no map. */
  fileOf(token: string): Promise<string | null>
}

/** The extension of files that are written back to. */
const extension = '.jejak'

/** Most files that are remembered; those that were not used for longest are forgotten first. */
const mostOriginals = 500

const entry = v.object({
  token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  file: v.pipe(
    v.string(),
    v.maxLength(32_767),
    v.check(file => path.isAbsolute(file)),
    v.check(isMap),
  ),
})
const content = v.object({ version: v.literal(1), originals: v.array(v.unknown()) })

type Entry = v.InferOutput<typeof entry>

/** `folder` is the app's own, as it is once the app has started: it holds `originals.json`. */
export function createOriginals(folder: () => string, fs: OriginalsFs = nodeFs): Originals {
  const list = () => path.join(folder(), 'originals.json')
  /** The least recently used first; null until it was read. */
  let entries: Promise<Entry[]> | null = null
  let writing: Promise<void> = Promise.resolve()
  /** What was known of a file when its content was read last: it is read again only when that changed. */
  const seen = new Map<string, { size: number; mtimeMs: number; fingerprint: string }>()

  const known = () => {
    entries ??= readList()
    return entries
  }

  async function readList(): Promise<Entry[]> {
    try {
      const read = v.safeParse(content, JSON.parse((await fs.readFile(list())).toString('utf8')))
      // One bad line does not cost the others.
      return read.success ? read.output.originals.filter(one => v.is(entry, one)).slice(-mostOriginals) : []
    } catch {
      return []
    }
  }

  /** A list that can't be written means that maps ask for a place again after the next start. */
  function writeList(all: readonly Entry[]): Promise<void> {
    const text = Buffer.from(`${JSON.stringify({ version: 1, originals: all }, null, 2)}\n`)
    writing = writing
      .then(() => fs.mkdir(folder(), { recursive: true }))
      .then(() => writeAtomically(list(), text, fs))
      .catch(error => log.warn('files', logSentences.originalsNotNoted, error))
    return writing
  }

  async function remember(file: string): Promise<DesktopOriginal> {
    const real = await realPath(file, fs)
    if (!isMap(real)) throw new Error('Refused: only maps are written back to.')
    const all = await known()
    const at = all.findIndex(one => one.file === real)
    const [found] = at >= 0 ? all.splice(at, 1) : []
    const used = found ?? { token: randomBytes(16).toString('hex'), file: real }
    all.push(used)
    all.splice(0, all.length - mostOriginals)
    // Where it already was the last one, the list says so.
    if (!found || at !== all.length - 1) await writeList(all)
    return { token: used.token, name: path.basename(real), folder: folderName(real) }
  }

  async function fileOf(token: string): Promise<string | null> {
    const file = (await known()).find(one => one.token === token)?.file
    // Somebody may have put a link to something else in its place.
    return file !== undefined && isMap(await realPath(file, fs)) ? file : null
  }

  async function note(file: string, fingerprint: string): Promise<void> {
    const { size, mtimeMs } = await fs.stat(file)
    seen.set(file, { size, mtimeMs, fingerprint })
  }

  return {
    remember,
    isMap: async file => isMap(await realPath(file, fs)),
    async open(file) {
      const answer = await readWhole(file)
      if (answer.kind !== 'opened' || !isMap(await realPath(file, fs))) return answer
      return { kind: 'opened', file: { ...answer.file, original: await remember(file) } }
    },
    async write(token, bytes, expected) {
      const file = await fileOf(token)
      if (file === null) return { kind: 'vanished' }
      const keep = path.join(folder(), 'kept')
      await fs.mkdir(keep, { recursive: true }).catch(() => {})
      const answer = await writeOriginal(file, bytes, expected, keep, fs)
      if (answer.kind === 'saved') await note(file, fingerprintOf(bytes)).catch(() => seen.delete(file))
      return answer
    },
    async state(token, expected) {
      const file = await fileOf(token)
      if (file === null) return 'vanished'
      try {
        const stat = await fs.stat(file)
        if (!stat.isFile() || stat.size > largestFile) return 'unknown'
        const { size, mtimeMs } = stat
        const last = seen.get(file)
        if (!last || last.size !== size || last.mtimeMs !== mtimeMs)
          seen.set(file, { size, mtimeMs, fingerprint: fingerprintOf(await fs.readFile(file)) })
        return seen.get(file)?.fingerprint === expected ? 'same' : 'changed'
      } catch (error) {
        return isMissing(error) ? 'vanished' : 'unknown'
      }
    },
    async read(token) {
      const file = await fileOf(token)
      if (file === null) return { kind: 'vanished' }
      const answer = await readWhole(file)
      if (answer.kind === 'opened') return { kind: 'read', bytes: answer.file.bytes }
      if (answer.trouble === 'too-large') return { kind: 'too-large' }
      return { kind: answer.message === 'ENOENT' ? 'vanished' : 'unreadable' }
    },
    fileOf,
  }
}

/** Whether a file is one that is written back to, going by its name. */
export function isMap(file: string): boolean {
  return file.toLowerCase().endsWith(extension)
}

/** The one name of a file, whatever links lead to it; of one that is not there yet, what it will be. */
async function realPath(file: string, fs: OriginalsFs): Promise<string> {
  try {
    return await fs.realpath(file)
  } catch {
    const folder = path.dirname(file)
    return path.join(await fs.realpath(folder).catch(() => folder), path.basename(file))
  }
}

/** The name of the folder, unless it is the user's own or bears the user's name. */
function folderName(file: string): string | null {
  const folder = path.dirname(file)
  const name = path.basename(folder)
  const own = path.basename(os.homedir()).toLowerCase()
  return name === '' || name.toLowerCase().includes(own) ? null : name
}
