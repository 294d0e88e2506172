import { beforeAll, describe, expect, it, vi } from 'vitest'
import { brushOf } from '../../../renderer/paint/brush.ts'
import { faces } from '../../../renderer/paint/faces.ts'
import { paintMark } from '../../../renderer/paint/paint-mark.ts'
import { fonts } from '../../../renderer/scene/fonts.ts'
import type { Mark } from '../../../renderer/scene/marks.ts'
import { themes } from '../../../renderer/scene/theme.ts'
import { markFixture } from '../../helpers/mark-fixture.ts'
import { RecordedPath, recordingContext } from '../../helpers/recording-context.ts'

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})

const drawing = ['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'drawImage']

function paint(mark: Mark, scale = 1, images: () => null | ImageBitmap = () => null) {
  const recorded = recordingContext()
  const brush = brushOf(recorded.ctx, themes.light, scale, images)
  recorded.clear()
  paintMark(brush, mark, 100, 200)
  return recorded
}

describe('painting a mark', () => {
  it.each(Object.entries(markFixture))('draws a %s and leaves the context balanced', (_, mark) => {
    const recorded = paint(mark)
    expect(drawing.some(name => recorded.count(name) > 0)).toBe(true)
    expect(recorded.count('save')).toBe(recorded.count('restore'))
    // A dash left behind would show in whatever is drawn next.
    const dashes = recorded.log.filter(({ name }) => name === 'setLineDash' || name === 'restore')
    if (dashes.some(({ name }) => name === 'setLineDash')) {
      const last = dashes.at(-1)
      expect(last?.name === 'restore' ? [] : last?.args[0]).toEqual([])
    }
  })

  it.each(Object.entries(markFixture))('only uses colours of the theme for a %s', (_, mark) => {
    const known = new Set<unknown>(Object.values(themes.light))
    for (const { name, args } of paint(mark).log)
      if (name === 'set fillStyle' || name === 'set strokeStyle') expect(known).toContain(args[0])
  })

  it('puts each line of text where layout has put it', () => {
    const mark = markFixture['two lines of text']
    const recorded = paint(mark)
    expect(recorded.calls('fillText')).toEqual(
      mark.lines.map(line => [line.text, 100 + line.x, 200 + line.y]),
    )
    expect(recorded.log).toContainEqual({
      name: 'set font',
      args: [expect.stringContaining(`${fonts.card.weight} ${fonts.card.size}px Inter`)],
    })
  })

  it('draws the halo under the letters', () => {
    const names = paint(markFixture['text with a halo']).log.map(({ name }) => name)
    expect(names.indexOf('strokeText')).toBeLessThan(names.indexOf('fillText'))
  })

  it('draws right-to-left text in its own direction', () => {
    expect(paint(markFixture['right-to-left text']).log).toContainEqual({
      name: 'set direction',
      args: ['rtl'],
    })
  })

  it('never measures text', () => {
    for (const mark of Object.values(markFixture)) expect(paint(mark).count('measureText')).toBe(0)
  })

  it('draws bars as long as the lines where letters would be too small to read', () => {
    const mark = markFixture['two lines of text']
    const recorded = paint(mark, 0.2)
    expect(recorded.count('fillText')).toBe(0)
    expect(recorded.calls('fillRect').map(([x, , width]) => [x, width])).toEqual(
      mark.lines.map(line => [100 + line.x, line.width]),
    )
  })

  it('draws only filled areas where even bars would be too small', () => {
    expect(paint(markFixture['two lines of text'], 0.05).log).toEqual([])
    expect(paint(markFixture.icon, 0.05).log).toEqual([])
    const body = paint(markFixture['card body'], 0.05)
    expect(body.count('fillRect')).toBe(1)
    expect(body.count('stroke')).toBe(0)
  })

  it('draws five faces that differ in their mouths', () => {
    expect(new Set(Object.values(faces).map(face => face.mouth)).size).toBe(5)
  })

  it('crops a picture to its box around the middle', () => {
    const picture = { width: 400, height: 100 } as ImageBitmap
    const mark = markFixture.picture
    const [[image, sx, sy, sw, sh, ...box]] = paint(mark, 1, () => picture).calls('drawImage') as [
      [ImageBitmap, ...number[]],
    ]
    expect(image).toBe(picture)
    expect([sx, sy, sw, sh].map(value => Math.round(value ?? 0))).toEqual([133, 0, 133, 100])
    expect(box).toEqual([100 + mark.x, 200 + mark.y, mark.width, mark.height])
  })

  it('shows a quiet frame with an icon while a picture is not at hand', () => {
    const recorded = paint(markFixture.picture)
    expect(recorded.count('drawImage')).toBe(0)
    expect(recorded.count('fill')).toBe(1)
    expect(recorded.count('stroke')).toBe(1)
  })
})
