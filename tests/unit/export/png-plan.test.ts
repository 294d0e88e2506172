import { describe, expect, test } from 'vitest'
import { largestPicture, planPng } from '../../../renderer/export/png/png-plan.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'
import { aMap, cardId, stage } from '../import/a-map.ts'

const strings = {
  veryPositive: 'Very positive',
  neutral: 'Neutral',
  veryNegative: 'Very negative',
  everyone: 'Everyone',
  today: 'Today',
  future: 'Future',
  stages: 'Stages',
  time: 'Time',
  more: 'more',
  pictureLost: 'Picture not found',
}
const layout = createLayout({ measure: createAdvanceMeasurer(), findBreaks: unicodeBreaks, strings })
const scene = layout.layout(
  aMap({
    stages: [1, 2, 1],
    cards: [
      [0, 0, 'first'],
      [0, 1, 'second'],
      [2, 2, 'third'],
    ],
  }),
  plainView,
  null,
)

describe('what is in a picture', () => {
  test('the whole map, at its scale', () => {
    expect(planPng(scene, { kind: 'map' }, 2)).toMatchObject({
      ok: true,
      value: { width: scene.width * 2, height: scene.height * 2 },
    })
  })

  test('a heading takes room above it, and is shortened where the picture is narrow', () => {
    const said = { title: 'A title that goes on and on and on', about: 'Journey map' }
    const plan = planPng(scene, { kind: 'cards', ids: [cardId(1)] }, 2, said)
    if (!plan.ok) throw new Error(plan.trouble.kind)
    const { head, height, parts } = plan.value
    expect(height).toBe((parts[0]!.height + head!.height) * 2)
    const lines = head!.marks.flatMap(mark => (mark.kind === 'text' ? mark.lines : []))
    expect(lines.map(line => line.text)).toEqual([expect.stringMatching(/^A title.*…$/), 'Journey map'])
    for (const { x, width } of lines) expect(x + width).toBeLessThanOrEqual(parts[0]!.width - 16)
  })

  test('a stage stands beside the lane labels, under its own headers', () => {
    const plan = planPng(scene, { kind: 'stage', stageId: stage(1) }, 1)
    const columns = scene.columns.slice(1, 3)
    const width = columns[0]!.width + columns[1]!.width
    expect(plan).toMatchObject({
      ok: true,
      value: {
        parts: [
          { x: 0, y: 0, width: scene.metrics.labelWidth, height: scene.height },
          { x: columns[0]!.x, y: 0, width, height: scene.height },
        ],
        width: scene.metrics.labelWidth + width,
        height: scene.height,
      },
    })
  })

  test('cards come with a small margin and nothing else', () => {
    const plan = planPng(scene, { kind: 'cards', ids: [cardId(1)] }, 1)
    const row = scene.rows[0]!
    const { face, x, y } = row.content.cards[1]![0]!
    if (!plan.ok) throw new Error(plan.trouble.kind)
    const [box] = plan.value.parts
    expect(box!.x).toBeLessThanOrEqual(x)
    expect(box!.y).toBeLessThanOrEqual(row.y + y)
    expect(plan.value.width).toBeGreaterThanOrEqual(face.width)
    expect(plan.value.width).toBeLessThan(face.width + 64)
    expect(plan.value.height).toBeLessThan(face.height + 64)
  })

  test('no cards, or a stage that is gone, give no picture', () => {
    for (const region of [
      { kind: 'cards', ids: [] },
      { kind: 'stage', stageId: stage(9) },
    ] as const)
      expect(planPng(scene, region, 1)).toEqual({ ok: false, trouble: { kind: 'nothing-there' } })
  })

  test('beyond two gigapixels it says how large it would be and what would fit', () => {
    const plan = planPng(scene, { kind: 'map' }, 120)
    if (plan.ok || plan.trouble.kind !== 'too-large') throw new Error('expected a trouble')
    const { width, height, largestScale } = plan.trouble
    expect(width * height).toBeGreaterThan(largestPicture.pixels)
    expect(planPng(scene, { kind: 'map' }, largestScale).ok).toBe(true)
    expect(planPng(scene, { kind: 'map' }, largestScale + 0.05).ok).toBe(false)
  })

  test('a scene can be sent to a worker', () => {
    expect(structuredClone(scene)).toEqual(scene)
  })
})
