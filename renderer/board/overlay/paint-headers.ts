import { headerBlock, headerPiece } from '../../editor/header-controls.ts'
import type { Selection } from '../../editor/selection.ts'
import { movesDown } from '../../editor/tool-states/dragging-header.ts'
import type { HeaderDrag, HeaderTarget, Target } from '../../editor/tools.ts'
import type { SeparatorId } from '../../journey/ids.ts'
import { paintMarks } from '../../paint/paint-mark.ts'
import { type Box, inflate, type Point, translate } from '../../scene/geometry.ts'
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

/** A header being moved: itself on the pointer, and fainter where it would come to stand. */
function paintHeaderDrag(brush: OverlayBrush, strip: HeaderStrip): void {
  const { state, ctx, theme } = brush
  if (state.tool.state !== 'draggingHeader') return
  const { header, base, dx, dy } = state.tool
  if (stripOf(header) !== strip) return
  const landing = header.kind === 'separator' ? separatorBox(brush, header) : headerBlock(state.scene, header)
  if (landing) {
    ctx.fillStyle = theme.canvas
    ctx.globalAlpha = 0.7
    ctx.fillRect(landing.x, landing.y, landing.width, landing.height)
    ctx.globalAlpha = 1
  }
  if (header.kind === 'separator') paintLineEnd(brush, header.at)
  else if (landing) {
    ctx.strokeStyle = theme.accent
    strokeAround(brush, landing, header.kind === 'lane' ? 0 : 6, -1, 2)
  }
  const piece = header.kind === 'separator' ? separatorLabel(brush, header.id) : headerPiece(base, header)
  const box = header.kind === 'separator' ? landing : headerBlock(base, header)
  if (piece && box)
    paintLifted(brush, piece, box, header, movesDown(header) ? { x: 0, y: dy } : { x: dx, y: 0 })
}

/** A header that hangs on the pointer, `by` board pixels from where it was taken. */
function paintLifted(brush: OverlayBrush, piece: Piece, box: Box, { kind }: HeaderDrag, by: Point): void {
  const { ctx, theme } = brush
  const lane = movesDown({ kind })
  const lifted = translate(lane ? inflate(box, -3) : box, by.x, by.y)
  const outline = () => {
    ctx.beginPath()
    ctx.roundRect(lifted.x, lifted.y, lifted.width, lifted.height, 6)
  }
  ctx.save()
  // Shadows ignore the transform: device pixels.
  ctx.shadowColor = 'rgba(31,29,26,.18)'
  ctx.shadowBlur = 12 * brush.scale
  ctx.shadowOffsetY = 4 * brush.scale
  ctx.fillStyle = theme.surface
  outline()
  ctx.fill()
  ctx.restore()
  ctx.save()
  outline()
  ctx.clip()
  paintMarks(
    brush,
    kind === 'lane' ? withGrip(piece.marks) : piece.marks,
    piece.box.x + by.x,
    piece.box.y + by.y,
  )
  ctx.restore()
  ctx.strokeStyle = theme['line-2']
  strokeAround(brush, lifted, 6, -0.5, 1)
}

/** Where a line would run, in the labels. */
function paintLineEnd(brush: OverlayBrush, at: number | null): void {
  if (at === null) return
  const { ctx, theme, pixel, state } = brush
  const { metrics } = state.scene
  // The first place of all would lie half under the headers.
  const y = Math.max(at, metrics.headerHeight + 2 * pixel)
  const right = metrics.labelWidth - 4
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(4, y)
  ctx.lineTo(right, y)
  ctx.stroke()
  dot(brush, 4, y, 4, true)
  dot(brush, right, y, 4, true)
}

/** A lane on its way shows a grip in place of its icon. */
function withGrip(marks: readonly Mark[]): readonly Mark[] {
  return marks.map(mark => (mark.kind === 'icon' ? { ...mark, name: 'grip-vertical' } : mark))
}

/** The place of a dragged header in the grid: a frame around its row or columns, or where a line would run. */
export function paintHeaderDragInGrid(brush: OverlayBrush): void {
  const { state, ctx, theme, pixel } = brush
  if (state.tool.state !== 'draggingHeader') return
  const { header } = state.tool
  const { scene } = state
  const { labelWidth, headerHeight } = scene.metrics
  ctx.strokeStyle = theme.accent
  if (header.kind === 'separator') {
    if (header.at === null) return
    ctx.lineWidth = 2 * pixel
    ctx.beginPath()
    ctx.moveTo(labelWidth, header.at)
    ctx.lineTo(scene.width, header.at)
    ctx.stroke()
    return
  }
  const box = headerPiece(scene, header)?.box
  if (!box) return
  const band =
    header.kind === 'lane'
      ? { x: labelWidth, y: box.y, width: scene.width - labelWidth, height: box.height }
      : { x: box.x, y: headerHeight, width: box.width, height: scene.height - headerHeight }
  strokeAround(brush, band, 0, -1, 2)
}
