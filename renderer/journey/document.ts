import { applyDiffToTable, type Diff, isEmptyDiff } from './diff.ts'
import type { CardId, LaneId, RecordId, StepId } from './ids.ts'
import { buildIndex, type JourneyIndex, updateIndex } from './journey-index.ts'
import { RecordTable } from './record-table.ts'
import type { Card } from './records/card.ts'
import type { MapRecord } from './records/map.ts'
import type { JourneyRecord, RecordById } from './records/record.ts'

/**
 * One journey map as an immutable value: its records, and an index derived from them (ordered stages, steps and
 * lanes, the cards of every cell). Two documents share whatever is the same in both.
 */
export interface JourneyDocument {
  readonly records: RecordTable
  readonly index: JourneyIndex
}

/** A document of these records. They must keep the invariants; `repair` makes them do so. */
export function documentOf(records: Iterable<JourneyRecord>): JourneyDocument {
  const table = RecordTable.empty.with(records)
  return { records: table, index: buildIndex(table) }
}

/** The document after a diff; the same object when the diff is empty. */
export function applyDiff(document: JourneyDocument, diff: Diff): JourneyDocument {
  if (isEmptyDiff(diff)) return document
  const records = applyDiffToTable(document.records, diff)
  return { records, index: updateIndex(document.index, records, diff) }
}

/** The map record. Every document has exactly one. */
export function mapOf(document: JourneyDocument): MapRecord {
  return document.index.map
}

/** A record by its id, or undefined. */
export function recordOf<I extends RecordId>(document: JourneyDocument, id: I): RecordById<I> | undefined {
  return document.records.get(id)
}

const noCards: readonly Card[] = []

/** The cards of a cell, in order. */
export function cardsInCell(document: JourneyDocument, laneId: LaneId, stepId: StepId): readonly Card[] {
  return document.index.cells.get(laneId)?.get(stepId) ?? noCards
}

/** The cards of the cell in which a card lies, or of the parking lot, in order. */
export function siblingsOf(document: JourneyDocument, cardId: CardId): readonly Card[] {
  const card = document.records.get(cardId)
  if (!card) return noCards
  if (card.laneId === null || card.stepId === null) return document.index.parked
  return cardsInCell(document, card.laneId, card.stepId)
}
