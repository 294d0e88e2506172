import { headerBlock, headerPiece } from '../../editor/header-controls.ts'
import type { Selection } from '../../editor/selection.ts'
import { movesDown } from '../../editor/tool-states/dragging-header.ts'
import type { HeaderTarget, Target } from '../../editor/tools.ts'
import type { SeparatorId } from '../../journey/ids.ts'
import { paintMarks } from '../../paint/paint-mark.ts'
import { type Box, inflate } from '../../scene/geometry.ts'
import type { Mark } from '../../scene/marks.ts'
import type { Piece } from '../../scene/scene.ts'
import { dot, type OverlayBrush, strokeAround } from './overlay-brush.ts'
import { paintEdge } from './paint-edge.ts'
import { paintHeaderControls } from './paint-header-controls.ts'

/** Which of the two sticky parts a header belongs to. */
export type HeaderStrip = 'headers' | 'labels'

/** Hover, controls and selection of stage and step headers, or of lane labels and separators. */
export function paintHeaderStates(brush: OverlayBrush, strip: HeaderStrip): void {
  const { hover, selection, tool, editing } = brush.state
  const { ctx, theme } = brush
  paintHeaderControls(brush, strip)
  if (hover?.kind === 'separator' && strip === 'labels' && tool.state === 'idle') {
    const box = separatorBox(brush, hover)
    if (box) {
      ctx.strokeStyle = theme['line-3']
      strokeAround(brush, box, 6, -0.5, 1)
    }
  }
  if (isSelectedHeader(selection) && stripOf(selection) === strip && editing?.kind !== selection.kind) {
    const box = selection.kind === 'separator' ? separatorBox(brush, selection) : frameOf(brush, selection)
    if (box && tool.state !== 'draggingHeader') {
      ctx.strokeStyle = theme.accent
      strokeAround(brush, box, selection.kind === 'lane' ? 4 : 6, selection.kind === 'stage' ? 3 : -1, 2)
    }
  }
  paintEdge(brush, strip)
  paintHeaderDrag(brush, strip)
}

type Selected = Extract<Target | Selection, { kind: 'stage' | 'step' | 'lane' | 'separator' }>

function isSelectedHeader(selection: Selection): selection is Extract<Selection, Selected> {
  return (
    selection.kind === 'stage' ||
    selection.kind === 'step' ||
    selection.kind === 'lane' ||
    selection.kind === 'separator'
  )
}

function stripOf(header: { readonly kind: Selected['kind'] }): HeaderStrip {
  return header.kind === 'stage' || header.kind === 'step' ? 'headers' : 'labels'
}

function separatorBox(brush: OverlayBrush, separator: Extract<Selected, { kind: 'separator' }>): Box | null {
  const label = separatorLabel(brush, separator.id)
  return label ? inflate(label.box, -1) : null
}

function separatorLabel({ state }: OverlayBrush, id: SeparatorId): Piece | null {
  return state.scene.separators.find(separator => separator.separatorId === id)?.label ?? null
}

/** Where a header's frame runs: around its own block for stages, just inside the edges for the others. */
function frameOf({ state }: OverlayBrush, header: HeaderTarget): Box | null {
  const block = headerBlock(state.scene, header)
  return block && (header.kind === 'lane' ? inflate(block, -2) : block)
}

/** A header being moved: where it stood, fainter; itself on the pointer; and the line where it would go. */
function paintHeaderDrag(brush: OverlayBrush, strip: HeaderStrip): void {
  const { state, ctx, theme, pixel } = brush
  if (state.tool.state !== 'draggingHeader') return
  const { header, dx, dy } = state.tool
  if (stripOf(header) !== strip) return
  const line = header.kind === 'separator' ? separatorLabel(brush, header.id) : null
  const piece = header.kind === 'separator' ? line : headerPiece(state.scene, header)
  const box = header.kind === 'separator' ? (line?.box ?? null) : headerBlock(state.scene, header)
  const lane = movesDown(header)
  const place = { x: lane ? 0 : dx, y: lane ? dy : 0 }
  if (piece && box) {
    ctx.fillStyle = theme.canvas
    ctx.globalAlpha = 0.7
    ctx.fillRect(box.x, box.y, box.width, box.height)
    ctx.globalAlpha = 1
    const lifted = lane ? inflate(box, -3) : box
    const x = lifted.x + place.x
    const y = lifted.y + place.y
    ctx.save()
    // Shadows ignore the transform: device pixels.
    ctx.shadowColor = 'rgba(31,29,26,.18)'
    ctx.shadowBlur = 12 * brush.scale
    ctx.shadowOffsetY = 4 * brush.scale
    ctx.fillStyle = theme.surface
    ctx.beginPath()
    ctx.roundRect(x, y, lifted.width, lifted.height, 6)
    ctx.fill()
    ctx.restore()
    ctx.save()
    ctx.beginPath()
    ctx.roundRect(x, y, lifted.width, lifted.height, 6)
    ctx.clip()
    paintMarks(
      brush,
      header.kind === 'lane' ? withGrip(piece.marks) : piece.marks,
      piece.box.x + place.x,
      piece.box.y + place.y,
    )
    ctx.restore()
    ctx.strokeStyle = theme['line-2']
    strokeAround(brush, { x, y, width: lifted.width, height: lifted.height }, 6, -0.5, 1)
  }
  if (header.at === null) return
  const { metrics } = state.scene
  // The first place of all would lie half under the headers or the labels.
  const at = Math.max(header.at, (lane ? metrics.headerHeight : metrics.labelWidth) + 2 * pixel)
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.lineCap = 'round'
  const [x0, y0, x1, y1] = lane ? [4, at, metrics.labelWidth - 4, at] : [at, 6, at, metrics.headerHeight - 4]
  ctx.beginPath()
  ctx.moveTo(x0, y0)
  ctx.lineTo(x1, y1)
  ctx.stroke()
  dot(brush, x0, y0, 4, true)
  dot(brush, x1, y1, 4, true)
}

/** A lane on its way shows a grip in place of its icon. */
function withGrip(marks: readonly Mark[]): readonly Mark[] {
  return marks.map(mark => (mark.kind === 'icon' ? { ...mark, name: 'grip-vertical' } : mark))
}

/** The line of a dragged header carried on through the grid. */
export function paintHeaderDragInGrid(brush: OverlayBrush): void {
  const { state, ctx, theme, pixel } = brush
  if (state.tool.state !== 'draggingHeader' || state.tool.header.at === null) return
  const { header } = state.tool
  const { scene } = state
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.beginPath()
  const at = header.at ?? 0
  if (movesDown(header)) {
    ctx.moveTo(scene.metrics.labelWidth, at)
    ctx.lineTo(scene.width, at)
  } else {
    ctx.moveTo(at, scene.metrics.headerHeight)
    ctx.lineTo(at, scene.height)
  }
  ctx.stroke()
}
