import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { CardId, PersonaId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { faces } from '../../paint/faces.ts'
import {
  centreOf,
  emotionCurves,
  heightOfScore,
  personaOf,
  type ScoreScale,
  type SlideColumn,
} from './emotion-curves.ts'
import type { Area, SlideShape } from './slide.ts'
import { block, line, textBlock } from './slide-parts.ts'
import type { SayWords } from './slide-words.ts'

/** Where the chart of an emotion lane stands, and how it is drawn. */
export interface ChartPlace {
  /** The chart with room above and below for the words of its points. */
  readonly area: Area
  readonly columns: readonly SlideColumn[]
  /** Where the words of the levels stand, at the left of the chart. */
  readonly axis: { readonly x: number; readonly width: number }
  /** Diameter of a face, in inches. */
  readonly face: number
  /** Size of the points' words. */
  readonly size: number
  /** Whether the halves above and below the neutral line are tinted. */
  readonly tinted: boolean
}

/** Room above and below the levels for the words of a point, in inches. */
export const chartMargin = 0.52
/** Narrower than this no word of a point can be read. */
const leastLabel = 0.5

/** An emotion lane as shapes: levels, a curve for each persona, a face and a word at every card. */
export function emotionChart(
  document: JourneyDocument,
  lane: Lane,
  place: ChartPlace,
  say: SayWords,
): readonly SlideShape[] {
  const { area, columns, axis } = place
  const scale: ScoreScale = {
    top: area.y + chartMargin,
    level: (area.height - 2 * chartMargin) / 4,
    lead: true,
  }
  const neutral = heightOfScore(scale, 0)
  const shapes: SlideShape[] = []
  if (place.tinted)
    shapes.push(
      block('Positive half', { ...area, height: neutral - area.y }, { fill: 'emo-pos' }),
      block(
        'Negative half',
        { ...area, y: neutral, height: area.y + area.height - neutral },
        { fill: 'emo-neg' },
      ),
    )
  shapes.push(
    line(
      'Neutral line',
      { x: area.x, y: neutral },
      { x: area.x + area.width, y: neutral },
      'line-3',
      0.75,
      'dash',
    ),
    ...axisWords(axis, scale, say),
    ...emotionCurves(document, lane, columns, scale).map(
      ({ name, segments, stroke, dash }): SlideShape => ({
        kind: 'freeform',
        name: name === '' ? 'Emotion curve' : `Emotion curve: ${name}`,
        segments,
        fill: null,
        stroke,
        strokeWidth: 2.25,
        dash,
        heads: { from: false, to: false },
      }),
    ),
  )
  const slopes = slopesOf(document, lane)
  for (const column of columns) {
    const cards = cardsInCell(document, lane.id, column.stepId)
    cards.forEach((card, n) => {
      const at = {
        x: centreOf(column, n, cards.length),
        room: column.width / cards.length,
        slope: slopes.get(card.id) ?? 0,
      }
      shapes.push(...pointShapes(card, at, scale, place))
    })
  }
  return shapes
}

/** Where each curve goes at its points: 1 for up on both sides, −1 for down on both, 0 for a turn, an end or level. */
function slopesOf(document: JourneyDocument, lane: Lane): ReadonlyMap<CardId, number> {
  const slopes = new Map<CardId, number>()
  const lines = new Map<PersonaId | null, Card[]>()
  for (const step of document.index.steps)
    for (const card of cardsInCell(document, lane.id, step.id)) {
      if (card.score === null) continue
      const who = personaOf(card, lane)
      lines.set(who, [...(lines.get(who) ?? []), card])
    }
  for (const cards of lines.values())
    cards.forEach((card, i) => {
      const score = card.score ?? 0
      const before = Math.sign(score - (cards[i - 1]?.score ?? score))
      const after = Math.sign((cards[i + 1]?.score ?? score) - score)
      slopes.set(card.id, before === after ? before : 0)
    })
  return slopes
}

function axisWords(axis: ChartPlace['axis'], scale: ScoreScale, say: SayWords): readonly SlideShape[] {
  return (
    [
      ['veryPositive', 2],
      ['neutral', 0],
      ['veryNegative', -2],
    ] as const
  ).map(([word, score]) =>
    textBlock(
      say(word),
      { x: axis.x, y: heightOfScore(scale, score) - 0.11, width: axis.width, height: 0.22 },
      [{ text: say(word), size: 9, colour: 'ink-3', align: 'right' }],
      { least: 6, anchor: 'middle' },
    ),
  )
}

function pointShapes(
  card: Card,
  { x, room, slope }: { readonly x: number; readonly room: number; readonly slope: number },
  scale: ScoreScale,
  { area, face, size }: ChartPlace,
): readonly SlideShape[] {
  const y = heightOfScore(scale, card.score)
  const at = { x: x - face / 2, y: y - face / 2, width: face, height: face }
  const shapes: SlideShape[] = [
    card.score === null
      ? block('No score', at, {
          form: { kind: 'ellipse' },
          fill: 'canvas',
          stroke: 'line-3',
          dash: 'dash',
          alt: card.text,
        })
      : block(`Emotion ${written(card.score)}`, at, {
          form: { kind: 'face', smile: card.score / 2 },
          fill: faces[card.score].fill,
          stroke: 'face-ink',
          alt: `${card.text} (${written(card.score)})`,
        }),
  ]
  const width = Math.min(room - 0.04, 1.9)
  if (card.text.trim() === '' || width < leastLabel) return shapes
  const height = Math.min(chartMargin - face / 2 - 0.06, 0.42)
  const above = (card.score ?? 0) >= 0
  // Where the curve climbs or falls through the point, its word stands on the side that the curve leaves free.
  const side = above ? -slope : slope
  const middle = x + (side * (width - face)) / 2
  const left = Math.min(Math.max(middle - width / 2, area.x), area.x + area.width - width)
  const align = side === 0 ? 'center' : side < 0 ? 'right' : 'left'
  shapes.push(
    textBlock(
      'Feeling',
      { x: left, y: above ? y - face / 2 - 0.03 - height : y + face / 2 + 0.03, width, height },
      [{ text: card.text, size, colour: 'ink', align }],
      { least: Math.min(size, 7), anchor: above ? 'bottom' : 'top' },
    ),
  )
  return shapes
}

const written = (score: number) => (score > 0 ? `+${score}` : String(score).replace('-', '−'))
