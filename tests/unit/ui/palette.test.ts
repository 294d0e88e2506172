import { describe, expect, it } from 'vitest'
import { fuzzyScore } from '../../../renderer/ui/finding/fuzzy-score.ts'
import { matchingEntries, type PaletteEntry } from '../../../renderer/ui/finding/palette-entries.ts'

const entry = (label: string, enabled = true): PaletteEntry => ({
  id: label,
  label,
  enabled,
  icon: undefined,
  hint: undefined,
  run: () => {},
})
const labels = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label)

describe('the command palette', () => {
  it('takes whole words before the beginnings of words before letters in order', () => {
    const all = ['Move the stage left', 'Fit the map', 'Mini-map', 'Merge all personas'].map(label =>
      entry(label),
    )
    expect(labels(matchingEntries(all, 'map', []))).toEqual(['Mini-map', 'Fit the map', 'Merge all personas'])
    expect(labels(matchingEntries(all, 'msl', []))).toEqual(['Move the stage left'])
  })

  it('minds neither accents nor case and finds nothing in nothing', () => {
    expect(fuzzyScore('CAFE', 'Open Café')).toBeGreaterThan(0)
    expect(fuzzyScore('xyz', 'Export…')).toBe(0)
  })

  it('puts what was used last first, and what can not be done last or away', () => {
    const all = [entry('Copy'), entry('Cut', false), entry('Close'), entry('Comment')]
    expect(labels(matchingEntries(all, '', ['Comment', 'Close']))).toEqual(['Comment', 'Close', 'Copy'])
    expect(labels(matchingEntries(all, 'c', [])).at(-1)).toBe('Cut')
  })
})
