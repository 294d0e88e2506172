import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { isEmptyDiff, squashDiffs } from '../../../renderer/journey/diff.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { emptyHistory, type History, push, redo, undo } from '../../../renderer/journey/history.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import type { JournalEntry } from '../../../renderer/journey/journal.ts'
import { foldHistory, type Replayed, replayJournal } from '../../../renderer/journey/replay.ts'
import { aDocument, cardId, recordsById } from '../../helpers/documents.ts'
import { type RandomCommand, randomCommand, runRandomCommand } from '../../helpers/random-commands.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const start: Replayed = {
  document: aDocument({
    cards: [
      [
        [1, 1, 1],
        ['a', 'b'],
      ],
    ],
  }),
  history: emptyHistory,
}
const label = { key: 'x' }

type Act = RandomCommand | 'undo' | 'redo' | 'extend'

/** What an editor does live: the document and history after each act, and the journal entries it wrote. */
function live(acts: readonly Act[]): { states: readonly Replayed[]; journal: readonly JournalEntry[] } {
  const ids = countingIds('j')
  const states = [start]
  const journal: JournalEntry[] = []
  let { document, history }: { document: JourneyDocument; history: History } = start
  for (const act of acts) {
    if (act === 'undo' || act === 'redo') {
      const step = act === 'undo' ? undo(history) : redo(history)
      if (!step) continue
      document = applyDiff(document, step.diff)
      history = step.history
      journal.push({ op: act, entry: step.entry })
    } else if (act === 'extend') {
      const last = history.undos.at(-1)
      const more = setCardText(document, cardId('a'), `text ${journal.length}`)
      if (!last || history.redos.length > 0 || isEmptyDiff(more)) continue
      document = applyDiff(document, more)
      const diff = squashDiffs(last.diff, more)
      const kept = isEmptyDiff(diff) ? [] : [{ label, diff }]
      history = { ...history, undos: [...history.undos.slice(0, -1), ...kept] }
      journal.push({ op: 'extend', entry: { label, diff: more } })
    } else {
      const diff = runRandomCommand(document, act, ids)
      if (isEmptyDiff(diff)) continue
      document = applyDiff(document, diff)
      history = push(history, { label, diff })
      journal.push({ op: 'do', entry: { label, diff } })
    }
    states.push({ document, history })
  }
  return { states, journal }
}

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: randomCommand() as fc.Arbitrary<Act> },
    { weight: 5, arbitrary: fc.constantFrom<Act>('undo', 'undo', 'redo', 'extend') },
  ),
  { maxLength: 40, size: 'max' },
)

describe('the journal', () => {
  test('replayed gives the live document and the live history', () => {
    fc.assert(
      fc.property(acts, sequence => {
        const { states, journal } = live(sequence)
        const replayed = replayJournal(start, journal)
        const end = states.at(-1)!
        expect(recordsById(replayed.document)).toEqual(recordsById(end.document))
        expect(replayed.document.index).toEqual(end.document.index)
        expect(replayed.history).toEqual(end.history)
      }),
      { numRuns: 200 },
    )
  })

  test('continues from a snapshot taken anywhere', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (sequence, n) => {
        const { states, journal } = live(sequence)
        const at = n % states.length
        expect(replayJournal(states[at]!, journal.slice(at)).history).toEqual(states.at(-1)!.history)
      }),
    )
  })

  test('with its beginning pruned gives the newest part of the live history, which can still be undone', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (sequence, n) => {
        const { states, journal } = live(sequence)
        const at = n % states.length
        const end = states.at(-1)!
        const history = journal.slice(at).reduce(foldHistory, emptyHistory)
        expect(history.undos).toEqual(
          end.history.undos.slice(end.history.undos.length - history.undos.length),
        )
        expect(history.redos).toEqual(
          end.history.redos.slice(end.history.redos.length - history.redos.length),
        )
        let now: Replayed = { document: end.document, history }
        for (let step = undo(now.history); step; step = undo(now.history))
          now = { document: applyDiff(now.document, step.diff), history: step.history }
        const same = states.some(
          state => JSON.stringify(recordsById(state.document)) === JSON.stringify(recordsById(now.document)),
        )
        expect(same).toBe(true)
      }),
    )
  })
})
