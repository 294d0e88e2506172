import type { Selection } from '../../editor/selection.ts'
import type { Target } from '../../editor/tools.ts'
import { paintMarks } from '../../paint/paint-mark.ts'
import { type Box, inflate } from '../../scene/geometry.ts'
import type { Piece, Scene } from '../../scene/scene.ts'
import { dot, type OverlayBrush, strokeAround } from './overlay-brush.ts'

/** A header of the strip at the top, or of the lane labels at the left. */
type HeaderRef = Extract<Target | Selection, { kind: 'stage' | 'step' | 'lane' | 'separator' }>

/** Which of the two sticky parts a header belongs to. */
export type HeaderStrip = 'headers' | 'labels'

/** Hover and selection of stage and step headers, or of lane labels and separators. */
export function paintHeaderStates(brush: OverlayBrush, strip: HeaderStrip): void {
  const { hover, selection, tool, editing } = brush.state
  const { ctx, theme } = brush
  if (hover && isHeader(hover) && tool.state === 'idle' && stripOf(hover) === strip) {
    const box = headerBox(brush.state.scene, hover)
    if (box) {
      ctx.strokeStyle = theme['line-3']
      strokeAround(brush, box, 6, -0.5, 1)
    }
  }
  if (isHeader(selection) && stripOf(selection) === strip && editing?.kind !== selection.kind) {
    const box = headerBox(brush.state.scene, selection)
    if (box) {
      ctx.strokeStyle = theme.accent
      strokeAround(brush, box, 6, -1, 2)
    }
  }
  paintHeaderDrag(brush, strip)
}

function isHeader(target: Target | Selection): target is HeaderRef {
  return (
    target.kind === 'stage' || target.kind === 'step' || target.kind === 'lane' || target.kind === 'separator'
  )
}

function stripOf(header: HeaderRef): HeaderStrip {
  return header.kind === 'stage' || header.kind === 'step' ? 'headers' : 'labels'
}

function pieceOf(scene: Scene, header: HeaderRef): Piece | undefined {
  switch (header.kind) {
    case 'stage':
      return scene.stageHeaders.find(stage => stage.stageId === header.id)
    case 'step':
      return scene.stepHeaders.find(step => step.stepId === header.id)
    case 'lane':
      return scene.rowOf.get(header.id)?.label
    case 'separator':
      return scene.separators.find(separator => separator.separatorId === header.id)?.label
  }
}

/** Where a header's frame runs: inside its own block for stages, just inside the edges for the others. */
function headerBox(scene: Scene, header: HeaderRef): Box | null {
  const piece = pieceOf(scene, header)
  if (!piece) return null
  const block =
    header.kind === 'stage' ? piece.marks.find(mark => mark.kind === 'rect' && mark.radius > 0) : undefined
  if (block?.kind === 'rect')
    return { x: piece.box.x + block.x, y: piece.box.y + block.y, width: block.width, height: block.height }
  return inflate(piece.box, header.kind === 'separator' ? -1 : -3)
}

/** A header being moved: itself where it stands, framed, and the line where it would go. */
function paintHeaderDrag(brush: OverlayBrush, strip: HeaderStrip): void {
  const { state, ctx, theme, pixel } = brush
  if (state.tool.state !== 'draggingHeader') return
  const { header } = state.tool
  if (stripOf(header) !== strip) return
  const piece = pieceOf(state.scene, header)
  const box = headerBox(state.scene, header)
  if (piece && box) {
    ctx.save()
    ctx.shadowColor = 'rgba(31,29,26,.18)'
    ctx.shadowBlur = 12 * brush.scale
    ctx.shadowOffsetY = 4 * brush.scale
    ctx.fillStyle = theme.surface
    ctx.beginPath()
    ctx.roundRect(box.x, box.y, box.width, box.height, 6)
    ctx.fill()
    ctx.restore()
    paintMarks(brush, piece.marks, piece.box.x, piece.box.y)
  }
  const { metrics } = state.scene
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.lineCap = 'round'
  const [x0, y0, x1, y1] =
    strip === 'headers'
      ? [header.at, 6, header.at, metrics.headerHeight - 4]
      : [4, header.at, metrics.labelWidth - 4, header.at]
  ctx.beginPath()
  ctx.moveTo(x0, y0)
  ctx.lineTo(x1, y1)
  ctx.stroke()
  dot(brush, x0, y0, 4, true)
  dot(brush, x1, y1, 4, true)
}

/** The line of a dragged header carried on through the grid. */
export function paintHeaderDragInGrid(brush: OverlayBrush): void {
  const { state, ctx, theme, pixel } = brush
  if (state.tool.state !== 'draggingHeader') return
  const { header } = state.tool
  const { scene } = state
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.beginPath()
  if (header.kind === 'lane') {
    ctx.moveTo(scene.metrics.labelWidth, header.at)
    ctx.lineTo(scene.width, header.at)
  } else {
    ctx.moveTo(header.at, scene.metrics.headerHeight)
    ctx.lineTo(header.at, scene.height)
  }
  ctx.stroke()
}
