import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { PersonaId, StepId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { monotoneCurve } from '../../scene/layout/curve.ts'
import type { MarkerShape } from '../../scene/layout/marker-path.ts'
import { personaLines } from '../../scene/layout/persona-lines.ts'
import type { PathSegment } from '../../scene/marks.ts'
import type { Colour } from '../../scene/theme.ts'
import type { SlideDash } from './slide.ts'
import { slideDash } from './slide-dash.ts'

/** A step's place on a slide, in inches. */
export interface SlideColumn {
  readonly stepId: StepId
  readonly x: number
  readonly width: number
}

/** Where scores stand: +2 at `top`, and how far apart two scores are. Inches. */
export interface ScoreScale {
  readonly top: number
  readonly level: number
  /** Whether curves go on level to the edges of their outermost columns. */
  readonly lead: boolean
}

/** A persona's curve on a slide. */
export interface EmotionCurve {
  readonly personaId: PersonaId | null
  /** Whose it is, where there are several; else "". */
  readonly name: string
  readonly stroke: Colour
  readonly dash: SlideDash | null
  /** What stands behind its points, where there are several curves. */
  readonly marker: MarkerShape | null
  readonly segments: readonly PathSegment[]
}

/** How much of the way to the edges of their columns the outermost points go on level. */
const leadShare = 0.85

/** The visible emotion lanes in which something is scored. */
export function chartLanes(document: JourneyDocument): readonly Lane[] {
  return document.index.lanes.filter(
    lane =>
      lane.laneType === 'emotions' &&
      !lane.hidden &&
      [...(document.index.cells.get(lane.id)?.values() ?? [])].some(cards =>
        cards.some(card => card.score !== null),
      ),
  )
}

/** Where the n-th of some cards of one step stands, in inches. */
export function centreOf(column: SlideColumn, n: number, of: number): number {
  return column.x + (column.width * (n + 0.5)) / Math.max(1, of)
}

/** The height of a score. */
export function heightOfScore(scale: ScoreScale, score: number | null): number {
  return scale.top + (2 - (score ?? 0)) * scale.level
}

/**
 * The curves of an emotion lane as far as they run through some columns of the map, which follow one another. They run
 * on to the slide's edge where the next point lies beyond it.
 */
export function emotionCurves(
  document: JourneyDocument,
  lane: Lane,
  columns: readonly SlideColumn[],
  scale: ScoreScale,
): readonly EmotionCurve[] {
  const first = columns[0]
  const last = columns.at(-1)
  if (!first || !last) return []
  const { steps } = document.index
  const from = steps.findIndex(step => step.id === first.stepId)
  const points = new Map<PersonaId | null, CurvePoint[]>()
  steps.forEach((step, i) => {
    const column = columns[i - from] ?? {
      stepId: step.id,
      x:
        i < from ? first.x - (from - i) * first.width : last.x + (i - from - columns.length + 1) * last.width,
      width: i < from ? first.width : last.width,
    }
    const cards = cardsInCell(document, lane.id, step.id)
    cards.forEach((card, n) => {
      if (card.score === null) return
      const who = personaOf(card, lane)
      const list = points.get(who) ?? []
      points.set(who, list)
      list.push({ x: centreOf(column, n, cards.length), y: heightOfScore(scale, card.score), column })
    })
  })
  const lines = personaLines(lane, document.index.cells.get(lane.id), document.index.personas)
  const left = first.x
  const right = last.x + last.width
  return [...points].flatMap(([personaId, list]) => {
    const own = scale.lead ? withLeads(list) : list
    const segments = cutCurve(monotoneCurve(own), left, right)
    if (segments.length < 2) return []
    const look = lines.find(found => found.personaId === personaId)
    return {
      personaId,
      name: look?.name ?? '',
      stroke: look?.stroke ?? 'emo-stroke',
      dash: slideDash(look?.dash ?? null),
      marker: look?.marker ?? null,
      segments,
    }
  })
}

/** Whose feeling a card is. */
export function personaOf(card: Card, lane: Lane): PersonaId | null {
  return card.personaId ?? lane.personaId
}

interface CurvePoint {
  readonly x: number
  readonly y: number
  readonly column: SlideColumn
}

/** A level piece before the first and after the last point: nothing is claimed beyond their own columns. */
function withLeads(points: readonly CurvePoint[]): readonly { x: number; y: number }[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return points
  const right = last.column.x + last.column.width
  return [
    { x: first.x - (first.x - first.column.x) * leadShare, y: first.y },
    ...points,
    { x: last.x + (right - last.x) * leadShare, y: last.y },
  ]
}

/**
 * The part of a monotone curve between two places. Its x grows evenly along each of its cubics, so a place is found
 * without solving anything.
 */
function cutCurve(segments: readonly PathSegment[], left: number, right: number): readonly PathSegment[] {
  const kept: PathSegment[] = []
  let x0 = 0
  let y0 = 0
  for (const segment of segments) {
    if (segment[0] === 'M') {
      x0 = segment[1]
      y0 = segment[2]
      continue
    }
    if (segment[0] !== 'C') continue
    const [, x1, y1, x2, y2, x3, y3] = segment
    const span = x3 - x0
    const start = span > 0 ? Math.max(0, (left - x0) / span) : 0
    const end = span > 0 ? Math.min(1, (right - x0) / span) : 1
    if (start < end) {
      const cut = between([x0, x1, x2, x3], [y0, y1, y2, y3], start, end)
      if (kept.length === 0) kept.push(['M', cut[0], cut[1]])
      kept.push(['C', cut[2], cut[3], cut[4], cut[5], cut[6], cut[7]])
    }
    x0 = x3
    y0 = y3
  }
  return kept
}

type Four = readonly [number, number, number, number]

/** The cubic between two of its parameters, by its polar form. */
function between(
  x: Four,
  y: Four,
  s: number,
  t: number,
): readonly [number, number, number, number, number, number, number, number] {
  const at = (p: Four, a: number, b: number, c: number) => {
    const mix = (m: number, n: number, u: number) => m + (n - m) * u
    const q0 = mix(p[0], p[1], a)
    const q1 = mix(p[1], p[2], a)
    const q2 = mix(p[2], p[3], a)
    return mix(mix(q0, q1, b), mix(q1, q2, b), c)
  }
  return [
    at(x, s, s, s),
    at(y, s, s, s),
    at(x, s, s, t),
    at(y, s, s, t),
    at(x, s, t, t),
    at(y, s, t, t),
    at(x, t, t, t),
    at(y, t, t, t),
  ]
}
