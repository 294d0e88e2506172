import type { EditorState } from '../../editor/editor-state.ts'
import type { Brush } from '../../paint/brush.ts'
import type { Box } from '../../scene/geometry.ts'
import type { BoardLabels } from '../board-labels.ts'

/** What the overlay's parts are drawn with. The context's transform maps board pixels to the canvas. */
export interface OverlayBrush extends Brush {
  readonly state: EditorState
  readonly labels: BoardLabels
  /** Board pixels for each CSS pixel: lines and handles keep their size on screen at any zoom. */
  readonly pixel: number
}

/** Strokes a rounded box whose line runs `off` CSS pixels outside of it. */
export function strokeAround(
  { ctx, pixel }: OverlayBrush,
  box: Box,
  radius: number,
  off: number,
  width: number,
): void {
  const by = off * pixel
  ctx.lineWidth = width * pixel
  ctx.beginPath()
  ctx.roundRect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by, Math.max(0, radius + by))
  ctx.stroke()
}

/** A small circle with a contour, as handles and line ends are. */
export function dot(
  { ctx, theme, pixel }: OverlayBrush,
  x: number,
  y: number,
  radius: number,
  hollow: boolean,
): void {
  ctx.beginPath()
  ctx.arc(x, y, radius * pixel, 0, 2 * Math.PI)
  ctx.fillStyle = hollow ? theme.surface : theme.accent
  ctx.fill()
  if (!hollow) return
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.stroke()
}
