import { describe, expect, it } from 'vitest'
import { documentOf, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type { PersonaId } from '../../../renderer/journey/ids.ts'
import { keysBetween } from '../../../renderer/journey/order-key.ts'
import { personaDefaults } from '../../../renderer/journey/records/persona.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import type { Mark } from '../../../renderer/scene/marks.ts'
import { aLayout, worldOf } from './scene-world.ts'

const ayu = 'persona:a' as PersonaId
const budi = 'persona:b' as PersonaId

/** An emotion lane with the scores of these personas, by step. */
function mapOf(...scores: (PersonaId | null)[]): JourneyDocument {
  const keys = keysBetween(null, null, 2)
  const world = worldOf({
    stages: [3],
    lanes: [{ laneType: 'emotions', name: 'Feelings' }],
    cards: scores.map((_, i) => ({ lane: 0, step: i % 3, score: 1 as const })),
  })
  const records = [...world.records.values()].map(record =>
    record.type === 'card'
      ? { ...record, personaId: scores[Number(record.id.split(':')[1])] ?? null }
      : record,
  )
  return documentOf([
    ...records,
    { ...personaDefaults(ayu, keys[0]!), name: 'Ayu' },
    { ...personaDefaults(budi, keys[1]!), name: 'Budi', colour: 'pain' },
  ])
}

const rowOf = (document: JourneyDocument) => aLayout().layout(document, plainView, null).rows[0]!
const thick = (marks: readonly Mark[]) =>
  marks.flatMap(mark => (mark.kind === 'path' && mark.strokeWidth === 2.5 ? [[mark.stroke, mark.dash]] : []))
const words = (marks: readonly Mark[]) =>
  marks.flatMap(mark => (mark.kind === 'text' ? mark.lines.map(line => line.text) : []))

describe('the curves of several personas', () => {
  it('differ by their pattern as well as by their colour, and the label says whose each is', () => {
    const { content, label } = rowOf(mapOf(ayu, budi, ayu, budi))
    const drawn = thick(content.backdrop)
    expect(drawn).toEqual([
      ['emo-stroke', null],
      ['pain-solid', [9, 7]],
    ])
    expect(thick(label.marks)).toEqual(drawn)
    expect(words(label.marks)).toEqual(expect.arrayContaining(['Ayu', 'Budi']))
  })

  it('have points that stand on shapes of their own, which the label shows too', () => {
    const { content, label } = rowOf(mapOf(ayu, budi, ayu, budi))
    const shapes = (marks: readonly Mark[]) =>
      marks.filter(mark => mark.kind === 'path' && mark.stroke === 'pain-solid' && mark.strokeWidth === 1.5)
    expect(shapes(content.backdrop)).toHaveLength(2)
    expect(shapes(label.marks)).toHaveLength(1)
    expect(content.curves.map(curve => curve.marker)).toEqual([null, 'square'])
  })

  it('stand side by side where several feel something in one cell', () => {
    const { content } = rowOf(mapOf(ayu, budi, null, budi, ayu, null))
    for (const cell of content.cards) {
      const xs = (cell ?? []).map(placed => placed.x).sort((a, b) => a - b)
      for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThanOrEqual(24)
    }
  })

  it('have a line of their own for cards of nobody in particular', () => {
    const { content, label } = rowOf(mapOf(ayu, null))
    const patterns = thick(content.backdrop).map(([, dash]) => JSON.stringify(dash))
    expect(new Set(patterns).size).toBe(2)
    expect(words(label.marks)).toContain('Everyone')
  })

  it('need no legend when there is only one', () => {
    const { content, label, height } = rowOf(mapOf(budi, budi))
    expect(thick(content.backdrop)).toEqual([['emo-stroke', null]])
    expect(thick(label.marks)).toEqual([])
    expect(words(label.marks)).not.toContain('Budi')
    expect(height).toBe(200)
  })

  it('make the row tall enough for the legend', () => {
    const { label, height } = rowOf(mapOf(ayu, budi, null))
    const lowest = Math.max(
      ...label.marks.flatMap(mark => (mark.kind === 'text' ? mark.lines.map(line => line.y) : [])),
    )
    expect(lowest).toBeLessThan(height - 4)
  })
})
