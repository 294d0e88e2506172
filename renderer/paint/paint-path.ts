import type { PathMark, PathSegment } from '../scene/marks.ts'
import type { Brush } from './brush.ts'

const paths = new WeakMap<readonly PathSegment[], Path2D>()

/** The segments as a path. Kept, since a curve is drawn into many tiles. */
function pathOf(segments: readonly PathSegment[]): Path2D {
  const known = paths.get(segments)
  if (known) return known
  const path = new Path2D()
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
        path.moveTo(segment[1], segment[2])
        break
      case 'L':
        path.lineTo(segment[1], segment[2])
        break
      case 'C':
        path.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
        break
      case 'Q':
        path.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4])
        break
      case 'Z':
        path.closePath()
        break
    }
  }
  paths.set(segments, path)
  return path
}

/** Draws a path. The stroke runs along its middle. */
export function paintPath({ ctx, theme, detail, scale }: Brush, mark: PathMark, x: number, y: number): void {
  const path = pathOf(mark.segments)
  ctx.save()
  ctx.translate(x, y)
  if (mark.clip) {
    ctx.beginPath()
    ctx.rect(mark.clip.x, mark.clip.y, mark.clip.width, mark.clip.height)
    ctx.clip()
  }
  if (mark.fill !== null) {
    ctx.fillStyle = theme[mark.fill]
    ctx.fill(path)
  }
  if (mark.stroke !== null && mark.strokeWidth > 0) {
    ctx.strokeStyle = theme[mark.stroke]
    ctx.lineWidth = mark.strokeWidth
    ctx.lineCap = mark.cap
    ctx.lineJoin = 'round'
    // Dashes shorter than a pixel cost much and look like a paler line.
    if (mark.dash && detail !== 'blocks') ctx.setLineDash(mark.dash as number[])
    else if (mark.dash) ctx.globalAlpha *= 0.5
    // A curve stays visible when the whole map is in view.
    if (detail === 'blocks') ctx.lineWidth = Math.max(mark.strokeWidth, 0.6 / scale)
    ctx.stroke(path)
  }
  ctx.restore()
}
