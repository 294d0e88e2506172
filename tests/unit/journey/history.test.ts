import { describe, expect, test } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { emptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import {
  bail,
  commit,
  emptyHistory,
  type HistoryEntry,
  mark,
  maxEntries,
  preview,
  push,
  redo,
  undo,
} from '../../../renderer/journey/history.ts'
import { aDocument, cardId, recordsById } from '../../helpers/documents.ts'

const document = aDocument({ cards: [[[1, 1, 1], ['a']]] })
const toB = setCardText(document, cardId('a'), 'b')
const toC = setCardText(applyDiff(document, toB), cardId('a'), 'c')
const label = { key: 'editCard' }

describe('a gesture', () => {
  test('with several previews becomes one entry', () => {
    const { history, entry } = commit(preview(preview(mark(emptyHistory), toB), toC), label)
    expect(history.undos).toEqual([entry])
    expect(entry?.diff.updated).toEqual([[toB.updated[0]![0], toC.updated[0]![1]]])
  })

  test('that was bailed out of leaves no entry and gives back what it had changed', () => {
    const { history, diff } = bail(preview(mark(emptyHistory), toB))
    expect(history).toEqual(emptyHistory)
    expect(recordsById(applyDiff(applyDiff(document, toB), diff))).toEqual(recordsById(document))
  })

  test('that came to nothing leaves no entry and keeps what can be redone', () => {
    const undone = undo(push(emptyHistory, { label, diff: toB }))!.history
    const back = setCardText(applyDiff(document, toB), cardId('a'), 'a')
    const { history, entry } = commit(preview(preview(mark(undone), toB), back), label)
    expect(entry).toBeNull()
    expect(history.redos).toHaveLength(1)
  })

  test('can not be previewed without a mark, nor undone while it is open', () => {
    expect(() => preview(emptyHistory, toB)).toThrow('without a mark')
    expect(undo(mark(push(emptyHistory, { label, diff: toB })))).toBeNull()
  })
})

test('undo and redo give the diffs to apply; a new entry drops what could be redone', () => {
  const done = push(push(emptyHistory, { label, diff: toB }), { label, diff: toC })
  const first = undo(done)!
  expect(first.diff.updated[0]![1]).toMatchObject({ text: 'b' })
  expect(redo(first.history)!.diff).toBe(toC)
  expect(redo(first.history)!.history).toEqual(done)
  expect(push(first.history, { label, diff: emptyDiff }).redos).toEqual([])
  expect(undo(emptyHistory)).toBeNull()
  expect(redo(done)).toBeNull()
})

test('the history keeps the newest entries', () => {
  const entries: HistoryEntry[] = Array.from({ length: maxEntries + 10 }, (_, count) => ({
    label: { key: 'addCard', count },
    diff: toB,
  }))
  const history = entries.reduce(push, emptyHistory)
  expect(history.undos).toHaveLength(maxEntries)
  expect(history.undos[0]?.label.count).toBe(10)
})
