import { type IconName, iconPath } from '../scene/icons.ts'
import type { IconMark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'
import { withBounds } from './path-bounds.ts'

const grid = 24
const strokeOnGrid = 1.75
const paths = new Map<IconName, Path2D>()

function pathOf(name: IconName): Path2D {
  let path = paths.get(name)
  if (!path) {
    path = withBounds(new Path2D(iconPath(name)), { x: 0, y: 0, width: grid, height: grid })
    paths.set(name, path)
  }
  return path
}

/** Draws a line icon. */
export function paintIcon({ ctx, theme }: Brush, mark: IconMark, x: number, y: number): void {
  const scale = mark.size / grid
  ctx.save()
  ctx.translate(x + mark.x, y + mark.y)
  ctx.scale(scale, scale)
  ctx.strokeStyle = theme[mark.stroke]
  ctx.lineWidth = strokeOnGrid
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.stroke(pathOf(mark.name))
  ctx.restore()
}
