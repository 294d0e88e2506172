import type { Brush } from '../paint/brush.ts'
import { paintMarks } from '../paint/paint-mark.ts'
import type { Scene } from '../scene/scene.ts'
import { stickyStage } from '../scene/sticky-stage.ts'

/** Draws the header of the stage that begins left of the view and goes on in it, its number and name in sight. */
export function paintStickyStage(brush: Brush, scene: Scene, left: number): void {
  const sticky = stickyStage(scene, left)
  if (!sticky) return
  const { header, still, shift } = sticky
  const { ctx } = brush
  const { x, y, width, height } = header.box
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, y, x + width - left, height)
  ctx.clip()
  paintMarks(brush, still, x, y)
  paintMarks(brush, header.label, x + shift, y)
  ctx.restore()
}
