import type { Lane } from '../../journey/records/lane.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { fonts } from '../fonts.ts'
import { laneIcons } from '../lane-icons.ts'
import type { Mark } from '../marks.ts'
import { emotionHeight } from '../metrics.ts'
import { emotionStep, type Metrics } from '../scene.ts'
import { directionOf } from '../text/direction.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { placeLines, shorten } from '../text/text-setter.ts'
import { curveWidth, ghostLine, markerWidth } from './emotion-row.ts'
import { markerPath } from './marker-path.ts'
import { perRecord } from './per-record.ts'
import type { LegendLine } from './persona-lines.ts'
import type { SceneStrings } from './scene-strings.ts'
import { textMark } from './text-mark.ts'

const left = 12
const top = 12
const iconSize = 16
const nameLeft = 36
const right = 8
const mostLines = 3
const font = 'lane'
/** The legend stands under the lowest word of the scale; this many lines of it at most. */
const legendTop = 2 * emotionStep + fonts.caption.lineHeight / 2 + 4
const mostLegend = 6

/** Draws the labels of lanes: icon, name and, beside an emotion lane, the words of its scale and its legend. */
export interface LaneLabels {
  /** Least height of a row so that its label has room. */
  heightFor(lane: Lane, metrics: Metrics, legend: readonly LegendLine[]): number
  /** The marks of a label, relative to the row's top left corner. */
  marks(lane: Lane, size: LabelSize): readonly Mark[]
}

export interface LabelSize {
  readonly metrics: Metrics
  readonly height: number
  readonly collapsed: boolean
  /** Whose curves the lane shows, when there are several. */
  readonly legend: readonly LegendLine[]
}

/** A curve as the legend shows it: a piece of its line, with its marker in the middle. */
function legendLine(item: LegendLine, middle: number): readonly Mark[] {
  const end = nameLeft - 6
  const plain = { kind: 'path', fill: null, cap: 'round', clip: null } as const
  const look =
    item.kind === 'today'
      ? ({ ...ghostLine, cap: 'butt' } as const)
      : item.kind === 'future'
        ? ({ stroke: 'emo-stroke', strokeWidth: curveWidth, dash: null } as const)
        : { stroke: item.stroke, strokeWidth: curveWidth, dash: item.dash }
  const marks: Mark[] = [
    {
      ...plain,
      segments: [
        ['M', left, middle],
        ['L', end, middle],
      ],
      ...look,
    },
  ]
  if (item.kind === 'persona' && item.marker)
    marks.push({
      ...plain,
      segments: markerPath(item.marker, { x: (left + end) / 2, y: middle }, 3.5),
      fill: 'surface',
      stroke: item.stroke,
      strokeWidth: markerWidth,
      dash: null,
    })
  return marks
}

interface HeightInput {
  readonly metrics: Metrics
  readonly legendLines: number
}

/** Labels that remember what they drew. */
export function createLaneLabels(text: TextSetter, strings: SceneStrings): LaneLabels {
  const nameLines = (lane: Lane, metrics: Metrics, maxLines: number) => {
    const width = metrics.labelWidth - nameLeft - right
    const { lines, clipped } = text.lines(lane.name, { font, width, maxLines })
    const last = lines.at(-1)
    return clipped && last ? [...lines.slice(0, -1), shorten(last.text, font, width, text.width)] : lines
  }

  const marks = perRecord(
    (lane: Lane, { metrics, height, collapsed, legend }: LabelSize): readonly Mark[] => {
      const lines = nameLines(lane, metrics, collapsed ? 1 : mostLines)
      const tall = lines.length * fonts[font].lineHeight
      const y = collapsed
        ? 6
        : metrics.centred && lane.laneType !== 'emotions'
          ? Math.floor((height - tall) / 2)
          : top
      const solid = `${lane.colour ?? laneColour[lane.laneType]}-solid` as const
      const box = { x: nameLeft, y, width: metrics.labelWidth - nameLeft - right, height: tall }
      const direction = directionOf(lane.name)
      const drawn: Mark[] = [
        { kind: 'icon', name: laneIcons[lane.laneType], x: left, y, size: iconSize, stroke: solid },
        {
          kind: 'text',
          lines: placeLines(lines, box, font, 'left', direction),
          font,
          fill: 'ink',
          halo: null,
          direction,
        },
      ]
      if (lane.laneType === 'emotions' && !collapsed)
        drawn.push(...axisMarks(metrics, height), ...legendMarks(legend, metrics, height))
      return drawn
    },
  )

  const axisMarks = (metrics: Metrics, height: number): readonly Mark[] => {
    const words = [
      [strings.veryPositive, 2],
      [strings.neutral, 0],
      [strings.veryNegative, -2],
    ] as const
    return words.map(([word, level]) => {
      const line = text.oneLine(word, 'caption', metrics.labelWidth - left - right)
      const y = height / 2 - level * emotionStep - fonts.caption.lineHeight / 2
      return textMark(line, metrics.labelWidth - right - line.width, y, 'caption', 'ink-3')
    })
  }

  const wordsOf = (item: LegendLine) => {
    if (item.kind !== 'persona') return strings[item.kind]
    return item.personaId === null ? strings.everyone : item.name || '–'
  }

  const legendMarks = (legend: readonly LegendLine[], metrics: Metrics, height: number): readonly Mark[] =>
    legend.slice(0, mostLegend).flatMap((item, i): Mark[] => {
      const y = height / 2 + legendTop + i * fonts.caption.lineHeight
      const middle = y + fonts.caption.lineHeight / 2
      const line = text.oneLine(wordsOf(item), 'caption', metrics.labelWidth - nameLeft - right)
      return [...legendLine(item, middle), textMark(line, nameLeft, y, 'caption', 'ink-2')]
    })

  const heightOf = perRecord((lane: Lane, { metrics, legendLines }: HeightInput) => {
    const lines = nameLines(lane, metrics, mostLines).length
    const extra = (lines - 1) * fonts[font].lineHeight
    // The words of the scale stand around the middle, so room for a long name is needed twice.
    if (lane.laneType === 'emotions') {
      const below = legendLines === 0 ? 0 : legendTop + legendLines * fonts.caption.lineHeight + 6
      return Math.max(emotionHeight + 2 * extra, 2 * below)
    }
    return 2 * top + fonts[font].lineHeight + extra
  })

  return {
    heightFor: (lane, metrics, legend) =>
      heightOf(lane, { metrics, legendLines: Math.min(mostLegend, legend.length) }),
    marks,
  }
}
