import type { Diff } from '../journey/diff.ts'
import { documentOf, type JourneyDocument } from '../journey/document.ts'
import { emptyHistory, type History } from '../journey/history.ts'
import type { MapId } from '../journey/ids.ts'
import { currentVersion, migrate } from '../journey/migrations.ts'
import { type Repair, type RepairEnv, type RepairReport, repairRecords } from '../journey/repair.ts'
import { foldHistory, journalDiff } from '../journey/replay.ts'
import { StorageTrouble } from '../journey/repository.ts'
import type { ReadCopy } from './copy-content.ts'
import { readJournalEntry } from './journal-row.ts'
import { recordsFromJson } from './record-json.ts'
import type { JournalRow, SnapshotRow } from './rows.ts'

/** What the database holds of one map's content. The journal in ascending order. */
export interface StoredContent {
  readonly id: MapId
  readonly snapshot: SnapshotRow | undefined
  readonly journal: readonly JournalRow[]
}

export interface LoadedMap {
  readonly document: JourneyDocument
  readonly history: History
  readonly repairs: RepairReport
  /** The places of journal rows that could not be read. */
  readonly damaged: readonly number[]
}

/**
 * The document and the undo history of a map: its snapshot, with the journal entries after it replayed. Those
 * before it only make the history. A journal row that can't be read is left out and reported; what was written
 * after it still counts, since entries hold whole records. When the snapshot is damaged, `copy` (the map's second
 * copy) takes its place.
 *
 * Nothing is trusted: the outcome is validated and repaired as a whole. Throws `StorageTrouble('not-found')` when
 * there is nothing to start from.
 */
export function loadMap(stored: StoredContent, copy: ReadCopy | null, env: RepairEnv): LoadedMap {
  const { id, snapshot } = stored
  const damage: Repair[] = []
  const damaged: number[] = []
  const newest = Math.max(snapshot?.version ?? 1, ...stored.journal.map(row => row.version))
  if (newest > currentVersion) throw new StorageTrouble('newer-version', `${id} was written by a newer Jejak`)
  let base = snapshot ? recordsFromJson(snapshot.records) : null
  if (base && snapshot) base = migrate({ records: base, assets: {} }, snapshot.version).records
  let baseSeq = snapshot?.seq ?? 0
  if (!base) {
    if (snapshot) damage.push({ code: 'invalid-record-dropped', where: `snapshot of ${id}` })
    if (!copy) throw new StorageTrouble('not-found', `There is no content of ${id}`)
    base = copy.records
    baseSeq = copy.revision
  }
  const records = new ReplayedRecords(base)
  let history = emptyHistory
  for (const row of stored.journal) {
    const entry = readJournalEntry(row.entry, row.version)
    if (!entry) {
      damage.push({ code: 'invalid-record-dropped', where: `journal[${row.seq}]` })
      damaged.push(row.seq)
      continue
    }
    history = foldHistory(history, entry)
    if (row.seq > baseSeq) records.apply(journalDiff(entry))
  }
  const { document, report } = soundDocument(id, records.values(), env)
  return {
    document,
    history,
    repairs: [...damage, ...report],
    damaged,
  }
}

/** The document of unchecked records, set right where need be. Its map has this id, whatever the records say. */
export function soundDocument(
  id: MapId,
  values: readonly unknown[],
  env: RepairEnv,
): { document: JourneyDocument; report: RepairReport } {
  const { records, report } = repairRecords(values, env)
  return {
    document: documentOf(records.map(record => (record.type === 'map' ? { ...record, id } : record))),
    report,
  }
}

/** Records that are not validated yet, with diffs put over them. */
class ReplayedRecords {
  private readonly loose: unknown[] = []
  private readonly byId = new Map<string, unknown>()

  constructor(base: readonly unknown[]) {
    for (const record of base) {
      const id = idOf(record)
      // What has no id of its own is kept, so that the repair can report it.
      if (id === null || this.byId.has(id)) this.loose.push(record)
      else this.byId.set(id, record)
    }
  }

  apply(diff: Diff): void {
    for (const record of diff.removed) this.byId.delete(record.id)
    for (const record of diff.added) this.byId.set(record.id, record)
    for (const [, after] of diff.updated) this.byId.set(after.id, after)
  }

  values(): readonly unknown[] {
    return [...this.byId.values(), ...this.loose]
  }
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null
  const { id } = record as { id?: unknown }
  return typeof id === 'string' ? id : null
}
