import { type Box, inflate, translate, union } from '../scene/geometry.ts'
import type { Piece, PlacedCard, Row, Scene } from '../scene/scene.ts'
import { marksStages } from '../scene/visit-marks.ts'

/** The parts of the board that look different in two scenes, for each of the board's planes. Board pixels. */
export interface SceneChanges {
  readonly content: readonly Box[]
  readonly headers: readonly Box[]
  readonly labels: readonly Box[]
  readonly corner: readonly Box[]
}

/** Further than any board reaches, and finite, so that boxes keep adding up. */
const far = 1e7
/** How far antialiasing and strokes may reach beyond the box of what is drawn. */
const bleed = 2
/** How far an arrow head may reach beyond the box of its line. */
const arrowBleed = 10

const nothing: SceneChanges = { content: [], headers: [], labels: [], corner: [] }

/**
 * What has to be painted again when `after` takes the place of `before`. Scenes share what a change leaves alone,
 * so most of the work is comparing references: it grows with the number of rows and columns and with the cards of
 * the rows that changed, never with all cards.
 */
export function changesBetween(before: Scene, after: Scene): SceneChanges {
  if (before === after) return nothing
  const content: Box[] = []
  const labels: Box[] = []
  columnChanges(before, after, content)
  rowChanges(before, after, content, labels)
  separatorChanges(before, after, content, labels)
  connectorChanges(before, after, content)
  if (before.height !== after.height) content.push(below(Math.min(before.height, after.height) - bleed))
  if (before.width !== after.width) content.push(rightOf(Math.min(before.width, after.width) - bleed))
  const headers: Box[] = []
  pieceChanges(before.stageHeaders, after.stageHeaders, headers)
  pieceChanges(before.stepHeaders, after.stepHeaders, headers)
  if (before.width !== after.width) headers.push(rightOf(Math.min(before.width, after.width) - bleed))
  if (before.height !== after.height) labels.push(below(Math.min(before.height, after.height) - bleed))
  const corner: Box[] = []
  if (before.corner !== after.corner) pieceChanges([before.corner], [after.corner], corner)
  if (before.metrics !== after.metrics && !sameMetrics(before, after)) {
    const all = { x: 0, y: 0, width: far, height: far }
    return { content: [all], headers: [all], labels: [all], corner: [all] }
  }
  return { content, headers, labels, corner }
}

function sameMetrics({ metrics: a }: Scene, { metrics: b }: Scene): boolean {
  return (Object.keys(a) as (keyof typeof a)[]).every(key => a[key] === b[key])
}

function below(y: number): Box {
  return { x: 0, y, width: far, height: far }
}

function rightOf(x: number): Box {
  return { x, y: 0, width: far, height: far }
}

/** From the first column that has another place on, everything stands elsewhere. */
function columnChanges(before: Scene, after: Scene, areas: Box[]): void {
  // One step more or less can change how the boundaries of all stages are drawn.
  if (before.columns !== after.columns && marksStages(before) !== marksStages(after)) {
    areas.push(rightOf(0))
    return
  }
  const count = Math.max(before.columns.length, after.columns.length)
  for (let index = 0; index < count; index++) {
    const old = before.columns[index]
    const now = after.columns[index]
    if (old === now) continue
    if (old && now && old.x === now.x && old.width === now.width && old.startsStage === now.startsStage)
      continue
    areas.push(rightOf(Math.min(old?.x ?? far, now?.x ?? far) - bleed))
    return
  }
}

/** Rows in place are compared by their content; from the first row that has another place on, all is painted again. */
function rowChanges(before: Scene, after: Scene, areas: Box[], labels: Box[]): void {
  const count = Math.max(before.rows.length, after.rows.length)
  for (let index = 0; index < count; index++) {
    const old = before.rows[index]
    const now = after.rows[index]
    if (old === now) continue
    const sameKind =
      old && now && old.laneId === now.laneId && old.y === now.y && old.collapsed === now.collapsed
    if (!sameKind) {
      const from = below(Math.min(old?.y ?? far, now?.y ?? far) - bleed)
      areas.push(from)
      labels.push(from)
      return
    }
    if (old.height !== now.height) {
      // The row's own cards stay where they are unless they are centred in it; what stands below moves.
      const centred = after.metrics.centred
      const from = below(centred ? now.y - bleed : now.y + Math.min(old.height, now.height) - bleed)
      areas.push(from)
      labels.push(from)
      if (!centred) contentChanges(old, now, areas)
      pieceChanges([old.label], [now.label], labels)
      return
    }
    contentChanges(old, now, areas)
    if (old.label !== now.label) pieceChanges([old.label], [now.label], labels)
  }
}

