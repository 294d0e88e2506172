import * as v from 'valibot'
import type { Diff } from '../journey/diff.ts'
import type { JournalEntry } from '../journey/journal.ts'
import { currentVersion, migrate } from '../journey/migrations.ts'
import { type JourneyRecord, schemas } from '../journey/records/record.ts'

const ops: readonly unknown[] = ['do', 'extend', 'undo', 'redo']

/**
 * Reads the text of a journal row, written with records of this version; null when it is damaged. Every record in
 * it is brought up to date and checked against its schema.
 */
export function readJournalEntry(text: string, version: number): JournalEntry | null {
  try {
    const row = upToDate(JSON.parse(text) as JournalEntry, version)
    const { label, diff } = row.entry
    const isSound =
      ops.includes(row.op) &&
      typeof label.key === 'string' &&
      diff.added.every(isRecord) &&
      diff.updated.every(pair => pair.length === 2 && pair.every(isRecord)) &&
      diff.removed.every(isRecord)
    return isSound ? row : null
  } catch {
    return null
  }
}

function isRecord(value: JourneyRecord): boolean {
  return v.is(schemas[value.type], value)
}

function upToDate(row: JournalEntry, version: number): JournalEntry {
  if (version === currentVersion) return row
  const lift = (record: JourneyRecord) =>
    migrate({ records: [record], assets: {} }, version).records[0] as JourneyRecord
  const { added, updated, removed } = row.entry.diff
  const diff: Diff = {
    added: added.map(lift),
    updated: updated.map(([before, after]) => [lift(before), lift(after)] as const),
    removed: removed.map(lift),
  }
  return { op: row.op, entry: { label: row.entry.label, diff } }
}
