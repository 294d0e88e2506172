import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { CardId, PersonaId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { faces } from '../../paint/faces.ts'
import {
  centreOf,
  type EmotionCurve,
  emotionCurves,
  heightOfScore,
  personaOf,
  type ScoreScale,
  type SlideColumn,
} from './emotion-curves.ts'
import { markerShape } from './marker-shape.ts'
import { type LabelledPoint, pointLabels } from './point-labels.ts'
import type { Area, SlideShape } from './slide.ts'
import { block, line, nameOf, textBlock } from './slide-parts.ts'
import { type SayWords, writtenScore } from './slide-words.ts'

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
  const curves = emotionCurves(document, lane, columns, scale)
  const shapes: SlideShape[] = []
  if (place.tinted)
    shapes.push(
      block(say('shapePositiveHalf'), { ...area, height: neutral - area.y }, { fill: 'emo-pos' }),
      block(
        say('shapeNegativeHalf'),
        { ...area, y: neutral, height: area.y + area.height - neutral },
        { fill: 'emo-neg' },
      ),
    )
  shapes.push(
    line(
      say('shapeNeutralLine'),
      { x: area.x, y: neutral },
      { x: area.x + area.width, y: neutral },
      'line-3',
      0.75,
      'dash',
    ),
    ...axisWords(axis, scale, say),
    ...curves.map(
      ({ name, segments, stroke, dash }): SlideShape => ({
        kind: 'freeform',
        name: nameOf(say('shapeCurve'), name),
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
  const points = columns.flatMap(column => {
    const cards = cardsInCell(document, lane.id, column.stepId)
    return cards.map(
      (card, n): LabelledPoint => ({
        card,
        x: centreOf(column, n, cards.length),
        y: heightOfScore(scale, card.score),
        room: column.width / cards.length,
        slope: slopes.get(card.id) ?? 0,
      }),
    )
  })
  const labels = pointLabels(points, {
    area,
    face: place.face,
    height: Math.min(chartMargin - place.face / 2 - 0.06, 0.42),
    size: place.size,
    curves: curves.map(curve => curve.segments),
    name: say('shapeFeeling'),
  })
  const look = new Map(curves.map(curve => [curve.personaId, curve]))
  for (const point of points) {
    const { card } = point
    // Words that stand beside a face in full need not be told twice.
    const words = labels.get(card)?.text?.paragraphs[0]?.text === card.text.trim() ? '' : card.text.trim()
    shapes.push(...pointShapes(point, words, look.get(personaOf(card, lane)), place.face, say))
  }
  shapes.push(...labels.values())
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

/** The face of a point, on the marker of whose it is. */
function pointShapes(
  { card, x, y }: LabelledPoint,
  words: string,
  curve: EmotionCurve | undefined,
  face: number,
  say: SayWords,
): readonly SlideShape[] {
  const at = { x: x - face / 2, y: y - face / 2, width: face, height: face }
  if (card.score === null)
    return [
      block(say('shapeNoScore'), at, {
        form: { kind: 'ellipse' },
        fill: 'canvas',
        stroke: 'line-3',
        dash: 'dash',
        alt: words,
      }),
    ]
  const score = writtenScore(card.score)
  const own = block(say('shapeScore', { score }), at, {
    form: { kind: 'face', smile: card.score / 2 },
    fill: faces[card.score].fill,
    stroke: 'face-ink',
    alt: words === '' ? score : `${words} (${score})`,
  })
  return curve?.marker ? [markerShape(curve.marker, { x, y }, face / 2, curve.stroke, say), own] : [own]
}
