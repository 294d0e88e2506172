import type { OverlayBrush } from './overlay-brush.ts'

/** The rectangle that is being drawn to select cards. */
export function paintMarquee({ ctx, theme, state, pixel }: OverlayBrush): void {
  if (state.tool.state !== 'marquee') return
  const { box } = state.tool
  ctx.fillStyle = theme.accent
  ctx.globalAlpha = 0.08
  ctx.fillRect(box.x, box.y, box.width, box.height)
  ctx.globalAlpha = 1
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = pixel
  ctx.strokeRect(box.x, box.y, box.width, box.height)
}
