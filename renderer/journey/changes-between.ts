import { type Diff, diffTables, sameRecord } from './diff.ts'
import { type JourneyDocument, mapOf } from './document.ts'
import type { Card } from './records/card.ts'
import type { JourneyRecord } from './records/record.ts'

/** What a change is about. */
export type ChangedThing =
  | 'map'
  | 'stage'
  | 'step'
  | 'lane'
  | 'line'
  | 'persona'
  | 'card'
  | 'score'
  | 'vote'
  | 'arrow'
  | 'comment'

/** What has become of it. A score and the votes of a card only ever change. */
export type ChangeHow = 'added' | 'removed' | 'renamed' | 'moved' | 'changed'

/** One sort of change between two states of a map. */
export interface MapChange {
  readonly what: ChangedThing
  readonly how: ChangeHow
  /** How many. */
  readonly count: number
  /** The name of the only one that there is, where it has one; after a renaming the new one. */
  readonly name: string | null
  /** The name before a renaming of the only one, where it had one. */
  readonly from: string | null
}

/** In which order changes are told: first what matters most in a room. */
const things: readonly ChangedThing[] = [
  'map',
  'card',
  'score',
  'vote',
  'stage',
  'step',
  'lane',
  'line',
  'persona',
  'arrow',
  'comment',
]
const ways: readonly ChangeHow[] = ['renamed', 'added', 'changed', 'moved', 'removed']

const thingOf = {
  map: 'map',
  stage: 'stage',
  step: 'step',
  lane: 'lane',
  separator: 'line',
  persona: 'persona',
  card: 'card',
  connector: 'arrow',
  comment: 'comment',
  // Told by the card or the persona that it belongs to.
  image: null,
} as const satisfies Readonly<Record<JourneyRecord['type'], ChangedThing | null>>

/** What changed from one state of a map to another, summed up so that it can be put into words. Empty when nothing did. */
export function changesBetween(before: JourneyDocument, after: JourneyDocument): readonly MapChange[] {
  // A document that became a map of its own is the same map for whoever compares.
  const { id, createdAt } = mapOf(before)
  const map = { ...mapOf(after), id, createdAt }
  const other = after.records.with([map], id === mapOf(after).id ? [] : [mapOf(after).id])
  return changesOf(diffTables(before.records, other))
}

function changesOf({ added, updated, removed }: Diff): readonly MapChange[] {
  const found = new Map<string, MapChange>()
  const note = (
    what: ChangedThing,
    how: ChangeHow,
    name: string | null = null,
    from: string | null = null,
  ) => {
    const key = `${what} ${how}`
    const known = found.get(key)
    found.set(
      key,
      known
        ? { what, how, count: known.count + 1, name: null, from: null }
        : { what, how, count: 1, name, from },
    )
  }
  for (const record of added) {
    const what = thingOf[record.type]
    if (what) note(what, 'added', nameOf(record))
  }
  for (const record of removed) {
    const what = thingOf[record.type]
    if (what) note(what, 'removed', nameOf(record))
  }
  for (const [before, after] of updated) {
    const what = thingOf[after.type]
    if (!what) continue
    if (before.type === 'card' && after.type === 'card') {
      noteCard(before, after, note)
      continue
    }
    const [from, name] = [nameOf(before), nameOf(after)]
    if (from !== name) note(what, 'renamed', name, from)
    if (isMoved(before, after)) note(what, 'moved', name)
    if (!sameRecord(before, plainly(before, after))) note(what, 'changed', name)
  }
  const place = ({ what, how }: MapChange) => things.indexOf(what) * ways.length + ways.indexOf(how)
  return [...found.values()].sort((a, b) => place(a) - place(b))
}

function noteCard(before: Card, after: Card, note: (what: ChangedThing, how: ChangeHow) => void): void {
  if (before.score !== after.score) note('score', 'changed')
  if (before.votes !== after.votes) note('vote', 'changed')
  const { laneId, stepId, order, score, votes } = before
  if (laneId !== after.laneId || stepId !== after.stepId || order !== after.order) note('card', 'moved')
  if (!sameRecord(before, { ...after, laneId, stepId, order, score, votes })) note('card', 'changed')
}

/** The record as it would be after the change without a new name and a new place. */
function plainly(before: JourneyRecord, after: JourneyRecord): JourneyRecord {
  const kept: Record<string, unknown> = {}
  for (const field of ['name', 'title', 'order', 'stageId'])
    if (field in before) kept[field] = (before as unknown as Record<string, unknown>)[field]
  return { ...after, ...kept } as JourneyRecord
}

function isMoved(before: JourneyRecord, after: JourneyRecord): boolean {
  if ('order' in before && 'order' in after && before.order !== after.order) return true
  return before.type === 'step' && after.type === 'step' && before.stageId !== after.stageId
}

/** What a record is called, or null when it has no name. */
function nameOf(record: JourneyRecord): string | null {
  const name = record.type === 'map' ? record.title : 'name' in record ? record.name : ''
  return name.trim() === '' ? null : name.trim()
}
