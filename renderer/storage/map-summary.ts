import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { JournalEntry } from '../journey/journal.ts'
import { journalDiff } from '../journey/replay.ts'
import type { MapRow } from './rows.ts'

/** What a row says about the content of its map. */
export type ContentSummary = Pick<
  MapRow,
  | 'title'
  | 'kind'
  | 'persona'
  | 'tags'
  | 'createdAt'
  | 'cardCount'
  | 'stepCount'
  | 'reviewEvery'
  | 'reviewedOn'
  | 'assets'
>

/** The summary of a whole document. */
export function summaryOf(document: JourneyDocument): ContentSummary {
  const { title, kind, tags, createdAt, reviewEvery, reviewedOn } = mapOf(document)
  const hashes = new Set(document.records.ofType('image').map(image => image.hash))
  return {
    title,
    kind,
    persona: document.index.personas[0]?.name ?? '',
    tags,
    createdAt,
    cardCount: document.index.cardCount,
    stepCount: document.index.steps.length,
    reviewEvery,
    reviewedOn,
    assets: [...hashes],
  }
}

/**
 * A row brought up to date by a journal entry, from the diff alone: the write that says "Saved" must not depend on
 * the size of the map. Persona and pictures follow with the next snapshot.
 */
export function rowAfter(row: MapRow, entry: JournalEntry): MapRow {
  const { added, updated, removed } = journalDiff(entry)
  let next = row
  const count = (type: 'card' | 'step', by: 1 | -1) => {
    const key = type === 'card' ? 'cardCount' : 'stepCount'
    next = { ...next, [key]: Math.max(0, next[key] + by) }
  }
  for (const { type } of added) if (type === 'card' || type === 'step') count(type, 1)
  for (const { type } of removed) if (type === 'card' || type === 'step') count(type, -1)
  for (const record of [...added, ...updated.map(([, after]) => after)]) {
    if (record.type !== 'map') continue
    const { title, kind, tags, reviewEvery, reviewedOn } = record
    next = { ...next, title, kind, tags, reviewEvery, reviewedOn }
  }
  return next
}
