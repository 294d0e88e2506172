import type { JourneyDocument } from '../../journey/document.ts'
import type { StageId } from '../../journey/ids.ts'
import type { Stage } from '../../journey/records/stage.ts'
import type { Step } from '../../journey/records/step.ts'
import type { MapKind } from '../../journey/vocabulary.ts'
import { metricsOf } from '../metrics.ts'
import type { Column, Piece, StageHeader, StepHeader } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { closingTime } from './closing-time.ts'
import { cornerMarks } from './corner.ts'
import type { HeaderInput } from './header-input.ts'
import { perRecord } from './per-record.ts'
import type { SceneStrings } from './scene-strings.ts'
import { shareList } from './share.ts'
import { stageHeader } from './stage-header.ts'
import { stepHeader } from './step-header.ts'

export interface HeadersPass {
  readonly stageHeaders: readonly StageHeader[]
  readonly stepHeaders: readonly StepHeader[]
  readonly corner: Piece
}

/** Draws the headers and remembers them. */
export type Headers = (
  document: JourneyDocument,
  columns: readonly Column[],
  previous: HeadersPass | null,
) => HeadersPass

/** A maker of headers that knows none yet. */
export function createHeaders(text: TextSetter, strings: SceneStrings): Headers {
  const stageOf = perRecord((stage: Stage, input: HeaderInput) => stageHeader(stage, input, text))
  const stepOf = perRecord((step: Step, input: HeaderInput) => stepHeader(step, input, text))
  const cornerOf = perRecord(
    (metrics: ReturnType<typeof metricsOf>, { kind }: { kind: MapKind }): Piece => ({
      box: { x: 0, y: 0, width: metrics.labelWidth, height: metrics.headerHeight },
      marks: cornerMarks(kind, metrics, text, strings),
    }),
  )
  return (document, columns, previous) => {
    const { index } = document
    const { kind } = index.map
    const numbers = new Map<StageId, number>(index.stages.map((stage, i) => [stage.id, i + 1]))
    const stepHeaders: StepHeader[] = []
    const spans = new Map<StageId, { x: number; width: number; steps: number }>()
    for (const column of columns) {
      const span = spans.get(column.stageId) ?? { x: column.x, width: 0, steps: 0 }
      span.width += column.width
      span.steps++
      spans.set(column.stageId, span)
      const step = index.steps[column.index]
      const number = `${numbers.get(column.stageId) ?? 1}.${span.steps}`
      if (!step) continue
      const last = column.index === columns.length - 1
      const closing = last && kind === 'day-in-the-life' ? closingTime(index.steps) : null
      stepHeaders.push(stepOf(step, { kind, x: column.x, width: column.width, number, closing }))
    }
    const stageHeaders: StageHeader[] = []
    index.stages.forEach((stage, i) => {
      const span = spans.get(stage.id)
      if (span)
        stageHeaders.push(stageOf(stage, { kind, x: span.x, width: span.width, number: String(i + 1) }))
    })
    return {
      stageHeaders: shareList(previous?.stageHeaders, stageHeaders),
      stepHeaders: shareList(previous?.stepHeaders, stepHeaders),
      corner: cornerOf(metricsOf(kind), { kind }),
    }
  }
}
