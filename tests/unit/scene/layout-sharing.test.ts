import { beforeAll, describe, expect, it } from 'vitest'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type { Card } from '../../../renderer/journey/records/card.ts'
import { type Layout, plainView } from '../../../renderer/scene/layout.ts'
import type { Scene } from '../../../renderer/scene/scene.ts'
import { aLayout, gridOf, idOfCard, worldOf } from './scene-world.ts'

const edit = (document: JourneyDocument, n: number, fields: Partial<Card>) => {
  const before = document.records.get(idOfCard(n))!
  return applyDiff(document, { added: [], updated: [[before, { ...before, ...fields }]], removed: [] })
}

describe('laying out a map of 5,000 cards again', () => {
  const steps = 50
  let layout: Layout
  let document: JourneyDocument
  let scene: Scene
  beforeAll(() => {
    layout = aLayout()
    document = worldOf({
      ...gridOf(100, steps),
      connectors: [
        [0, steps],
        [70 * steps, 71 * steps],
      ],
    })
    scene = layout.layout(document, plainView, null)
  })

  it('does nothing when nothing changed', () => {
    expect(layout.layout(document, plainView, scene)).toBe(scene)
    expect(layout.stats).toEqual({
      rowsLaidOut: 0,
      columnsLaidOut: 0,
      facesBuilt: 0,
      textsBroken: 0,
      connectorsRouted: 0,
    })
  })

  it('does nothing when it is opened again, with no scene to go by', () => {
    expect(layout.layout(document, plainView, null)).toBe(scene)
    expect(layout.stats).toMatchObject({ rowsLaidOut: 0, columnsLaidOut: 0, facesBuilt: 0 })
  })

  it('lays out one row, draws one face and breaks one text when one card is edited', () => {
    const next = layout.layout(edit(document, 12 * steps + 7, { text: 'Something else' }), plainView, scene)
    expect(layout.stats).toEqual({
      rowsLaidOut: 1,
      columnsLaidOut: 0,
      facesBuilt: 1,
      textsBroken: 1,
      connectorsRouted: 0,
    })
    expect(next.columns).toBe(scene.columns)
    expect(next.columnOf).toBe(scene.columnOf)
    expect(next.stageHeaders).toBe(scene.stageHeaders)
    expect(next.stepHeaders).toBe(scene.stepHeaders)
    expect(next.connectors).toBe(scene.connectors)
    expect(next.rows.filter((row, i) => row !== scene.rows[i]).map(row => row.index)).toEqual([12])
    const placed = next.rows[12]!.content.cards
    expect(
      placed.filter((cell, c) => cell![0]!.face !== scene.rows[12]!.content.cards[c]![0]!.face),
    ).toHaveLength(1)
  })

  it('moves the rows below a row that grew without touching their content', () => {
    const next = layout.layout(edit(document, 12 * steps + 7, { text: 'line\n'.repeat(4) }), plainView, scene)
    expect(layout.stats.rowsLaidOut).toBe(1)
    expect(next.rows[13]!.y).toBeGreaterThan(scene.rows[13]!.y)
    next.rows.forEach((row, i) => {
      if (i !== 12) expect(row.content).toBe(scene.rows[i]!.content)
      expect(row.label.marks).toBe(scene.rows[i]!.label.marks)
    })
    expect(next.rows.slice(0, 12)).toEqual(scene.rows.slice(0, 12))
    // The connector below the row has moved along: its way is not looked for again.
    expect(layout.stats.connectorsRouted).toBe(0)
    expect(next.connectors[1]!.points[0]!.y).toBeGreaterThan(scene.connectors[1]!.points[0]!.y)
    expect(next.connectors[0]).toBe(scene.connectors[0])
  })

  it('looks at two rows and two columns when a card moves', () => {
    const to = document.records.get(idOfCard(40 * steps + 9))!
    const moved = edit(document, 12 * steps + 7, { laneId: to.laneId, stepId: to.stepId })
    layout.layout(moved, plainView, scene)
    expect(layout.stats.rowsLaidOut).toBe(2)
    expect(layout.stats.columnsLaidOut).toBe(2)
    expect(layout.stats.facesBuilt).toBeLessThanOrEqual(1)
  })

  it('lays out the row of a card that is opened for editing, and no other', () => {
    layout.layout(document, { expanded: idOfCard(3) }, scene)
    expect(layout.stats.rowsLaidOut).toBe(1)
    expect(layout.stats.facesBuilt).toBe(1)
  })

  it('keeps a row whose cards did not change although a comment came', () => {
    const commented = worldOf({ ...gridOf(2, 2), comments: [] })
    const own = aLayout()
    const first = own.layout(commented, plainView, null)
    const added = applyDiff(commented, {
      added: [
        {
          id: 'comment:x' as never,
          type: 'comment',
          cardId: idOfCard(0),
          author: '',
          text: 'why?',
          createdAt: 0,
          resolved: false,
        },
      ],
      updated: [],
      removed: [],
    })
    const next = own.layout(added, plainView, first)
    expect(own.stats.rowsLaidOut).toBe(1)
    expect(next.rows[1]).toStrictEqual({ ...first.rows[1], y: next.rows[1]!.y, label: next.rows[1]!.label })
    expect(next.rows[0]!.content.cards[0]![0]!.face).not.toBe(first.rows[0]!.content.cards[0]![0]!.face)
  })

  it('lends nothing to a scene of another layout', () => {
    const small = worldOf(gridOf(3, 3))
    const own = aLayout().layout(small, plainView, null)
    const other = aLayout().layout(small, plainView, own)
    expect(other).toEqual(own)
    expect(other.rows[0]).not.toBe(own.rows[0])
  })
})