/** What differs inside a row that kept its place. */
function contentChanges(old: Row, now: Row, areas: Box[]): void {
  if (old.colour !== now.colour) {
    areas.push({ x: 0, y: now.y - bleed, width: far, height: Math.max(old.height, now.height) + 2 * bleed })
    return
  }
  if (old.content === now.content) return
  const bare = old.content.backdrop.length + now.content.backdrop.length === 0
  if (!bare && old.content.backdrop !== now.content.backdrop)
    areas.push({ x: 0, y: now.y - bleed, width: far, height: Math.max(old.height, now.height) + 2 * bleed })
  const count = Math.max(old.content.cards.length, now.content.cards.length)
  for (let index = 0; index < count; index++) {
    const before = old.content.cards[index]
    const after = now.content.cards[index]
    if (before !== after) cellChanges(before ?? [], after ?? [], now.y, areas)
  }
}

function cellChanges(
  before: readonly PlacedCard[],
  after: readonly PlacedCard[],
  rowY: number,
  areas: Box[],
): void {
  const count = Math.max(before.length, after.length)
  for (let index = 0; index < count; index++) {
    const old = before[index]
    const now = after[index]
    if (old === now) continue
    if (old && now && old.face === now.face && old.x === now.x && old.y === now.y) continue
    if (old) areas.push(paintedBox(old, rowY))
    if (now) areas.push(paintedBox(now, rowY))
  }
}

/** Everything that a card paints, on the board. */
export function paintedBox(placed: PlacedCard, rowY: number): Box {
  return inflate(translate(placed.face.bounds, placed.x, placed.y + rowY), bleed)
}

function separatorChanges(before: Scene, after: Scene, areas: Box[], labels: Box[]): void {
  const old = new Map(before.separators.map(separator => [separator.laneId, separator]))
  const band = (y: number): Box => ({ x: 0, y: y - 4, width: far, height: 8 })
  for (const now of after.separators) {
    const was = old.get(now.laneId)
    old.delete(now.laneId)
    if (was === now) continue
    areas.push(band(now.y))
    if (was) areas.push(band(was.y))
    pieceChanges(was ? [was.label] : [], [now.label], labels)
  }
  for (const gone of old.values()) {
    areas.push(band(gone.y))
    pieceChanges([gone.label], [], labels)
  }
}

function connectorChanges(before: Scene, after: Scene, areas: Box[]): void {
  if (before.connectors === after.connectors) return
  const old = new Map(before.connectors.map(connector => [connector.connectorId, connector]))
  for (const now of after.connectors) {
    const was = old.get(now.connectorId)
    old.delete(now.connectorId)
    if (was === now) continue
    areas.push(inflate(was ? union(was.bounds, now.bounds) : now.bounds, arrowBleed))
  }
  for (const gone of old.values()) areas.push(inflate(gone.bounds, arrowBleed))
}

function pieceChanges(before: readonly Piece[], after: readonly Piece[], areas: Box[]): void {
  const count = Math.max(before.length, after.length)
  for (let index = 0; index < count; index++) {
    const old = before[index]
    const now = after[index]
    if (old === now || (old && now && samePiece(old, now))) continue
    if (old) areas.push(inflate(old.box, bleed))
    if (now) areas.push(inflate(now.box, bleed))
  }
}

/** A row whose content changes gets a new label object; what the label draws is still the same. */
function samePiece(a: Piece, b: Piece): boolean {
  return (
    a.marks === b.marks &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  )
}
