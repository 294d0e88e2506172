import { stageBox } from '../../scene/query.ts'
import type { OverlayBrush } from './overlay-brush.ts'

/** While a stage is presented, a veil over what lies beside it. */
export function paintPresented(
  { state, ctx, theme }: OverlayBrush,
  plane: 'content' | 'headers' | 'labels',
): void {
  const { presenting, scene } = state
  const box = presenting && plane !== 'labels' ? stageBox(scene, presenting.stage) : null
  if (!box) return
  ctx.fillStyle = plane === 'headers' ? theme.surface : theme.canvas
  ctx.globalAlpha = 0.6
  ctx.fillRect(0, 0, box.x, scene.height)
  ctx.fillRect(box.x + box.width, 0, Math.max(0, scene.width - box.x - box.width), scene.height)
  ctx.globalAlpha = 1
}
