import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type { Card } from '../../../renderer/journey/records/card.ts'
import type { Lane } from '../../../renderer/journey/records/lane.ts'
import type { JourneyRecord } from '../../../renderer/journey/records/record.ts'
import type { Step } from '../../../renderer/journey/records/step.ts'
import { intersects } from '../../../renderer/scene/geometry.ts'
import { hitTest } from '../../../renderer/scene/hit-test.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { boxOfPlaced, cardBox, cellBox, visitCards } from '../../../renderer/scene/query.ts'
import type { PlacedCard, Row, Scene } from '../../../renderer/scene/scene.ts'
import { aLayout, idOfCard, worldOf, worlds } from './scene-world.ts'

function placedCards(scene: Scene): { placed: PlacedCard; row: Row }[] {
  return scene.rows.flatMap(row =>
    row.content.cards.flatMap(cell => (cell ?? []).map(placed => ({ placed, row }))),
  )
}

const drawn = (document: JourneyDocument) =>
  document.records.ofType('card').filter(card => {
    const lane = card.laneId && document.records.get(card.laneId)
    return lane && !lane.hidden && !lane.collapsed
  })

// Many maps are laid out; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

describe('a laid-out map', () => {
  it('holds every card of its visible lanes exactly once', () => {
    fc.assert(
      fc.property(worlds, world => {
        const document = worldOf(world)
        const ids = placedCards(aLayout().layout(document, plainView, null)).map(
          ({ placed }) => placed.card.id,
        )
        expect(ids.sort()).toEqual(
          drawn(document)
            .map(card => card.id)
            .sort(),
        )
      }),
    )
  })

  it('never lets two cards of a lane overlap, and keeps cards inside their row and the columns they span', () => {
    fc.assert(
      fc.property(worlds, world => {
        const scene = aLayout().layout(worldOf(world), plainView, null)
        for (const row of scene.rows) {
          if (row.laneType === 'emotions') continue
          const boxes = row.content.cards.flatMap(cell =>
            (cell ?? []).map(placed => boxOfPlaced(placed, row)),
          )
          boxes.forEach((box, i) => {
            expect(box.y).toBeGreaterThanOrEqual(row.y)
            expect(box.y + box.height).toBeLessThanOrEqual(row.y + row.height)
            for (const other of boxes.slice(i + 1)) expect(intersects(box, other)).toBe(false)
          })
          row.content.cards.forEach((cell, c) => {
            for (const placed of cell ?? []) {
              const first = scene.columns[c]!
              const last = scene.columns[Math.min(scene.columns.length, c + placed.card.span) - 1]!
              expect(placed.x).toBeGreaterThanOrEqual(first.x)
              expect(placed.x + placed.face.width).toBeLessThanOrEqual(last.x + last.width)
            }
          })
        }
      }),
    )
  })

  it('keeps the points of an emotion lane, their words included, inside its row', () => {
    fc.assert(
      fc.property(worlds, world => {
        const scene = aLayout().layout(worldOf(world), plainView, null)
        for (const { placed, row } of placedCards(scene)) {
          if (placed.face.style !== 'point') continue
          expect(placed.y + placed.face.bounds.y).toBeGreaterThanOrEqual(0)
          expect(placed.y + placed.face.bounds.y + placed.face.bounds.height).toBeLessThanOrEqual(row.height)
        }
      }),
    )
  })

  it('comes out the same whether laid out from scratch or from the scene before an edit', () => {
    fc.assert(
      fc.property(worlds, fc.array(edits, { minLength: 1, maxLength: 6 }), (world, steps) => {
        const layout = aLayout()
        let document = worldOf(world)
        let scene = layout.layout(document, plainView, null)
        let expanded = plainView.expanded
        for (const edit of steps) {
          document = edit.change(document)
          expanded = edit.expand(document)
          scene = layout.layout(document, { expanded }, scene)
        }
        expect(scene).toEqual(aLayout().layout(document, { expanded }, null))
      }),
      { numRuns: 60 },
    )
  })

  it('hits the card that stands at a point, and the cell where none does', () => {
    fc.assert(
      fc.property(worlds, world => {
        const document = worldOf({ ...world, connectors: [] })
        const scene = aLayout().layout(document, plainView, null)
        for (const { placed, row } of placedCards(scene)) {
          if (row.laneType === 'emotions') continue
          const box = boxOfPlaced(placed, row)
          expect(cardBox(scene, document, placed.card.id)).toEqual(box)
          for (const [x, y] of [
            [box.x, box.y],
            [box.x + box.width / 2, box.y + box.height / 2],
            [box.x + box.width - 0.5, box.y + box.height - 0.5],
          ] as const)
            expect(hitTest(scene, { x, y })).toEqual({ kind: 'card', id: placed.card.id })
        }
        for (const row of scene.rows)
          for (const column of scene.columns) {
            const cell = cellBox(scene, row.laneId, column.stepId)!
            const corner = { x: cell.x + 0.5, y: cell.y + cell.height - 0.5 }
            const spanned = placedCards(scene).some(({ placed, row: at }) => {
              const box = boxOfPlaced(placed, at)
              return (
                corner.x >= box.x &&
                corner.x < box.x + box.width &&
                corner.y >= box.y &&
                corner.y < box.y + box.height
              )
            })
            if (!spanned && row.laneType !== 'emotions')
              expect(hitTest(scene, corner)).toEqual({
                kind: 'cell',
                laneId: row.laneId,
                stepId: column.stepId,
              })
          }
      }),
    )
  })

  it('visits, for any part of the board, every card whose painted parts lie in it', () => {
    const part = fc.record({
      x: fc.integer({ min: -50, max: 2500 }),
      y: fc.integer({ min: -50, max: 1500 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 600 }),
    })
    fc.assert(
      fc.property(worlds, part, (world, box) => {
        const scene = aLayout().layout(worldOf(world), plainView, null)
        const seen = new Set<string>()
        visitCards(scene, box, placed => seen.add(placed.card.id))
        for (const { placed, row } of placedCards(scene)) {
          if (placed.face.style === 'point') continue
          const { bounds } = placed.face
          const painted = { ...bounds, x: placed.x + bounds.x, y: row.y + placed.y + bounds.y }
          expect(seen.has(placed.card.id)).toBe(intersects(painted, box))
        }
      }),
    )
  })
})

