import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../renderer/board/scene-changes.ts'
import { setCardText, updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { type Box, intersects } from '../../../renderer/scene/geometry.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { cardBox } from '../../../renderer/scene/query.ts'
import type { Scene } from '../../../renderer/scene/scene.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'
import { type SceneLayer, visitMarks } from '../../../renderer/scene/visit-marks.ts'
import { aDocument, aLargeDocument, cardId } from '../../helpers/documents.ts'
import { randomCommand, runRandomCommand } from '../../helpers/random-commands.ts'

const layoutOf = () =>
  createLayout({
    measure: createAdvanceMeasurer(),
    findBreaks: unicodeBreaks,
    strings: {
      stages: 'Stages',
      time: 'Time',
      more: 'more',
      pictureLost: 'Picture not found',
      veryPositive: 'Very positive',
      neutral: 'Neutral',
      veryNegative: 'Very negative',
      everyone: 'Everyone',
      today: 'Today',
      future: 'Future',
    },
  })

const contentLayers: readonly SceneLayer[] = ['grid', 'backdrop', 'cards', 'connectors']

/** Everything that a part of the board shows, as comparable text. Marks that only pass it by don't count. */
function shown(scene: Scene, region: Box, layers: readonly SceneLayer[]): string[] {
  const marks: string[] = []
  visitMarks(scene, region, layers, (mark, x, y) => {
    if (mark.kind === 'path') {
      // Lines and tints as long as the row: what lies beyond the region may differ.
      const numbers = mark.segments.flatMap(segment => segment.slice(1) as number[])
      const xs = numbers.filter((_, i) => i % 2 === 0).map(value => value + x)
      const ys = numbers.filter((_, i) => i % 2 === 1).map(value => value + y)
      const box = {
        x: Math.min(...xs),
        y: Math.min(...ys),
        width: Math.max(...xs) - Math.min(...xs) + 1,
        height: Math.max(...ys) - Math.min(...ys) + 1,
      }
      if (intersects(box, region)) marks.push(JSON.stringify([mark, x, y]))
      return
    }
    if (mark.kind === 'rect') {
      const left = Math.max(region.x, x + mark.x)
      const top = Math.max(region.y, y + mark.y)
      const right = Math.min(region.x + region.width, x + mark.x + mark.width)
      const bottom = Math.min(region.y + region.height, y + mark.y + mark.height)
      if (right > left && bottom > top) marks.push(`${mark.fill} ${left} ${top} ${right} ${bottom}`)
      return
    }
    marks.push(JSON.stringify([mark, x, y]))
  })
  return marks
}

/** Squares of the board that no area meets look the same before and after. */
function expectRestUnchanged(
  before: Scene,
  after: Scene,
  areas: readonly Box[],
  layers: readonly SceneLayer[],
) {
  const edge = 48
  for (let y = 0; y < Math.max(before.height, after.height); y += edge)
    for (let x = 0; x < Math.max(before.width, after.width); x += edge) {
      const region = { x, y, width: edge, height: edge }
      if (areas.some(area => intersects(area, region))) continue
      expect(shown(after, region, layers)).toEqual(shown(before, region, layers))
    }
}

const start = () =>
  aDocument({
    stages: [2, 1],
    lanes: ['actions', 'touchpoints', 'emotions', 'pain-points'],
    cards: [
      [
        [1, 1, 1],
        ['a', 'b'],
      ],
      [[2, 1, 2], ['c']],
      [[3, 1, 1], ['d']],
      [[3, 2, 1], ['e']],
      [
        [4, 2, 1],
        ['f', 'g'],
      ],
    ],
    fields: { d: { score: 1 }, e: { score: -2 } },
  })

describe('what differs between two scenes', () => {
  it('is nothing for the same scene', () => {
    const scene = layoutOf().layout(start(), plainView, null)
    const changes = changesBetween(scene, scene)
    expect(Object.values(changes).flat()).toEqual([])
  })

  it('covers everything that any command changes', () => {
    fc.assert(
      fc.property(fc.array(randomCommand(), { minLength: 1, maxLength: 12 }), commands => {
        const layout = layoutOf()
        const ids = countingIds('x')
        let document: JourneyDocument = start()
        let scene = layout.layout(document, plainView, null)
        for (const command of commands) {
          const next = applyDiff(document, runRandomCommand(document, command, ids))
          const after = layout.layout(next, plainView, scene)
          const changes = changesBetween(scene, after)
          expectRestUnchanged(scene, after, changes.content, contentLayers)
          document = next
          scene = after
        }
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('is every stage boundary when the last stage of several steps gets its second one', () => {
    const layout = layoutOf()
    const single = layout.layout(aDocument({ stages: [1, 1] }), plainView, null)
    const double = layout.layout(aDocument({ stages: [1, 2] }), plainView, single)
    expectRestUnchanged(single, double, changesBetween(single, double).content, contentLayers)
  })

  it('is the card alone when an edit leaves its row as tall as before', () => {
    const document = aLargeDocument(5_000)
    const layout = layoutOf()
    const before = layout.layout(document, plainView, null)
    const card = [...document.records.values()].find(record => record.type === 'card')
    if (card?.type !== 'card') throw new Error('no card')
    const edited = applyDiff(document, setCardText(document, card.id, 'Short'))
    const after = layout.layout(edited, plainView, before)
    const { content, headers, labels, corner } = changesBetween(before, after)
    const box = cardBox(after, edited, card.id)
    expect(box).not.toBeNull()
    expect([...headers, ...labels, ...corner]).toEqual([])
    for (const area of content) {
      expect(area.width).toBeLessThan(300)
      expect(area.height).toBeLessThan(300)
      expect(box && intersects(area, box)).toBe(true)
    }
    expect(content.length).toBeGreaterThan(0)
  })

  it('begins at the row that grows, and leaves what stands above', () => {
    const document = start()
    const layout = layoutOf()
    const before = layout.layout(document, plainView, null)
    const long = 'A text of many words that takes several lines and makes its row taller. '.repeat(3)
    const edited = applyDiff(document, setCardText(document, cardId('c'), long))
    const after = layout.layout(edited, plainView, before)
    const top = before.rows[1]?.y ?? 0
    expect(after.rows[1]?.height).toBeGreaterThan(before.rows[1]?.height ?? 0)
    for (const area of changesBetween(before, after).content) expect(area.y).toBeGreaterThanOrEqual(top - 4)
  })

  it('is the whole curve when a score changes', () => {
    const document = start()
    const layout = layoutOf()
    const before = layout.layout(document, plainView, null)
    const scored = applyDiff(document, updateCards(document, [cardId('d')], { score: -1 }))
    const after = layout.layout(scored, plainView, before)
    const row = after.rows[2]
    const band = changesBetween(before, after).content.find(area => area.width > 1e5)
    expect(band?.y).toBeLessThanOrEqual(row?.y ?? 0)
    expect(band?.height).toBeLessThan(220)
  })
})
