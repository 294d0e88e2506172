import { type Diff, emptyDiff, sameRecord } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import { type Id, type IdSource, newId, type RecordId, type RecordType } from '../ids.ts'
import { acceptField } from '../records/accept-field.ts'
import type { JourneyRecord, RecordById } from '../records/record.ts'
import { referenceFields } from '../records/references.ts'

/**
 * What one command changes. It sees its own changes, each record appears once in the diff, and changes that come
 * to nothing vanish.
 */
export class Changes {
  private readonly after = new Map<RecordId, JourneyRecord | null>()

  constructor(private readonly document: JourneyDocument) {}

  /** The record as changed so far, or undefined. */
  get<I extends RecordId>(id: I): RecordById<I> | undefined {
    const changed = this.after.get(id)
    if (changed === undefined) return this.document.records.get(id)
    return (changed ?? undefined) as RecordById<I> | undefined
  }

  /** Adds or replaces a record. */
  put(record: JourneyRecord): void {
    this.after.set(record.id, Object.freeze(record))
  }

  /**
   * Changes fields of a record. Fields that the record type does not have, values that it can't hold and
   * references to records that are not there are left out; over-long text is cut.
   */
  patch<R extends JourneyRecord>(record: R, fields: Partial<R>): R {
    const next: Record<string, unknown> = { ...record }
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'id' || field === 'type') continue
      const accepted = acceptField(record.type, field, value)
      if (accepted === undefined || this.isDangling(record.type, field, accepted)) continue
      next[field] = accepted
    }
    const patched = next as unknown as R
    this.put(patched)
    return patched
  }

  remove(id: RecordId): void {
    this.after.set(id, null)
  }

  /** An id that no record has. */
  freshId<T extends RecordType>(type: T, ids: IdSource): Id<T> {
    for (let tries = 0; tries < 10_000; tries++) {
      const id = newId(type, ids)
      if (!this.document.records.has(id as RecordId) && !this.after.has(id as RecordId)) return id
    }
    throw new Error('the id source repeats itself')
  }

  toDiff(): Diff {
    const added: JourneyRecord[] = []
    const updated: [JourneyRecord, JourneyRecord][] = []
    const removed: JourneyRecord[] = []
    for (const [id, after] of this.after) {
      const before: JourneyRecord | undefined = this.document.records.get(id)
      if (after === null) {
        if (before) removed.push(before)
      } else if (!before) added.push(after)
      else if (!sameRecord(before, after)) updated.push([before, after])
    }
    return added.length + updated.length + removed.length === 0 ? emptyDiff : { added, updated, removed }
  }

  private isDangling(type: RecordType, field: string, value: unknown): boolean {
    return typeof value === 'string' && referenceFields[type].includes(field) && !this.get(value as RecordId)
  }
}
