import type { JourneyDocument } from '../../journey/document.ts'
import type { CardId, ImageId, LaneId } from '../../journey/ids.ts'
import type { AlignedPoint } from '../../journey/linked-curve.ts'
import type { Comment } from '../../journey/records/comment.ts'
import type { Image } from '../../journey/records/image.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Persona } from '../../journey/records/persona.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import type { FaceBuilder } from '../faces/face-builder.ts'
import type { Mark } from '../marks.ts'
import { collapsedHeight, laneMinimum, metricsOf } from '../metrics.ts'
import type { Column, Row, RowContent } from '../scene.ts'
import { layoutCardRow } from './card-row.ts'
import type { CollapsedRows } from './collapsed-row.ts'
import { layoutEmotionRow } from './emotion-row.ts'
import type { LaneLabels } from './lane-label.ts'
import { perRecord } from './per-record.ts'
import { type LegendLine, legendLines } from './persona-lines.ts'
import type { RowInput, RowTools } from './row-input.ts'
import { sameItems, shareList } from './share.ts'

/** What each row was made from, kept to tell whether it must be made again. */
export interface RowMemory {
  readonly input: RowInput
  readonly content: RowContent
  readonly height: number
  /** The pictures that its cards show. */
  readonly images: ReadonlyMap<ImageId, Image | null>
}

export interface RowsPass {
  readonly rows: readonly Row[]
  readonly memory: ReadonlyMap<LaneId, RowMemory>
  /** How many rows had to be laid out. */
  readonly laidOut: number
  /** Board `y` under the last row. */
  readonly bottom: number
}

/** What of the view changes rows. */
export interface RowsView {
  readonly expanded: CardId | null
  /** The linked map's curve on the steps of this map; the same list for as long as both stay. */
  readonly linked: readonly AlignedPoint[] | null
}

export interface RowsBefore {
  readonly document: JourneyDocument
  readonly rows: readonly Row[]
  readonly memory: ReadonlyMap<LaneId, RowMemory>
}

/** Lays out the rows from top to bottom; a row whose inputs are as before keeps its content. */
export function layoutRows(
  document: JourneyDocument,
  columns: readonly Column[],
  { expanded, linked }: RowsView,
  before: RowsBefore | null,
  faces: FaceBuilder,
  labels: LaneLabels,
  collapsed: CollapsedRows,
): RowsPass {
  const { index } = document
  const metrics = metricsOf(index.map.kind)
  const expandedLane = expanded === null ? null : (document.records.get(expanded)?.laneId ?? null)
  const stale = before ? lanesWithOtherComments(document, before.document) : new Set<LaneId>()
  const rowBefore = new Map(before?.rows.map(row => [row.laneId, row]))
  const memory = new Map<LaneId, RowMemory>()
  const rows: Row[] = []
  const ghostLane =
    linked && linked.length > 0
      ? index.lanes.find(lane => lane.laneType === 'emotions' && !lane.hidden && !lane.collapsed)
      : undefined
  let laidOut = 0
  let y = metrics.headerHeight
  for (const lane of index.lanes) {
    if (lane.hidden) continue
    const cells = index.cells.get(lane.id)
    const personas = lane.laneType === 'emotions' ? index.personas : nobody
    const ghost = lane === ghostLane
    const legend = legendOf(lane, { cells, personas, ghost })
    const input: RowInput = {
      kind: index.map.kind,
      metrics,
      lane,
      cells,
      columns,
      personas,
      linked: ghost ? linked : null,
      expanded: expandedLane === lane.id ? expanded : null,
      minimum: Math.max(
        lane.height ?? laneMinimum(index.map.kind, lane.laneType),
        labels.heightFor(lane, metrics, legend),
      ),
    }
    const old = before?.memory.get(lane.id)
    let made = old && !stale.has(lane.id) && isAsBefore(input, old, document) ? old : null
    if (!made) {
      laidOut++
      made = layoutRow(input, document, faces, collapsed)
      if (old && sameContent(old, made)) made = { ...made, content: old.content }
    }
    memory.set(lane.id, made)
    const row = rowOf(
      lane,
      rows.length,
      y,
      made,
      labels.marks(lane, sizeOf(made, legend)),
      rowBefore.get(lane.id),
    )
    rows.push(row)
    y += row.height
    if (index.separators.has(lane.id)) y += metrics.separatorHeight
  }
  return { rows: shareList(before?.rows, rows), memory, laidOut, bottom: y }
}

