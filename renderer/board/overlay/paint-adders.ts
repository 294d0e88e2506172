import type { EditorState } from '../../editor/editor-state.ts'
import { isFixed } from '../../editor/is-fixed.ts'
import { addLaneBox, addStageBox } from '../../editor/overlay-geometry.ts'
import { type Brush, cssFont } from '../../paint/brush.ts'
import { paintIcon } from '../../paint/paint-icon.ts'
import { baselineOf, fonts } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import type { OverlayBrush } from './overlay-brush.ts'

const iconSize = 16
/** Where icons stand in lane labels, in board pixels from the left. */
const labelIcon = 12
/** Where their text begins. */
const labelText = 36

/** The quiet plus under the last lane, or behind the last stage. Part of the ground: drawn while nothing happens. */
export function paintAdder(brush: Brush, state: EditorState, plane: 'labels' | 'headers'): void {
  if (isFixed(state)) return
  const pixel = 1 / state.camera.zoom
  if (plane === 'headers') return paintPlus(brush, plane, addStageBox(state.scene, pixel), pixel, false)
  const box = addLaneBox(state.scene, pixel)
  paintPlus(brush, plane, box, pixel, false)
}

/** The same under the pointer. */
export function paintHoveredAdder(brush: OverlayBrush, plane: 'labels' | 'headers'): void {
  const { state, pixel, theme, ctx } = brush
  const kind = plane === 'labels' ? 'add-lane' : 'add-stage'
  if (state.hover?.kind !== kind || (state.tool.state !== 'idle' && state.tool.state !== 'pressing')) return
  const box = plane === 'labels' ? addLaneBox(state.scene, pixel) : addStageBox(state.scene, pixel)
  ctx.fillStyle = theme.hover
  ctx.beginPath()
  ctx.roundRect(box.x + 4, box.y + 4, box.width - 8, box.height - 8, 6)
  ctx.fill()
  paintPlus(brush, plane, box, pixel, true)
  if (plane !== 'labels' || brush.detail !== 'full') return
  ctx.font = cssFont(fonts.lane)
  ctx.fillStyle = theme.ink
  ctx.direction = 'ltr'
  const y = box.y + (box.height - fonts.lane.lineHeight) / 2 + baselineOf(fonts.lane)
  ctx.fillText(brush.labels.addLane, box.x + labelText, y)
}

function paintPlus(brush: Brush, plane: 'labels' | 'headers', box: Box, pixel: number, on: boolean): void {
  const size = Math.max(iconSize, Math.min(iconSize * pixel, box.height * 0.7))
  const x = plane === 'labels' ? box.x + labelIcon : box.x + (box.width - size) / 2
  const y = box.y + (box.height - size) / 2
  paintIcon(brush, { kind: 'icon', name: 'plus', x, y, size, stroke: on ? 'ink' : 'ink-2' }, 0, 0)
}
