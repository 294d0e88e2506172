import type { JourneyDocument } from '../../journey/document.ts'
import type { Separator } from '../../journey/records/separator.ts'
import { type LineStyle, separatorStyle } from '../../journey/vocabulary.ts'
import type { Metrics, Row, SeparatorScene } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { lineTop } from './line-top.ts'
import { perRecord } from './per-record.ts'
import { shareList } from './share.ts'
import { textMark } from './text-mark.ts'

const dashOf: Readonly<Record<LineStyle, readonly number[] | null>> = {
  solid: null,
  dashed: [8, 5],
  dotted: [2, 5],
}

interface SeparatorInput {
  readonly metrics: Metrics
  /** Top of the band under the lane. */
  readonly top: number
  readonly right: number
}

/** Draws the separators and remembers them. */
export type Separators = (
  document: JourneyDocument,
  rows: readonly Row[],
  place: { readonly metrics: Metrics; readonly right: number },
  previous: readonly SeparatorScene[] | undefined,
) => readonly SeparatorScene[]

/** A maker of separators that knows none yet. */
export function createSeparators(text: TextSetter): Separators {
  const make = perRecord((separator: Separator, input: SeparatorInput) =>
    separatorScene(separator, input, text),
  )
  return (document, rows, { metrics, right }, previous) => {
    const made: SeparatorScene[] = []
    for (const row of rows) {
      const separator = document.index.separators.get(row.laneId)
      if (separator) made.push(make(separator, { metrics, top: row.y + row.height, right }))
    }
    return shareList(previous, made)
  }
}

/** The line in the middle of its band, the name beside it in the label column. */
function separatorScene(
  separator: Separator,
  { metrics, top, right }: SeparatorInput,
  text: TextSetter,
): SeparatorScene {
  const style = separator.style ?? separatorStyle[separator.kind]
  const middle = metrics.separatorHeight / 2
  const name = text.oneLine(separator.name, 'step', metrics.labelWidth - 16)
  const y = top + middle
  return {
    separatorId: separator.id,
    laneId: separator.laneId,
    y,
    marks: [
      {
        kind: 'path',
        segments: [
          ['M', metrics.labelWidth, y],
          ['L', right, y],
        ],
        fill: null,
        stroke: 'ink-2',
        // Of a blueprint's lines the one of visibility is the strongest.
        strokeWidth: separator.kind === 'visibility' ? 2 : 1.5,
        dash: dashOf[style],
        cap: style === 'dotted' ? 'round' : 'butt',
        clip: null,
      },
    ],
    label: {
      box: { x: 0, y: top, width: metrics.labelWidth, height: metrics.separatorHeight },
      marks: [textMark(name, 12, lineTop('step', middle), 'step', 'ink-2')],
    },
  }
}
