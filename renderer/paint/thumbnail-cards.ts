import type { ImageMark, PathSegment } from '../scene/marks.ts'
import type { PlacedCard, Row } from '../scene/scene.ts'
import type { Colour } from '../scene/theme.ts'
import { drawCover } from './draw-cover.ts'
import { faces } from './faces.ts'
import type { ThumbnailBrush } from './thumbnail-brush.ts'

/** The cards as blocks in their colour, with bars as long as their lines of text. */
export function thumbnailCards(brush: ThumbnailBrush): void {
  const { scene, scaleY, height } = brush
  for (const row of scene.rows) {
    if (row.y * scaleY > height) break
    if (row.collapsed) continue
    forEachCard(brush, row, placed => {
      if (placed.face.style !== 'point') block(brush, row, placed)
    })
  }
}

function forEachCard(
  { scene, scaleX, width }: ThumbnailBrush,
  row: Row,
  visit: (placed: PlacedCard) => void,
): void {
  for (const column of scene.columns) {
    if (column.x * scaleX > width) break
    const cell = row.content.cards[column.index]
    if (cell) for (const placed of cell) visit(placed)
  }
}

function block(brush: ThumbnailBrush, row: Row, { face, x, y }: PlacedCard): void {
  const { ctx, theme, scaleX, scaleY, pixel } = brush
  const left = x * scaleX
  const top = (row.y + y) * scaleY
  const width = face.width * scaleX
  const height = face.height * scaleY
  const half = pixel / 2
  ctx.beginPath()
  ctx.roundRect(
    left + half,
    top + half,
    Math.max(pixel, width - pixel),
    Math.max(pixel, height - pixel),
    Math.min(2 * pixel, height / 2),
  )
  ctx.fillStyle = theme[face.colours.bg]
  ctx.fill()
  ctx.strokeStyle = theme[face.colours.line]
  ctx.lineWidth = pixel
  ctx.stroke()
  const picture = face.marks.find(mark => mark.kind === 'image')
  if (picture) return shrunk(brush, picture, left, top)
  ctx.fillStyle = theme[face.colours.solid]
  ctx.globalAlpha = 0.6
  // Fewer, clearer bars than lines of text when those would run together.
  const thick = 1.5 * pixel
  const pitch = Math.max(2.6 * thick, face.text.box.height > 0 ? 18 * scaleY : 0)
  const room = Math.floor((height - 3 * pixel) / pitch)
  const count = Math.min(face.text.lines.length, Math.max(1, room))
  if (height >= 5 * pixel)
    for (let index = 0; index < count; index++) {
      const line = face.text.lines[index]
      if (!line || line.width === 0) continue
      const from = left + Math.max(2.5 * pixel, line.x * scaleX)
      ctx.fillRect(
        from,
        top + (height - (count - 1) * pitch) / 2 - thick / 2 + index * pitch,
        Math.min(line.width * scaleX, left + width - 2.5 * pixel - from),
        thick,
      )
    }
  ctx.globalAlpha = 1
}

/** The picture of a card in its block. */
function shrunk(
  { ctx, scaleX, scaleY, images }: ThumbnailBrush,
  mark: ImageMark,
  left: number,
  top: number,
): void {
  const width = mark.width * scaleX
  const found = images(mark.hash, width)
  if (found === null || found === 'lost') return
  drawCover(ctx, found, {
    x: left + mark.x * scaleX,
    y: top + mark.y * scaleY,
    width,
    height: mark.height * scaleY,
  })
}

/** The emotion curves with their points, over a dotted neutral line. */
export function thumbnailCurves(brush: ThumbnailBrush): void {
  const { ctx, theme, scene, scaleX, scaleY, pixel, width, height } = brush
  for (const row of scene.rows) {
    if (row.y * scaleY > height) break
    const { curves, ghost } = row.content
    if (row.collapsed || (curves.length === 0 && !ghost)) continue
    ctx.strokeStyle = theme['line-3']
    ctx.lineWidth = 0.8 * pixel
    ctx.setLineDash([2 * pixel, 3 * pixel])
    const middle = (row.y + row.height / 2) * scaleY
    ctx.beginPath()
    ctx.moveTo(scene.metrics.labelWidth * scaleX, middle)
    ctx.lineTo(Math.min(width, scene.width * scaleX), middle)
    ctx.stroke()
    ctx.setLineDash([])
    if (ghost) {
      trace(brush, row, ghost.segments)
      ctx.strokeStyle = theme['ink-3']
      ctx.lineWidth = pixel
      ctx.setLineDash([2.5 * pixel, 2.5 * pixel])
      ctx.stroke()
      ctx.setLineDash([])
    }
    for (const curve of curves) {
      trace(brush, row, curve.segments)
      ctx.strokeStyle = theme[curve.stroke]
      ctx.lineWidth = 1.6 * pixel
      ctx.lineCap = 'round'
      ctx.setLineDash(curve.dash ? [4 * pixel, 3.5 * pixel] : [])
      ctx.stroke()
      ctx.setLineDash([])
      for (const point of curve.points) {
        if (point.x * scaleX > width) break
        const fill: Colour = faces[point.score].fill
        ctx.beginPath()
        ctx.arc(point.x * scaleX, (row.y + point.y) * scaleY, 2.8 * pixel, 0, 2 * Math.PI)
        ctx.fillStyle = theme[fill]
        ctx.fill()
        ctx.strokeStyle = theme['emo-stroke']
        ctx.lineWidth = pixel
        ctx.stroke()
      }
    }
  }
}

/** Begins a path along a curve of a row, to be stroked in canvas pixels. */
function trace({ ctx, scaleX, scaleY }: ThumbnailBrush, row: Row, segments: readonly PathSegment[]): void {
  ctx.save()
  ctx.translate(0, row.y * scaleY)
  ctx.scale(scaleX, scaleY)
  ctx.beginPath()
  for (const segment of segments) {
    if (segment[0] === 'M') ctx.moveTo(segment[1], segment[2])
    else if (segment[0] === 'L') ctx.lineTo(segment[1], segment[2])
    else if (segment[0] === 'C')
      ctx.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
    else if (segment[0] === 'Q') ctx.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4])
  }
  ctx.restore()
}
