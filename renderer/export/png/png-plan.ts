import type { CardId, StageId } from '../../journey/ids.ts'
import { failure, type Result, success } from '../../journey/result.ts'
import { type Box, inflate, translate, union } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'

/** What is to be in the picture: the whole map, one stage under its headers and beside the lane labels, some cards. */
export type PngRegion =
  | { readonly kind: 'map' }
  | { readonly kind: 'stage'; readonly stageId: StageId }
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] }

/** How a picture is put together. */
export interface PngPlan {
  /** Parts of the board, side by side from left to right. Board pixels; all of the same height. */
  readonly parts: readonly Box[]
  readonly scale: number
  /** Size of the picture in its own pixels. */
  readonly width: number
  readonly height: number
}

/** Why there is no picture. `kind` chooses the sentence. */
export type PngTrouble =
  | {
      readonly kind: 'too-large'
      readonly width: number
      readonly height: number
      /** The largest scale at which the picture fits, in steps of a twentieth; 0 when none does. */
      readonly largestScale: number
    }
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** Most pixels of one picture. */
export const maxPixels = 100_000_000
/** Longest side of one picture in pixels: what Chromium's canvas can do. */
const maxSide = 65_535

/** Board pixels around a picture of selected cards. */
const margin = 16

/** Works out the picture of a region at `scale` pixels for each board pixel, or why there can be none. */
export function planPng(scene: Scene, region: PngRegion, scale: number): Result<PngPlan, PngTrouble> {
  const parts = partsOf(scene, region)
  const plan = parts && sized(parts, scale)
  if (!plan || plan.width < 1 || plan.height < 1) return failure({ kind: 'nothing-there' })
  if (fits(plan)) return success(plan)
  let twentieths = Math.floor(scale * 20)
  while (twentieths > 0 && !fits(sized(plan.parts, twentieths / 20))) twentieths--
  return failure({ kind: 'too-large', width: plan.width, height: plan.height, largestScale: twentieths / 20 })
}

function sized(parts: readonly Box[], scale: number): PngPlan {
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const height = Math.max(0, ...parts.map(part => part.height))
  // Rounding up a width of 100.00000001 would add an empty column.
  const whole = (length: number) => Math.ceil(length * scale - 1e-6)
  return { parts, scale, width: whole(width), height: whole(height) }
}

function fits({ width, height }: PngPlan): boolean {
  return width * height <= maxPixels && width <= maxSide && height <= maxSide
}

function partsOf(scene: Scene, region: PngRegion): Box[] | null {
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
