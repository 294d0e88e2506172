import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { isEmptyDiff, reverseDiff, squashDiffs } from '../../../renderer/journey/diff.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { findViolations } from '../../../renderer/journey/invariants.ts'
import { encodeJejakFile, parseJejakFile } from '../../../renderer/journey/jejak-file.ts'
import { buildIndex } from '../../../renderer/journey/journey-index.ts'
import { aDocument, recordsById } from '../../helpers/documents.ts'
import { randomCommands, runAllCommands, runRandomCommand } from '../../helpers/random-commands.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const start = aDocument({
  stages: [2, 1, 3],
  lanes: ['actions', 'emotions', 'pain-points'],
  cards: [
    [
      [1, 1, 1],
      ['a', 'b', 'c'],
    ],
    [[2, 2, 1], ['d']],
    [
      [2, 3, 2],
      ['e', 'f'],
    ],
    [null, ['p', 'q']],
  ],
  fields: { a: { span: 4 }, e: { span: 2 } },
})

describe('any sequence of commands', () => {
  test('keeps the invariants', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const { document } = runAllCommands(start, sequence)
        expect(findViolations(document)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('keeps the index equal to one built from scratch', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const { document } = runAllCommands(start, sequence)
        expect(document.index).toEqual(buildIndex(document.records))
      }),
      { numRuns: 200 },
    )
  })

  test('undone from the last to the first gives the start, done again the end', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const { document, diffs } = runAllCommands(start, sequence)
        const undone = diffs.toReversed().reduce((now, diff) => applyDiff(now, reverseDiff(diff)), document)
        expect(recordsById(undone)).toEqual(recordsById(start))
        expect(undone.index).toEqual(start.index)
        const again = diffs.reduce(applyDiff, undone)
        expect(recordsById(again)).toEqual(recordsById(document))
      }),
      { numRuns: 200 },
    )
  })

  test('squashes to one diff that does the same', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const { document, diffs } = runAllCommands(start, sequence)
        const squashed = diffs.reduce(squashDiffs, { added: [], updated: [], removed: [] })
        expect(recordsById(applyDiff(start, squashed))).toEqual(recordsById(document))
        expect(recordsById(applyDiff(document, reverseDiff(squashed)))).toEqual(recordsById(start))
        expect(isEmptyDiff(squashDiffs(squashed, reverseDiff(squashed)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('names each record of the old document exactly as it was', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const ids = countingIds('n')
        let now = start
        for (const command of sequence) {
          const diff = runRandomCommand(now, command, ids)
          for (const record of diff.removed) expect(now.records.get(record.id)).toBe(record)
          for (const [before, after] of diff.updated) {
            expect(now.records.get(before.id)).toBe(before)
            expect(Object.isFrozen(after)).toBe(true)
          }
          for (const record of diff.added) expect(now.records.has(record.id)).toBe(false)
          now = applyDiff(now, diff)
        }
      }),
    )
  })

  test('goes into a file and comes back the same', () => {
    fc.assert(
      fc.property(randomCommands(), sequence => {
        const { document } = runAllCommands(start, sequence)
        const text = encodeJejakFile({ document, assets: new Map() })
        const read = parseJejakFile(text)
        if (!read.ok) throw new Error(read.trouble.kind)
        expect(read.value.repairs).toEqual([])
        const shown = Object.values(recordsById(document)).filter(
          record => record.type !== 'image' || recordsById(read.value.document)[record.id],
        )
        expect(Object.values(recordsById(read.value.document))).toEqual(shown)
        expect(encodeJejakFile({ document: read.value.document, assets: new Map() })).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
