import type { RecordId, RecordType } from './ids.ts'
import type { JourneyRecord, RecordById, RecordOf } from './records/record.ts'

const bucketBits = 6
const bucketCount = 1 << bucketBits

/** FNV-1a over the id's UTF-16 units, folded to a bucket number. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 16)) & (bucketCount - 1)
}

type Bucket = ReadonlyMap<RecordId, JourneyRecord>

/**
 * An immutable table of records by id. A change copies one bucket in 64 and shares the rest, so that editing one
 * card of 5,000 copies some 80 entries, and two versions of a document can be kept side by side for nothing.
 */
export class RecordTable {
  private constructor(
    private readonly buckets: readonly Bucket[],
    /** How many records the table holds. */
    readonly size: number,
  ) {}

  static readonly empty = new RecordTable(
    Array.from({ length: bucketCount }, () => new Map()),
    0,
  )

  /** The record with this id, or undefined. */
  get<I extends RecordId>(id: I): RecordById<I> | undefined {
    return this.buckets[bucketOf(id)]?.get(id) as RecordById<I> | undefined
  }

  has(id: RecordId): boolean {
    return this.buckets[bucketOf(id)]?.has(id) ?? false
  }

  /** A table with these records put (by their ids) and those ids removed; `this` when nothing changes. */
  with(put: Iterable<JourneyRecord>, remove: Iterable<RecordId> = []): RecordTable {
    const buckets = this.buckets.slice()
    const copied = new Map<number, Map<RecordId, JourneyRecord>>()
    let size = this.size
    const writable = (n: number) => {
      let bucket = copied.get(n)
      if (!bucket) {
        bucket = new Map(buckets[n])
        copied.set(n, bucket)
        buckets[n] = bucket
      }
      return bucket
    }
    for (const id of remove) {
      const n = bucketOf(id)
      if (buckets[n]?.has(id)) {
        writable(n).delete(id)
        size--
      }
    }
    for (const record of put) {
      const n = bucketOf(record.id)
      const old = buckets[n]?.get(record.id)
      if (old === record) continue
      if (!old) size++
      writable(n).set(record.id, record)
    }
    return copied.size === 0 ? this : new RecordTable(buckets, size)
  }

  /** All records, in no particular order. */
  *values(): IterableIterator<JourneyRecord> {
    for (const bucket of this.buckets) yield* bucket.values()
  }

  /** All records of one type, in no particular order. */
  ofType<T extends RecordType>(type: T): RecordOf[T][] {
    const found: RecordOf[T][] = []
    // Not by way of `values`: a generator costs several times as much for each record.
    for (const bucket of this.buckets)
      for (const record of bucket.values()) if (record.type === type) found.push(record as RecordOf[T])
    return found
  }
}
