import type { Selection } from '../editor/selection.ts'
import { selectedCards } from '../editor/selection.ts'
import { copiedCardsOf, copiedLaneOf } from '../journey/copied-cards.ts'
import { cardsInCell, type JourneyDocument } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { ClipboardContent } from '../platform/platform.ts'
import { htmlTable } from './html-cells.ts'
import { guardedText, tabField } from './tab-field.ts'

/**
 * What a selection puts on the clipboard: text for anywhere, an HTML table for spreadsheets, and the app's own form.
 * Several cards of one cell are lines of text; cards of several cells are a table of their cells. Null when nothing
 * that can be copied is selected.
 */
export function copySelection(document: JourneyDocument, selection: Selection): ClipboardContent | null {
  const ids = copiedIds(document, selection)
  const copied =
    selection.kind === 'lane' ? copiedLaneOf(document, selection.id) : copiedCardsOf(document, ids)
  if (!copied) return null
  const rows = Array.from({ length: 1 + Math.max(...copied.cards.map(card => card.row)) }, () =>
    Array.from({ length: 1 + Math.max(...copied.cards.map(card => card.column)) }, (): string[] => []),
  )
  for (const { row, column, fields } of copied.cards) rows[row]?.[column]?.push(String(fields.text ?? ''))
  const jejak = JSON.stringify(copied)
  const first = rows[0]?.[0] ?? []
  if (rows.length === 1 && rows[0]?.length === 1)
    return { text: first.join('\n'), html: htmlTable(first.map(text => [guardedText(text)])), jejak }
  const cells = rows.map(row => row.map(texts => texts.join('\n')))
  return { text: tabTable(cells), html: htmlTable(cells.map(row => row.map(guardedText))), jejak }
}

/** Rows of cells as tab-separated text. */
export function tabTable(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(text => tabField(guardedText(text))).join('\t')).join('\n')
}

/** The cards that a selection stands for: those selected, or all of the selected cell, step, stage or lane. */
export function copiedIds(document: JourneyDocument, selection: Selection): readonly CardId[] {
  const { lanes, steps, stepsOfStage, cells } = document.index
  switch (selection.kind) {
    case 'cell':
      return cardsInCell(document, selection.laneId, selection.stepId).map(card => card.id)
    case 'lane':
      return steps.flatMap(step => cardsInCell(document, selection.id, step.id).map(card => card.id))
    case 'stage':
    case 'step': {
      const within =
        selection.kind === 'step'
          ? [selection.id]
          : (stepsOfStage.get(selection.id) ?? []).map(step => step.id)
      return lanes
        .filter(lane => !lane.hidden)
        .flatMap(lane => within.flatMap(id => (cells.get(lane.id)?.get(id) ?? []).map(card => card.id)))
    }
    default:
      return selectedCards(selection)
  }
}
