import type { PathMark } from '../scene/marks.ts'
import type { StageHeader, StepHeader } from '../scene/scene.ts'
import type { ThumbnailBrush } from './thumbnail-brush.ts'

/** The lines between lanes, the separators and the arrows. */
export function thumbnailLines({
  ctx,
  theme,
  scene,
  scaleX,
  scaleY,
  pixel,
  width,
  height,
}: ThumbnailBrush): void {
  const right = Math.min(width, scene.width * scaleX)
  const left = scene.metrics.labelWidth * scaleX
  const separated = new Set(scene.separators.map(separator => separator.laneId))
  ctx.fillStyle = theme.line
  for (const row of scene.rows) {
    const y = Math.round((row.y + row.height) * scaleY)
    if (y > height) break
    if (!separated.has(row.laneId)) ctx.fillRect(0, y - pixel, right, pixel)
  }
  ctx.strokeStyle = theme['ink-2']
  for (const separator of scene.separators) {
    const mark = separator.marks.find((candidate): candidate is PathMark => candidate.kind === 'path')
    ctx.setLineDash((mark?.dash ?? []).map(length => Math.max(1.2 * pixel, length * scaleX * 2)))
    ctx.lineWidth = 1.1 * pixel
    ctx.beginPath()
    ctx.moveTo(left, separator.y * scaleY)
    ctx.lineTo(right, separator.y * scaleY)
    ctx.stroke()
  }
  ctx.setLineDash([])
  ctx.fillStyle = theme['ink-2']
  ctx.lineWidth = pixel
  for (const { points } of scene.connectors) {
    const first = points[0]
    if (!first || first.x * scaleX > width) continue
    ctx.beginPath()
    ctx.moveTo(first.x * scaleX, first.y * scaleY)
    for (const point of points.slice(1)) ctx.lineTo(point.x * scaleX, point.y * scaleY)
    ctx.stroke()
    arrowHead(ctx, points.at(-2), points.at(-1), scaleX, scaleY, pixel)
  }
}

function arrowHead(
  ctx: ThumbnailBrush['ctx'],
  from: { x: number; y: number } | undefined,
  to: { x: number; y: number } | undefined,
  scaleX: number,
  scaleY: number,
  pixel: number,
): void {
  if (!from || !to) return
  const angle = Math.atan2((to.y - from.y) * scaleY, (to.x - from.x) * scaleX)
  const reach = 4 * pixel
  ctx.beginPath()
  ctx.moveTo(to.x * scaleX, to.y * scaleY)
  for (const turn of [Math.PI - 0.45, Math.PI + 0.45])
    ctx.lineTo(to.x * scaleX + Math.cos(angle + turn) * reach, to.y * scaleY + Math.sin(angle + turn) * reach)
  ctx.fill()
}

/** The headers as blocks, the lane labels as short strokes in the lane's colour. */
export function thumbnailFrame(brush: ThumbnailBrush): void {
  const { ctx, theme, scene, scaleX, scaleY, pixel, width, height } = brush
  const { labelWidth, headerHeight } = scene.metrics
  const left = labelWidth * scaleX
  ctx.fillStyle = theme.surface
  ctx.fillRect(0, 0, left, height)
  ctx.fillStyle = theme['line-2']
  ctx.fillRect(Math.round(left), 0, pixel, height)
  const stroke = 2.4 * pixel
  for (const row of scene.rows) {
    if (row.y * scaleY > height) break
    ctx.fillStyle = theme[`${row.colour}-solid`]
    ctx.globalAlpha = 0.8
    bar(brush, left * 0.26, (row.y + 18) * scaleY, Math.max(10 * pixel, left * 0.42), stroke)
    ctx.globalAlpha = 1
  }
  const stageHeight = scene.metrics.stageHeight * scaleY
  const blockHeight = Math.max(7 * pixel, Math.min(9 * pixel, stageHeight))
  const top = Math.max(2 * pixel, (headerHeight * scaleY - blockHeight) / 2)
  for (const stage of scene.stageHeaders) {
    if (stage.box.x * scaleX > width) break
    const x = stage.box.x * scaleX + 1.5 * pixel
    const stageWidth = stage.box.width * scaleX - 3 * pixel
    ctx.fillStyle = theme.sunken
    bar(brush, x, top, stageWidth, blockHeight, 2 * pixel)
    ctx.fillStyle = theme['ink-3']
    ctx.globalAlpha = 0.7
    bar(
      brush,
      x + 4 * pixel,
      top + blockHeight / 2 - pixel,
      Math.min(nameWidth(stage) * scaleX * 2, stageWidth - 8 * pixel),
      2 * pixel,
    )
    ctx.globalAlpha = 1
  }
}

function nameWidth(header: StageHeader | StepHeader): number {
  return header.text.lines[0]?.width ?? 0
}

function bar(
  { ctx }: ThumbnailBrush,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = height / 2,
): void {
  if (width <= 0) return
  ctx.beginPath()
  ctx.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
  ctx.fill()
}
