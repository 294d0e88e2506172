import { fileStem } from '../../export/file-name.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'

/** What the name of a backup says. */
export interface BackupName {
  readonly name: string
  /** The title of the map, as far as a file name can hold it. */
  readonly stem: string
  /** The sign of the map, the same for all its backups. */
  readonly key: string
  /** When the map was last changed in this state: local time in the name, ms since 1970 here, in whole seconds. */
  readonly at: number
}

/**
 * The name of the backup of a state of a map: "choosing-software 2026-11-22 06.23.45 k3f9x2ab-1t.jejak". The same
 * state always gets the same name, so that it is easily seen to be there already; whatever changes gives another one.
 */
export function backupName({ id, title, updatedAt, revision }: BackedUpState): string {
  return `${fileStem(title)} ${stamp(new Date(updatedAt))} ${keyOfMap(id)}-${revision.toString(36)}.jejak`
}

export type BackedUpState = Pick<MapSummary, 'id' | 'title' | 'updatedAt' | 'revision'>

const parts = /^(.+) (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d) ([0-9a-z]{8})-[0-9a-z]{1,11}\.jejak$/

/** Reads a name; null for one that is none of a backup. */
export function readBackupName(name: string): BackupName | null {
  const [, stem, day, hours, minutes, seconds, key] = parts.exec(name) ?? []
  // Without a zone it is local time.
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}`)
  return stem === undefined || key === undefined || Number.isNaN(at) ? null : { name, stem, key, at }
}

/** Eight signs for a map: enough to tell those of one folder apart, also where capitals don't count. */
export function keyOfMap(id: MapId): string {
  const value = (hash(id, 0x811c9dc5) * 0x200 + (hash(id, 0x1b873593) & 0x1ff)) % 36 ** 8
  return value.toString(36).padStart(8, '0')
}

/** FNV-1a with a last stir, from 0 to 2³². */
function hash(text: string, seed: number): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

function stamp(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())}.${two(date.getSeconds())}`
}
