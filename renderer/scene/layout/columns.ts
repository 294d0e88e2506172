import type { JourneyDocument } from '../../journey/document.ts'
import type { StepId } from '../../journey/ids.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Step } from '../../journey/records/step.ts'
import { edgeRoom, metricsOf, tracksFor } from '../metrics.ts'
import type { Column, Metrics } from '../scene.ts'
import { sameItems, shareList } from './share.ts'
import { sameTime, slotTime } from './slot-time.ts'

/** The columns of a map and how many of them had to be looked at. */
export interface ColumnsPass {
  readonly columns: readonly Column[]
  readonly laidOut: number
}

/** Narrowest card that a resized column leaves. Board pixels. */
const narrowestCard = 40

/**
 * Lays out the columns: each as wide as its step says, or as its kind, times the cards that stand side by side.
 * With the layout before this one only the columns of changed cells are looked at.
 */
export function layoutColumns(
  document: JourneyDocument,
  previous: { readonly document: JourneyDocument; readonly columns: readonly Column[] } | null,
): ColumnsPass {
  const { index } = document
  const { kind } = index.map
  const metrics = metricsOf(kind)
  const changed = previous && changedSteps(document, previous.document)
  if (previous && changed?.size === 0) return { columns: previous.columns, laidOut: 0 }
  const lanes = index.lanes.filter(drawsCards)
  const before = new Map(previous?.columns.map(column => [column.stepId, column]))
  let x = metrics.labelWidth + edgeRoom(kind)
  const columns = index.steps.map((step, i): Column => {
    const old = before.get(step.id)
    const tracks = old && changed && !changed.has(step.id) ? old.tracks : tracksOf(document, step.id, lanes)
    const column: Column = {
      stepId: step.id,
      stageId: step.stageId,
      index: i,
      x,
      width: trackWidth(step, metrics) * tracks,
      tracks,
      startsStage: index.steps[i - 1]?.stageId !== step.stageId,
      time: kind === 'day-in-the-life' ? slotTime(index.steps, i) : null,
    }
    x += column.width
    return old && sameColumn(old, column) ? old : column
  })
  return { columns: shareList(previous?.columns, columns), laidOut: changed ? changed.size : columns.length }
}

function trackWidth(step: Step, metrics: Metrics): number {
  return Math.max(step.width ?? metrics.columnWidth, 2 * metrics.cellPaddingX + narrowestCard)
}

const drawsCards = (lane: Lane) => !lane.hidden && !lane.collapsed

function tracksOf(document: JourneyDocument, stepId: StepId, lanes: readonly Lane[]): number {
  let fullest = 0
  for (const lane of lanes)
    fullest = Math.max(fullest, document.index.cells.get(lane.id)?.get(stepId)?.length ?? 0)
  return tracksFor(document.index.map.kind, fullest)
}

/** The steps in which a cell holds more or fewer cards than before, or null when the structure changed too. */
function changedSteps(document: JourneyDocument, before: JourneyDocument): ReadonlySet<StepId> | null {
  const { index } = document
  const old = before.index
  if (index.map.kind !== old.map.kind) return null
  if (!sameItems(index.steps, old.steps) || !sameItems(index.lanes, old.lanes)) return null
  const changed = new Set<StepId>()
  if (index.cells === old.cells) return changed
  for (const lane of index.lanes) {
    const now = index.cells.get(lane.id)
    const then = old.cells.get(lane.id)
    if (now === then) continue
    for (const [stepId, cards] of now ?? [])
      if (then?.get(stepId)?.length !== cards.length) changed.add(stepId)
    for (const stepId of then?.keys() ?? []) if (!now?.has(stepId)) changed.add(stepId)
  }
  return changed
}

function sameColumn(a: Column, b: Column): boolean {
  return (
    a.stepId === b.stepId &&
    a.stageId === b.stageId &&
    a.index === b.index &&
    a.x === b.x &&
    a.width === b.width &&
    a.tracks === b.tracks &&
    a.startsStage === b.startsStage &&
    sameTime(a.time, b.time)
  )
}
