import type { CardId } from '../journey/ids.ts'
import { type Box, intersects } from '../scene/geometry.ts'
import type { PathSegment } from '../scene/marks.ts'
import { visitCards } from '../scene/query.ts'
import type { Scene } from '../scene/scene.ts'
import { type SceneLayer, visitMarks } from '../scene/visit-marks.ts'
import type { Brush } from './brush.ts'
import { type Dimming, dimmedAlpha } from './dimming.ts'
import { paintMark, paintMarks } from './paint-mark.ts'

/** The parts of a board that scroll in different ways. */
export type ScenePlane = 'content' | 'labels' | 'headers' | 'corner'

/**
 * Draws the part of one plane that a region shows, without the cards in `hidden` and with what is dimmed drawn
 * faintly, on its ground.
 */
export function paintPlane(
  brush: Brush,
  scene: Scene,
  plane: ScenePlane,
  region: Box,
  hidden: ReadonlySet<CardId>,
  dimming: Dimming | null = null,
): void {
  const layer = (name: SceneLayer) =>
    visitMarks(scene, region, [name], (mark, x, y) => paintMark(brush, mark, x, y))
  if (plane !== 'content') {
    layer(plane)
    return
  }
  layer('grid')
  if (dimming) paintDimmedBackdrop(brush, scene, region, dimming)
  else layer('backdrop')
  visitCards(scene, region, (placed, row) => {
    if (hidden.has(placed.card.id)) return
    if (dimming?.card(placed.card)) brush.ctx.globalAlpha = dimmedAlpha
    paintMarks(brush, placed.face.marks, placed.x, row.y + placed.y)
    brush.ctx.globalAlpha = 1
  })
  if (!dimming) return layer('connectors')
  for (const arrow of scene.connectors) {
    if (!intersects(arrow.bounds, region)) continue
    if (dimming.arrow(arrow)) brush.ctx.globalAlpha = dimmedAlpha
    paintMarks(brush, arrow.marks, 0, 0)
    brush.ctx.globalAlpha = 1
  }
}

/** The levels, and the curves of which some are dimmed. A curve is known by the segments that it is drawn with. */
function paintDimmedBackdrop(brush: Brush, scene: Scene, region: Box, dimming: Dimming): void {
  const dimmed = new Set<readonly PathSegment[]>()
  for (const { content } of scene.rows)
    for (const curve of content.curves) if (dimming.curve(curve)) dimmed.add(curve.segments)
  visitMarks(scene, region, ['backdrop'], (mark, x, y) => {
    if (mark.kind === 'path' && dimmed.has(mark.segments)) brush.ctx.globalAlpha = dimmedAlpha
    paintMark(brush, mark, x, y)
    brush.ctx.globalAlpha = 1
  })
}
