import { isId, type MapId } from '../journey/ids.ts'
import type { LostChanges } from '../journey/repository.ts'

/** How far a map was when the user last read "Saved". */
export interface SavedNote {
  readonly id: MapId
  readonly title: string
  /** The map's revision in the database, which was durable. */
  readonly revision: number
}

/** What is written down outside the database about what was saved, and what of it turned out to be lost. */
export interface SavedNotes {
  /** Counts up with every write. */
  readonly serial: number
  readonly maps: readonly SavedNote[]
  /** Found out, and not yet read by the user. */
  readonly lost: readonly LostChanges[]
}

export const noNotes: SavedNotes = { serial: 0, maps: [], lost: [] }

const notesFormat = 1

/** The notes as JSON text. */
export function encodeNotes({ maps, lost }: SavedNotes): string {
  return JSON.stringify({ format: notesFormat, maps, lost })
}

/** Reads notes; none when the text holds none. Lines that make no sense are left out. */
export function decodeNotes(text: string, serial: number): SavedNotes {
  const value = objectOf(parse(text))
  if (value.format !== notesFormat) return { ...noNotes, serial }
  return { serial, maps: listOf(value.maps).flatMap(readNote), lost: listOf(value.lost).flatMap(readLost) }
}

/** The notes with these put in the place of what was known of the same maps. A lower revision changes nothing. */
export function withNotes(notes: SavedNotes, fresh: readonly SavedNote[]): SavedNotes {
  const byId = new Map(notes.maps.map(note => [note.id, note]))
  for (const note of fresh) {
    if ((byId.get(note.id)?.revision ?? -1) < note.revision) byId.set(note.id, note)
  }
  return { ...notes, maps: [...byId.values()] }
}

function readNote(value: unknown): SavedNote[] {
  const { id, title, revision } = objectOf(value)
  if (!isId('map', id) || typeof title !== 'string' || !isCount(revision)) return []
  return [{ id, title, revision }]
}

function readLost(value: unknown): LostChanges[] {
  const { id, title, count, since } = objectOf(value)
  if (!isId('map', id) || typeof title !== 'string' || !isCount(since)) return []
  return [{ id, title, count: isCount(count) ? count : null, since }]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
