import { type Box, intersects } from './geometry.ts'
import type { Mark, RectMark } from './marks.ts'
import { visibleColumns, visibleRows, visitCards } from './query.ts'
import type { Piece, Row, Scene } from './scene.ts'
import type { Colour } from './theme.ts'

/** The layers of a scene from back to front. `corner` stands above labels and headers, which slide under it. */
export const sceneLayers = ['grid', 'backdrop', 'cards', 'connectors', 'labels', 'headers', 'corner'] as const
export type SceneLayer = (typeof sceneLayers)[number]

/** Takes a mark and where its piece stands on the board: the mark's own positions count from there. */
export type VisitMark = (mark: Mark, dx: number, dy: number) => void

/**
 * Calls back for everything that a region of the board shows, from back to front; this is the one drawing order.
 * Only the asked layers are visited, always in the order of `sceneLayers`.
 */
export function visitMarks(scene: Scene, region: Box, layers: readonly SceneLayer[], visit: VisitMark): void {
  for (const layer of sceneLayers) if (layers.includes(layer)) visitors[layer](scene, region, visit)
}

type Visitor = (scene: Scene, region: Box, visit: VisitMark) => void

const visitors: Readonly<Record<SceneLayer, Visitor>> = {
  grid: visitGrid,
  backdrop(scene, region, visit) {
    const { first, end } = visibleRows(scene, region)
    for (const row of scene.rows.slice(first, end))
      for (const mark of row.content.backdrop) visit(mark, 0, row.y)
  },
  cards(scene, region, visit) {
    visitCards(scene, region, (placed, row) => {
      for (const mark of placed.face.marks) visit(mark, placed.x, row.y + placed.y)
    })
  },
  connectors(scene, region, visit) {
    for (const connector of scene.connectors)
      if (intersects(connector.bounds, region)) for (const mark of connector.marks) visit(mark, 0, 0)
  },
  labels: visitLabels,
  headers: visitHeaders,
  corner(scene, region, visit) {
    const { labelWidth, headerHeight } = scene.metrics
    if (region.x >= labelWidth || region.y >= headerHeight) return
    visit(rect(0, 0, labelWidth, headerHeight, 'surface'), 0, 0)
    visitPiece(scene.corner, region, visit)
    visit(rect(labelWidth - 1, 0, 1, headerHeight, 'line-2'), 0, 0)
    visit(rect(0, headerHeight - 1, labelWidth, 1, 'line-2'), 0, 0)
  },
}

/** Whether stage boundaries are stronger: where every step is a stage of its own, all are alike and the light line does. */
export function marksStages(scene: Pick<Scene, 'columns'>): boolean {
  return scene.columns.some(column => !column.startsStage)
}

/** The ground, the borders of cells and stages, and the separators. */
function visitGrid(scene: Scene, region: Box, visit: VisitMark): void {
  visit(rect(0, 0, scene.width, scene.height, 'canvas'), 0, 0)
  const { labelWidth, headerHeight } = scene.metrics
  const top = Math.max(headerHeight, region.y)
  const bottom = Math.min(scene.height, region.y + region.height)
  const left = Math.max(labelWidth, region.x)
  const right = Math.min(scene.width, region.x + region.width)
  if (bottom <= top || right <= left) return
  const rows = visibleRows(scene, region)
  for (const row of scene.rows.slice(rows.first, rows.end))
    if (!hasSeparator(scene, row)) visit(rect(left, row.y + row.height - 1, right - left, 1, 'line'), 0, 0)
  const columns = visibleColumns(scene, region)
  const first = scene.columns[0]
  const stagesDiffer = marksStages(scene)
  for (const column of scene.columns.slice(columns.first, columns.end + 1)) {
    if (column === first && column.x === labelWidth) continue
    const colour = column.startsStage && stagesDiffer ? 'line-2' : 'line'
    visit(rect(column.x, top, 1, bottom - top, colour), 0, 0)
  }
  const last = scene.columns.at(-1)
  const end = last ? last.x + last.width : scene.width
  if (end > left && end - 1 <= right) visit(rect(end - 1, top, 1, bottom - top, 'line-2'), 0, 0)
  for (const separator of scene.separators)
    if (separator.y + 2 > region.y && separator.y - 2 < region.y + region.height)
      for (const mark of separator.marks) visit(mark, 0, 0)
}

function hasSeparator(scene: Scene, row: Row): boolean {
  return scene.separators.some(separator => separator.laneId === row.laneId)
}

/** The lane labels and the names of the separators, with the ground under them. */
function visitLabels(scene: Scene, region: Box, visit: VisitMark): void {
  const { labelWidth, headerHeight } = scene.metrics
  if (region.x >= labelWidth || scene.height <= headerHeight) return
  visit(rect(0, headerHeight, labelWidth, scene.height - headerHeight, 'surface'), 0, 0)
  const { first, end } = visibleRows(scene, region)
  for (const row of scene.rows.slice(first, end)) {
    visitPiece(row.label, region, visit)
    if (!hasSeparator(scene, row)) visit(rect(0, row.y + row.height - 1, labelWidth, 1, 'line'), 0, 0)
  }
  for (const separator of scene.separators) visitPiece(separator.label, region, visit)
  visit(rect(labelWidth - 1, headerHeight, 1, scene.height - headerHeight, 'line-2'), 0, 0)
}

/** The stage and step headers, with the ground under them. */
function visitHeaders(scene: Scene, region: Box, visit: VisitMark): void {
  const { labelWidth, headerHeight } = scene.metrics
  if (region.y >= headerHeight || scene.width <= labelWidth) return
  visit(rect(labelWidth, 0, scene.width - labelWidth, headerHeight, 'surface'), 0, 0)
  for (const header of scene.stageHeaders) visitPiece(header, region, visit)
  const { first, end } = visibleColumns(scene, region)
  // One more on each side: the clock times of a day stand across the edges of their columns.
  for (const header of scene.stepHeaders.slice(Math.max(0, first - 1), end + 1))
    for (const mark of header.marks) visit(mark, header.box.x, header.box.y)
  visit(rect(labelWidth, headerHeight - 1, scene.width - labelWidth, 1, 'line-2'), 0, 0)
}

function visitPiece(piece: Piece, region: Box, visit: VisitMark): void {
  if (!intersects(piece.box, region)) return
  for (const mark of piece.marks) visit(mark, piece.box.x, piece.box.y)
}

function rect(x: number, y: number, width: number, height: number, fill: Colour): RectMark {
  return { kind: 'rect', x, y, width, height, radius: 0, fill, stroke: null, strokeWidth: 0, dash: null }
}
