import { describe, expect, it } from 'vitest'

import { addImage } from '../../../renderer/journey/commands/images.ts'
import { updateStage } from '../../../renderer/journey/commands/stages.ts'
import { addStep, updateStep } from '../../../renderer/journey/commands/steps.ts'
import { updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { findViolations } from '../../../renderer/journey/invariants.ts'
import { alignCurve } from '../../../renderer/journey/linked-curve.ts'
import { linkedCurveOf } from '../../../renderer/journey/read-linked-curve.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import { futureOf } from '../../../renderer/journey/templates/future-of.ts'
import type { TemplateId } from '../../../renderer/journey/templates/template.ts'
import { type createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const built = (id: TemplateId, example = true) =>
  buildTemplate(id, { language: 'en', example, ids: countingIds(), now: 0 })
const today = built('current-state')
const futureFrom = (document: JourneyDocument) =>
  futureOf(document, { title: 'Tomorrow', language: 'en', ids: countingIds('f'), now: 5 })
const curveOf = (document: JourneyDocument) => {
  const curve = linkedCurveOf(document)
  if (!curve) throw new Error('no curve')
  return curve
}
/** The points by the number of their column and how far in, with their scores. */
const places = (from: JourneyDocument, on: JourneyDocument) =>
  alignCurve(curveOf(from), on.index).map(({ stepId, at, score }) => [
    on.index.steps.findIndex(step => step.id === stepId) + at,
    score,
  ])

describe('the future of a map', () => {
  const future = futureFrom(today)

  it('keeps stages and steps under their names, and points back', () => {
    expect(findViolations(future)).toEqual([])
    const named = ({ index }: JourneyDocument) => [
      index.stages.map(stage => [stage.name, index.stepsOfStage.get(stage.id)?.map(step => step.name)]),
    ]
    expect(named(future)).toEqual(named(today))
    const { map } = future.index
    expect([map.kind, map.title, map.linkedMapId, map.createdAt]).toEqual([
      'future-state',
      'Tomorrow',
      today.index.map.id,
      5,
    ])
    expect(map.id).not.toBe(today.index.map.id)
  })

  it('has the lanes of the template, and the same people', () => {
    const lanes = (document: JourneyDocument) => document.index.lanes.map(lane => [lane.laneType, lane.name])
    expect(lanes(future)).toEqual(lanes(built('future-state', false)))
    const people = ({ index }: JourneyDocument) => index.personas.map(({ id: _, ...rest }) => rest)
    expect(people(future)).toEqual(people(today))
  })

  it('takes along the pains that weigh something, each to its step, and nothing else', () => {
    const cards = future.records.ofType('card')
    const lane = future.index.lanes[0]!
    expect(cards.length).toBeGreaterThan(3)
    for (const card of cards) {
      const original = today.records.ofType('card').find(one => one.text === card.text)!
      expect(card.laneId).toBe(lane.id)
      expect(original.severity ?? 3).toBeGreaterThanOrEqual(3)
      expect(future.records.get(card.stepId!)!.name).toBe(today.records.get(original.stepId!)!.name)
      expect([card.severity, card.votes, card.evidence]).toEqual([
        original.severity,
        original.votes,
        original.evidence,
      ])
    }
    expect(cards.length).toBeLessThan(
      today.records.ofType('card').filter(card => today.records.get(card.laneId!)!.laneType === 'pain-points')
        .length,
    )
  })

  it('maps cards of a persona to the persona that came along', () => {
    const made = futureFrom(built('employee-journey'))
    expect(findViolations(made)).toEqual([])
    expect(made.index.personas.map(persona => persona.name)).toEqual(['Putri Maharani', 'Yanti Susilowati'])
  })

  it('takes a pain along that is only a picture, with a picture of its own', () => {
    const card = today.records
      .ofType('card')
      .find(one => one.laneId && today.records.get(one.laneId)!.laneType === 'pain-points')!
    const { diff, id } = addImage(
      today,
      { hash: 'a'.repeat(64), mime: 'image/png', width: 4, height: 3, name: 'queue' },
      countingIds('i'),
    )
    const shown = applyDiff(today, diff)
    const pictured = applyDiff(
      shown,
      updateCards(shown, [card.id], { text: '', imageId: id, severity: 5, votes: 99 }),
    )
    const made = futureFrom(pictured)
    expect(findViolations(made)).toEqual([])
    const pictures = made.records.ofType('image')
    expect(pictures.map(({ hash }) => hash)).toContain('a'.repeat(64))
    const came = made.records.ofType('card').filter(({ imageId }) => imageId !== null)
    expect(came.map(({ text, imageId }) => [text, imageId])).toEqual([
      ['', pictures.find(({ hash }) => hash === 'a'.repeat(64))!.id],
    ])
    expect(came[0]!.imageId).not.toBe(id)
  })
})

describe('the curve of a linked map', () => {
  const future = futureFrom(today)

  it('stands in the middle of the steps that answer its own', () => {
    const scores = today.index.steps.map((_, i) => i + 0.5)
    expect(places(today, future).map(([x]) => x)).toEqual(scores)
  })

  it('is that of the first persona who has one', () => {
    const company = built('b2b-purchase')
    const dewi = company.records
      .ofType('card')
      .filter(card => card.score !== null && card.personaId === company.index.personas[0]!.id)
    expect(places(company, company).length).toBe(dewi.length)
  })

  it('is none where nothing is scored', () => {
    expect(linkedCurveOf(built('current-state', false))).toBeNull()
  })

  it('follows stages and steps by name when others come between', () => {
    const stage = future.index.stages[1]!
    const more = applyDiff(future, addStep(future, stage.id, null, {}, countingIds('more')).diff)
    const moved = places(today, more)
    const before = places(today, future)
    const grownAt = future.index.stepsOfStage.get(stage.id)!.length + 2
    expect(moved).toEqual(before.map(([x, score]) => [x! < grownAt ? x : x! + 1, score]))
  })

  it('keeps its place in a stage that was renamed', () => {
    const renamed = applyDiff(future, updateStage(future, future.index.stages[0]!.id, { name: 'Before all' }))
    expect(places(today, renamed)).toEqual(places(today, future))
  })

  it('spreads between its neighbours where steps have other names', () => {
    const [first, second] = future.index.stepsOfStage.get(future.index.stages[1]!.id)!
    const renamed = applyDiff(future, updateStep(future, second!.id, { name: 'Something else' }))
    expect(places(today, renamed)).toEqual(places(today, future))
    const both = applyDiff(renamed, updateStep(renamed, first!.id, { name: 'Another thing' }))
    const xs = places(today, both).map(([x]) => x!)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
  })
})

describe('a layout with a linked curve', () => {
  const future = futureFrom(today)
  const curve = curveOf(today)
  const emotions = (scene: ReturnType<ReturnType<typeof createLayout>['layout']>) =>
    scene.rows.find(row => row.laneType === 'emotions')!

  it('draws it dashed behind the lane, with a legend, also before anything is scored', () => {
    const row = emotions(nodeLayout().layout(future, { ...plainView, linked: curve }, null))
    expect(row.content.ghost?.points).toHaveLength(today.index.steps.length)
    const dashed = row.content.backdrop.filter(
      mark => mark.kind === 'path' && mark.stroke === 'line-3' && mark.strokeWidth === 1.5 && mark.dash,
    )
    expect(dashed).toHaveLength(1)
    const words = row.label.marks.flatMap(mark => (mark.kind === 'text' ? mark.lines.map(l => l.text) : []))
    expect(words).toEqual(expect.arrayContaining(['Today', 'Future']))
  })

  it('lays out the one row again when the curve comes or goes, and none while it stays', () => {
    const layout = nodeLayout()
    const plain = layout.layout(future, plainView, null)
    const linked = layout.layout(future, { ...plainView, linked: curve }, plain)
    expect(layout.stats.rowsLaidOut).toBe(1)
    expect(layout.layout(future, { ...plainView, linked: curve }, linked)).toBe(linked)
    const gone = layout.layout(future, plainView, linked)
    expect(emotions(gone).content.ghost).toBeNull()
    expect(
      emotions(gone).label.marks.some(mark => mark.kind === 'text' && mark.lines[0]?.text === 'Today'),
    ).toBe(false)
  })
})
