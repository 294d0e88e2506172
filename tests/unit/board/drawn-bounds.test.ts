import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { drawnBounds } from '../../../renderer/board/drawn-bounds.ts'
import { brushOf } from '../../../renderer/paint/brush.ts'
import type { Canvas2D } from '../../../renderer/paint/canvas.ts'
import { paintIcon } from '../../../renderer/paint/paint-icon.ts'
import { themes } from '../../../renderer/scene/theme.ts'
import { RecordedPath, recordingContext } from '../../helpers/recording-context.ts'

beforeAll(() => void vi.stubGlobal('Path2D', RecordedPath))
afterAll(() => void vi.unstubAllGlobals())

const boundsOf = (paint: (ctx: Canvas2D) => void) => {
  const pen = recordingContext()
  const bounds = drawnBounds(paint, pen.ctx, 1000, 800)
  return { bounds, drawn: pen.log.filter(({ name }) => !/^(set |measureText)/.test(name)) }
}

describe('the reach of a drawing', () => {
  it('is nothing when nothing is drawn', () => {
    const { bounds } = boundsOf(ctx => {
      ctx.beginPath()
      ctx.rect(10, 10, 20, 20)
      ctx.clearRect(0, 0, 1000, 800)
    })
    expect(bounds).toBeNull()
  })

  it('is a filled box with a pixel for its edges, and draws nothing', () => {
    const { bounds, drawn } = boundsOf(ctx => ctx.fillRect(100, 50, 30, 20))
    expect(bounds).toEqual({ x: 99, y: 49, width: 32, height: 22 })
    expect(drawn).toEqual([])
  })

  it('follows transforms, and goes back to what was saved', () => {
    const { bounds } = boundsOf(ctx => {
      ctx.save()
      ctx.setTransform(2, 0, 0, 2, 100, 200)
      ctx.translate(10, 0)
      ctx.fillRect(0, 0, 5, 5)
      ctx.restore()
      ctx.fillRect(50, 60, 1, 1)
    })
    expect(bounds).toEqual({ x: 49, y: 59, width: 131 - 49, height: 211 - 59 })
  })

  it('ends at the clip and at the canvas', () => {
    const { bounds } = boundsOf(ctx => {
      ctx.beginPath()
      ctx.rect(0, 0, 300, 100)
      ctx.clip()
      ctx.fillRect(-500, -500, 5000, 5000)
    })
    expect(bounds).toEqual({ x: 0, y: 0, width: 300, height: 100 })
  })

  it('counts the width of lines, shadows and letters', () => {
    const stroked = boundsOf(ctx => {
      ctx.lineWidth = 10
      ctx.beginPath()
      ctx.moveTo(100, 100)
      ctx.lineTo(200, 100)
      ctx.stroke()
    }).bounds
    expect(stroked?.y).toBeLessThanOrEqual(95)
    const shadowed = boundsOf(ctx => {
      ctx.shadowBlur = 12
      ctx.shadowOffsetY = 4
      ctx.fillRect(100, 100, 10, 10)
    }).bounds
    expect(shadowed?.y).toBeLessThanOrEqual(88)
    expect((shadowed?.y ?? 0) + (shadowed?.height ?? 0)).toBeGreaterThanOrEqual(126)
    const text = boundsOf(ctx => {
      ctx.font = '600 20px Inter'
      ctx.textAlign = 'center'
      ctx.fillText('WWWW', 500, 300)
    }).bounds
    expect(text?.x).toBeLessThanOrEqual(460)
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeGreaterThanOrEqual(540)
    expect(text?.y).toBeLessThanOrEqual(280)
  })

  it('knows how far an icon reaches, and takes any other path for everything', () => {
    const icon = boundsOf(ctx =>
      paintIcon(
        brushOf(ctx, themes.light, 1),
        { kind: 'icon', name: 'plus', x: 10, y: 10, size: 16, stroke: 'ink' },
        200,
        300,
      ),
    ).bounds
    expect(icon?.x).toBeGreaterThan(200)
    expect(icon?.width).toBeLessThan(40)
    const unknown = boundsOf(ctx => ctx.fill(new Path2D('M0 0H5V5Z'))).bounds
    expect(unknown).toEqual({ x: 0, y: 0, width: 1000, height: 800 })
  })
})