interface Edit {
  readonly change: (document: JourneyDocument) => JourneyDocument
  readonly expand: (document: JourneyDocument) => Card['id'] | null
}

const update = <R extends JourneyRecord>(
  document: JourneyDocument,
  before: R | undefined,
  fields: Partial<R>,
) =>
  before
    ? applyDiff(document, { added: [], updated: [[before, { ...before, ...fields } as R]], removed: [] })
    : document

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

const edits: fc.Arbitrary<Edit> = fc
  .record({
    what: fc.constantFrom('text', 'move', 'remove', 'vote', 'lane', 'step', 'comment', 'nothing'),
    n: fc.nat(60),
    m: fc.nat(60),
    open: fc.boolean(),
  })
  .map(({ what, n, m, open }) => ({
    change(document) {
      const cards = document.records.ofType('card').sort((a, b) => (a.id < b.id ? -1 : 1))
      const lanes = document.index.lanes
      const steps = document.index.steps
      const card = pick(cards, n)
      switch (what) {
        case 'text':
          return update<Card>(document, card, { text: `edited ${m} `.repeat(1 + (m % 12)) })
        case 'vote':
          return update<Card>(document, card, { votes: m })
        case 'move':
          return update<Card>(document, card, { laneId: pick(lanes, m)!.id, stepId: pick(steps, n + m)!.id })
        case 'remove':
          return card ? applyDiff(document, { added: [], updated: [], removed: [card] }) : document
        case 'lane':
          return update<Lane>(document, pick(lanes, n), { collapsed: m % 2 === 0, hidden: m % 5 === 0 })
        case 'step':
          return update<Step>(document, pick(steps, n), { width: 60 + m, name: `Renamed ${m}` })
        case 'comment': {
          const comment = document.records.ofType('comment')[0]
          return comment ? update(document, comment, { resolved: !comment.resolved }) : document
        }
        default:
          return document
      }
    },
    expand: document => (open && document.records.has(idOfCard(m)) ? idOfCard(m) : null),
  }))
