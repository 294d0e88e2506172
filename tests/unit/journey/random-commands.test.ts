import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { isEmptyDiff } from '../../../renderer/journey/diff.ts'
import { aDocument } from '../../helpers/documents.ts'
import { randomCommands, runAllCommands } from '../../helpers/random-commands.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

test('random sequences make every command do something', () => {
  const worked = new Set<string>()
  const met = new Set<string>()
  for (const sequence of fc.sample(randomCommands(60), { numRuns: 150, seed: 7 })) {
    const { diffs } = runAllCommands(
      aDocument({
        cards: [
          [
            [1, 1, 1],
            ['a', 'b'],
          ],
        ],
      }),
      sequence,
    )
    sequence.forEach(({ name }, i) => {
      met.add(name)
      if (!isEmptyDiff(diffs[i]!)) worked.add(name)
    })
  }
  expect(met.size).toBeGreaterThanOrEqual(39)
  expect([...met].filter(name => !worked.has(name))).toEqual([])
})
