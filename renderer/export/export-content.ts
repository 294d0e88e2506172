import type { CardId, StageId } from '../journey/ids.ts'
import { type Box, inflate, translate, union } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'

/** What of a map leaves: all of it, one stage under its headers and beside the lane labels, some cards. */
export type ExportContent =
  | { readonly kind: 'map' }
  | { readonly kind: 'stage'; readonly stageId: StageId }
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] }

/** Board pixels around a picture of selected cards. */
const margin = 16

/**
 * The parts of the board that show the content, to be put side by side from left to right. Board pixels, all of the
 * same height; null where there is nothing of it.
 */
export function partsOf(scene: Scene, region: ExportContent): Box[] | null {
  switch (region.kind) {
    case 'map':
      return [{ x: 0, y: 0, width: scene.width, height: scene.height }]
    case 'stage': {
      const columns = scene.columns.filter(column => column.stageId === region.stageId)
      const [first] = columns
      if (!first) return null
      const width = columns.reduce((sum, column) => sum + column.width, 0)
      return [
        { x: 0, y: 0, width: scene.metrics.labelWidth, height: scene.height },
        { x: first.x, y: 0, width, height: scene.height },
      ]
    }
    case 'cards': {
      const box = boundsOfCards(scene, new Set(region.ids))
      return box && [clipTo(inflate(box, margin), scene)]
    }
  }
}

function clipTo(box: Box, scene: Scene): Box {
  const x = Math.max(0, Math.floor(box.x))
  const y = Math.max(0, Math.floor(box.y))
  const right = Math.min(scene.width, Math.ceil(box.x + box.width))
  const bottom = Math.min(scene.height, Math.ceil(box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function boundsOfCards(scene: Scene, ids: ReadonlySet<CardId>): Box | null {
  let bounds: Box | null = null
  for (const row of scene.rows)
    for (const cell of row.content.cards)
      for (const { card, face, x, y } of cell ?? []) {
        if (!ids.has(card.id)) continue
        const own = translate({ x: 0, y: 0, width: face.width, height: face.height }, x, row.y + y)
        const box = union(own, translate(face.bounds, x, row.y + y))
        bounds = bounds ? union(bounds, box) : box
      }
  return bounds
}
