import type { Locks } from './locks.ts'
import {
  decodeNotes,
  encodeNotes,
  noNotes,
  type SavedNote,
  type SavedNotes,
  withNotes,
} from './saved-notes.ts'
import type { SlotFiles } from './slot-files.ts'
import { newestOf } from './slot-format.ts'

/** The two files between which the notes alternate. */
export const notesNames = ['saved-0', 'saved-1'] as const

const lockName = 'jejak-saved-log'
/** The notes are written at once, and then at most once in this time (ms). */
const pause = 300

/**
 * Notes down, outside the database, how far each map was when "Saved" was said. A database whose log was torn opens
 * without a word, some changes short: only what remembers that there was more can tell. Kept in files that are
 * flushed and not in the local storage, which the browser writes seconds later and which a kill takes back.
 */
export class SavedLog {
  private readonly waiting = new Map<string, SavedNote>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()
  private isClosed = false

  constructor(
    private readonly files: SlotFiles,
    private readonly locks: Locks,
    /** Resolves once the notes of the last run were read: none may be replaced before. */
    private readonly ready: () => Promise<unknown>,
  ) {}

  /** Notes that a map is saved up to this revision. Costs nothing now; is written soon, and never throws. */
  note(note: SavedNote): void {
    this.waiting.set(note.id, note)
    if (this.timer !== null || this.isClosed) return
    this.timer = setTimeout(() => {
      this.timer = null
      // What came while it was being written goes with the next turn.
      if (this.waiting.size > 0 && !this.isClosed) this.turn()
    }, pause)
    this.turn()
  }

  /** Writes what waits. Never rejects. */
  flush(): Promise<void> {
    if (this.waiting.size > 0) this.turn()
    return this.writing
  }

  read(): Promise<SavedNotes> {
    return this.alone(async () => (await this.load()).notes)
  }

  /** Changes the notes as they are in the files. Resolves with what they are then. */
  change(edit: (notes: SavedNotes) => SavedNotes): Promise<SavedNotes> {
    return this.alone(async () => {
      const { notes, newest } = await this.load()
      const next = edit(notes)
      if (next === notes) return notes
      const serial = notes.serial + 1
      const content = encodeNotes(next)
      await this.files.write(notesNames[newest === 0 ? 1 : 0], { kind: 'notes', serial, content })
      return { ...next, serial }
    })
  }

  /** Drops what is noted of these maps, or of all, from both files. */
  async erase(ids: readonly string[] | 'all'): Promise<void> {
    await this.flush()
    const rest = <T extends { readonly id: string }>(list: readonly T[]) =>
      ids === 'all' ? [] : list.filter(({ id }) => !ids.includes(id))
    // Twice, since the files alternate.
    for (let n = 0; n < 2; n++)
      await this.change(notes => ({ ...notes, maps: rest(notes.maps), lost: rest(notes.lost) }))
  }

  close(): void {
    this.isClosed = true
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private turn(): void {
    this.writing = this.writing.then(async () => {
      await this.ready()
      const fresh = [...this.waiting.values()]
      this.waiting.clear()
      if (fresh.length === 0) return
      try {
        await this.change(notes => withNotes(notes, fresh))
      } catch (error) {
        console.warn('What was saved could not be noted down:', error)
      }
    })
  }

  private async load(): Promise<{ notes: SavedNotes; newest: 0 | 1 | null }> {
    const [first, second] = await Promise.all(notesNames.map(name => this.files.read(name)))
    const newest = newestOf(first ?? null, second ?? null)
    const slot = newest === null ? null : newest === 0 ? first : second
    if (slot?.kind !== 'notes') return { notes: noNotes, newest }
    return { notes: decodeNotes(new TextDecoder().decode(slot.content), slot.serial), newest }
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return this.locks.request(lockName, {}, work)
  }
}
