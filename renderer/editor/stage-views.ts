import type { StageId } from '../journey/ids.ts'
import { fonts } from '../scene/fonts.ts'
import type { Scene } from '../scene/scene.ts'
import type { Camera, Size } from './camera.ts'
import { stageCamera } from './zoom-to-stage.ts'

/** Smallest card text in front of a room, in CSS pixels. */
const smallestText = 16
/** Sizes of card text that are tried, in CSS pixels, from the largest: as large as leaves as few views. */
const textSizes = [24, 22, 20, 18, smallestText] as const
/** A short stage is not made larger than this. */
const largest = 3
/** How much of a view a stage may be larger than it before it is shown in parts. */
const overlap = 8

/**
 * The views in which a stage is shown: one when it fits at a size that can be read from afar, else several, from left
 * to right and in each column of views from top to bottom.
 */
export function stageViews(scene: Scene, viewport: Size, id: StageId): readonly Camera[] {
  const whole = stageCamera(scene, viewport, id, largest)
  if (!whole) return []
  if (whole.zoom >= smallestText / fonts.card.size) return [whole]
  const views = textSizes.map(size => partsAt(scene, viewport, id, size / fonts.card.size))
  const fewest = views.at(-1)?.length
  return views.find(parts => parts.length === fewest) ?? []
}

/** The views of a stage at a zoom. */
function partsAt(scene: Scene, viewport: Size, id: StageId, zoom: number): readonly Camera[] {
  const { labelWidth, headerHeight } = scene.metrics
  const width = viewport.width / zoom - labelWidth
  const height = viewport.height / zoom - headerHeight
  const columns = scene.columns.filter(column => column.stageId === id)
  const rows = scene.rows.map(row => ({ from: row.y, to: row.y + row.height }))
  const lefts = pages(
    columns.map(column => ({ from: column.x, to: column.x + column.width })),
    width,
  )
  const tops = pages(rows, height)
  return lefts.flatMap(left =>
    (tops.length > 0 ? tops : [headerHeight]).map(top => ({
      x: labelWidth - left,
      y: headerHeight - top,
      zoom,
    })),
  )
}

/**
 * Where each view of a row of things begins, so that none is cut unless it is larger than a view. The last view is
 * filled up with what came before it.
 */
function pages(things: readonly { readonly from: number; readonly to: number }[], room: number): number[] {
  const starts: number[] = []
  for (const { from, to } of things) {
    const start = starts.at(-1)
    if (start === undefined || to - start > room + overlap) starts.push(from)
  }
  const end = things.at(-1)?.to ?? 0
  const full = things.find(({ from }) => end - from <= room + overlap)
  const last = starts.at(-1)
  return full && last !== undefined && full.from < last ? [...starts.slice(0, -1), full.from] : starts
}