/** What a label is drawn for. Its height only matters where something stands in the middle of it. */
const sizeOf = ({ input, height }: RowMemory, legend: readonly LegendLine[]) => ({
  metrics: input.metrics,
  height: input.metrics.centred || input.lane.laneType === 'emotions' ? height : 0,
  collapsed: input.lane.collapsed,
  legend,
})

const nobody: readonly Persona[] = []
const noLines: readonly LegendLine[] = []

/** Whose curves an emotion lane shows, the same list for as long as nothing about it changes. */
const legendOf = perRecord(
  (
    lane: Lane,
    { cells, personas, ghost }: Pick<RowInput, 'cells' | 'personas'> & { readonly ghost: boolean },
  ): readonly LegendLine[] => {
    const lines = lane.laneType === 'emotions' ? legendLines(lane, cells, personas, ghost) : noLines
    return lines.length === 0 ? noLines : lines
  },
)

function layoutRow(
  input: RowInput,
  document: JourneyDocument,
  faces: FaceBuilder,
  collapsed: CollapsedRows,
): RowMemory {
  const images = new Map<ImageId, Image | null>()
  if (input.lane.collapsed)
    return { input, content: collapsed(input.cells, input.columns), height: collapsedHeight, images }
  const tools: RowTools = {
    faces,
    imageOf(id) {
      const image = document.records.get(id) ?? null
      images.set(id, image)
      return image
    },
    commentsOn: card => unresolved(document.index.comments.get(card.id)),
  }
  const emotions = input.lane.laneType === 'emotions'
  const { rowHeight, ...content } = emotions ? layoutEmotionRow(input, tools) : layoutCardRow(input, tools)
  return { input, content, height: rowHeight, images }
}

function unresolved(comments: readonly Comment[] | undefined): number {
  let count = 0
  for (const comment of comments ?? []) if (!comment.resolved) count++
  return count
}

/** The lanes of cards that have more or fewer open comments than before. */
function lanesWithOtherComments(document: JourneyDocument, before: JourneyDocument): ReadonlySet<LaneId> {
  const now = document.index.comments
  const then = before.index.comments
  const lanes = new Set<LaneId>()
  if (now === then) return lanes
  for (const id of new Set([...now.keys(), ...then.keys()])) {
    if (unresolved(now.get(id)) === unresolved(then.get(id))) continue
    const laneId = document.records.get(id)?.laneId
    if (laneId) lanes.add(laneId)
  }
  return lanes
}

function isAsBefore(input: RowInput, old: RowMemory, document: JourneyDocument): boolean {
  const before = old.input
  return (
    input.lane === before.lane &&
    input.cells === before.cells &&
    input.columns === before.columns &&
    input.expanded === before.expanded &&
    input.minimum === before.minimum &&
    input.kind === before.kind &&
    input.linked === before.linked &&
    sameItems(input.personas, before.personas) &&
    (old.images.size === 0 ||
      [...old.images].every(([id, image]) => (document.records.get(id) ?? null) === image))
  )
}

/** Whether a row laid out again came out as it was, although something it might have depended on changed. */
function sameContent(old: RowMemory, made: RowMemory): boolean {
  const a = old.content
  const b = made.content
  return (
    old.height === made.height &&
    old.input.columns === made.input.columns &&
    sameItems(old.input.personas, made.input.personas) &&
    old.input.linked === made.input.linked &&
    old.input.lane === made.input.lane &&
    // A collapsed row says how many cards it holds, and shows none of them.
    !made.input.lane.collapsed &&
    a.height === b.height &&
    a.maxSpan === b.maxSpan &&
    a.cards.every((cell, i) => {
      const other = b.cards[i] ?? []
      return (
        (cell ?? []).length === other.length &&
        (cell ?? []).every((placed, j) => {
          const now = other[j]
          return (
            now &&
            placed.card === now.card &&
            placed.face === now.face &&
            placed.x === now.x &&
            placed.y === now.y
          )
        })
      )
    })
  )
}

function rowOf(
  lane: Lane,
  index: number,
  y: number,
  { input, content, height }: RowMemory,
  marks: readonly Mark[],
  before: Row | undefined,
): Row {
  const colour = lane.colour ?? laneColour[lane.laneType]
  if (
    before &&
    before.index === index &&
    before.y === y &&
    before.height === height &&
    before.content === content &&
    before.collapsed === lane.collapsed &&
    before.laneType === lane.laneType &&
    before.colour === colour &&
    before.label.marks === marks
  )
    return before
  const label = { box: { x: 0, y, width: input.metrics.labelWidth, height }, marks }
  return {
    laneId: lane.id,
    laneType: lane.laneType,
    colour,
    index,
    y,
    height,
    collapsed: lane.collapsed,
    label,
    content,
  }
}
