import type { CardId } from '../journey/ids.ts'
import type { Box } from '../scene/geometry.ts'
import { visitCards } from '../scene/query.ts'
import type { Scene } from '../scene/scene.ts'
import { type SceneLayer, visitMarks } from '../scene/visit-marks.ts'
import type { Brush } from './brush.ts'
import { paintMark, paintMarks } from './paint-mark.ts'

/** The parts of a board that scroll in different ways. */
export type ScenePlane = 'content' | 'labels' | 'headers' | 'corner'

/** Draws the part of one plane that a region shows, without the cards in `hidden`, on its ground. */
export function paintPlane(
  brush: Brush,
  scene: Scene,
  plane: ScenePlane,
  region: Box,
  hidden: ReadonlySet<CardId>,
): void {
  const layer = (name: SceneLayer) =>
    visitMarks(scene, region, [name], (mark, x, y) => paintMark(brush, mark, x, y))
  if (plane !== 'content') {
    layer(plane)
    return
  }
  layer('grid')
  layer('backdrop')
  visitCards(scene, region, (placed, row) => {
    if (!hidden.has(placed.card.id)) paintMarks(brush, placed.face.marks, placed.x, row.y + placed.y)
  })
  layer('connectors')
}
