import { beforeAll, describe, expect, it, vi } from 'vitest'
import { paintScene } from '../../../renderer/paint/paint-scene.ts'
import { paintThumbnail } from '../../../renderer/paint/thumbnail.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'
import { themes } from '../../../renderer/scene/theme.ts'
import { aLargeDocument } from '../../helpers/documents.ts'
import { RecordedPath, recordingContext } from '../../helpers/recording-context.ts'

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})

const strings = {
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
}
const sceneOf = (cards: number) =>
  createLayout({ measure: createAdvanceMeasurer(), findBreaks: unicodeBreaks, strings }).layout(
    aLargeDocument(cards),
    plainView,
    null,
  )

const drawn = ['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText']

describe('painting a scene', () => {
  const paint = (cards: number, scale: number) => {
    const recorded = recordingContext()
    const region = { x: 200, y: 80, width: 600, height: 400 }
    paintScene(recorded.ctx, sceneOf(cards), { theme: themes.light, region, scale, images: () => null })
    return recorded
  }

  it('costs what its region shows, however large the map is', () => {
    const small = paint(200, 1)
    const large = paint(2_000, 1)
    const cost = (recorded: typeof small) => drawn.reduce((sum, name) => sum + recorded.count(name), 0)
    expect(cost(small)).toBeGreaterThan(50)
    expect(cost(large)).toBeLessThanOrEqual(cost(small) * 1.2)
  })

  it('draws letters only where they can be read', () => {
    expect(paint(200, 1).count('fillText')).toBeGreaterThan(0)
    expect(paint(200, 0.2).count('fillText')).toBe(0)
    expect(paint(200, 0.05).count('fillText')).toBe(0)
  })

  it('leaves the context as it was', () => {
    const recorded = paint(200, 1)
    expect(recorded.count('save')).toBe(recorded.count('restore'))
  })
})

describe('a thumbnail', () => {
  const paint = (cards: number) => {
    const recorded = recordingContext()
    paintThumbnail(recorded.ctx, sceneOf(cards), themes.light, { width: 688, height: 368, pixelRatio: 2 })
    return recorded
  }

  it('shows a small map whole, with a block and bars for each card and no letters', () => {
    const recorded = paint(60)
    expect(recorded.count('roundRect')).toBeGreaterThan(40)
    expect(recorded.count('fillText')).toBe(0)
    expect(recorded.count('save')).toBe(recorded.count('restore'))
  })

  it('of a very large map draws its beginning only', () => {
    expect(paint(3_000).count('roundRect')).toBeLessThan(500)
  })
})
