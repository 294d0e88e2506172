import type { RecordId } from './ids.ts'
import type { RecordTable } from './record-table.ts'
import type { JourneyRecord } from './records/record.ts'

/**
 * A change of a document. It holds whole records before and after, so that it can be applied, reversed,
 * squashed with the next one and written to the journal without knowing what it means.
 */
export interface Diff {
  readonly added: readonly JourneyRecord[]
  readonly updated: readonly (readonly [before: JourneyRecord, after: JourneyRecord])[]
  readonly removed: readonly JourneyRecord[]
}

export const emptyDiff: Diff = { added: [], updated: [], removed: [] }

/** Whether a diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0
}

/** The diff that undoes `diff`. */
export function reverseDiff(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(([before, after]) => [after, before] as const),
    removed: diff.added,
  }
}

/** The table after the diff. */
export function applyDiffToTable(table: RecordTable, diff: Diff): RecordTable {
  const put = [...diff.added, ...diff.updated.map(([, after]) => after)]
  return table.with(
    put,
    diff.removed.map(record => record.id),
  )
}

/** One diff that does what `first` and then `second` do; changes that cancel each other vanish. */
export function squashDiffs(first: Diff, second: Diff): Diff {
  interface Change {
    before: JourneyRecord | null
    after: JourneyRecord | null
  }
  const changes = new Map<RecordId, Change>()
  const fold = (id: RecordId, before: JourneyRecord | null, after: JourneyRecord | null) => {
    const known = changes.get(id)
    if (known) known.after = after
    else changes.set(id, { before, after })
  }
  for (const diff of [first, second]) {
    for (const record of diff.removed) fold(record.id, record, null)
    for (const [before, after] of diff.updated) fold(after.id, before, after)
    for (const record of diff.added) fold(record.id, null, record)
  }
  const added: JourneyRecord[] = []
  const updated: [JourneyRecord, JourneyRecord][] = []
  const removed: JourneyRecord[] = []
  for (const { before, after } of changes.values()) {
    if (before && after) {
      if (!sameRecord(before, after)) updated.push([before, after])
    } else if (after) added.push(after)
    else if (before) removed.push(before)
  }
  return { added, updated, removed }
}

/** Whether two records hold the same values, field by field; lists are compared item by item. */
export function sameRecord(a: JourneyRecord, b: JourneyRecord): boolean {
  if (a === b) return true
  if (a.type !== b.type) return false
  const left = a as unknown as Record<string, unknown>
  const right = b as unknown as Record<string, unknown>
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every(key => sameField(left[key], right[key]))
}

function sameField(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => item === b[i])
  return Object.is(a, b)
}

/** The diff that leads from one table to another. */
export function diffTables(before: RecordTable, after: RecordTable): Diff {
  const added: JourneyRecord[] = []
  const updated: [JourneyRecord, JourneyRecord][] = []
  const removed: JourneyRecord[] = []
  for (const record of after.values()) {
    const old = before.get(record.id)
    if (!old) added.push(record)
    else if (!sameRecord(old, record)) updated.push([old, record])
  }
  for (const record of before.values()) if (!after.has(record.id)) removed.push(record)
  return { added, updated, removed }
}
