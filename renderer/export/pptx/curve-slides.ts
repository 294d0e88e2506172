import type { Lane } from '../../journey/records/lane.ts'
import { laneNames } from '../../journey/templates/lane-names.ts'
import type { Steps } from '../steps.ts'
import { emotionChart } from './emotion-chart.ts'
import { chartLanes, emotionCurves } from './emotion-curves.ts'
import { markerShape } from './marker-shape.ts'
import type { Slide, SlideShape } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { body, heading, line, nameOf, textBlock } from './slide-parts.ts'

const axisWidth = 1.15
const bandHeight = 0.42
/** A step's name needs this much room, in inches. */
const leastStepWidth = 0.8

/** A slide for every emotion lane in which something is scored: its curves through the whole journey. */
export function* curveSlides(input: SlideInput): Steps<readonly Slide[]> {
  const slides: Slide[] = []
  for (const lane of chartLanes(input.document)) {
    slides.push(yield* curveSlide(input, lane))
    yield
  }
  return slides
}

function* curveSlide(input: SlideInput, lane: Lane): Steps<Slide> {
  const { document, language, say } = input
  const { stages, steps, stepsOfStage } = document.index
  const name = lane.name.trim() || laneNames[lane.laneType][language]
  const left = body.x + axisWidth
  const width = (body.width - axisWidth) / Math.max(1, steps.length)
  const columns = steps.map((step, i) => ({ stepId: step.id, x: left + i * width, width }))
  const legend = legendShapes(input, lane)
  const top = body.y + (legend.length > 0 ? 0.36 : 0)
  const named = width >= leastStepWidth && steps.some(step => step.name.trim() !== '')
  const chartTop = top + bandHeight + (named ? 0.5 : 0.1)
  const bands: SlideShape[] = []
  let at = 0
  for (const [s, stage] of stages.entries()) {
    const count = stepsOfStage.get(stage.id)?.length ?? 0
    const x = left + at * width
    const title = stage.name.trim() || say('stage', { n: s + 1 })
    bands.push(
      textBlock(
        nameOf(say('shapeStage', { n: s + 1 }), title),
        { x: x + 0.03, y: top, width: Math.max(0.05, count * width - 0.06), height: bandHeight },
        [
          {
            text: count * width < 0.6 ? String(s + 1) : title,
            size: 12,
            bold: true,
            colour: 'ink',
            align: 'center',
          },
        ],
        { least: 6, anchor: 'middle', insetX: 0.03 },
        { form: { kind: 'round', radius: 0.06 }, fill: 'sunken' },
      ),
    )
    if (s > 0)
      bands.push(
        line(
          say('shapeStageEdge'),
          { x, y: top + bandHeight + 0.06 },
          { x, y: body.y + body.height },
          'line-2',
          0.75,
        ),
      )
    at += count
    yield
  }
  if (named)
    for (const [i, step] of steps.entries()) {
      bands.push(
        textBlock(
          nameOf(say('shapeStepName'), step.name),
          { x: left + i * width + 0.04, y: top + bandHeight + 0.05, width: width - 0.08, height: 0.4 },
          [{ text: step.name, size: 10, colour: 'ink-2', align: 'center' }],
          { least: 6, anchor: 'middle' },
        ),
      )
      yield
    }
  const area = { x: left, y: chartTop, width: width * steps.length, height: body.y + body.height - chartTop }
  const face = Math.max(0.12, Math.min(0.34, width * 0.6))
  return {
    kind: 'curve',
    name,
    shapes: [
      ...heading(say, name, ''),
      ...legend,
      ...bands,
      ...emotionChart(
        document,
        lane,
        { area, columns, axis: { x: body.x, width: axisWidth - 0.15 }, face, size: 12, tinted: true },
        say,
      ),
    ],
  }
}

/** Whose curves these are, where there are several. */
function legendShapes({ document, say }: SlideInput, lane: Lane): readonly SlideShape[] {
  const { steps } = document.index
  const curves = emotionCurves(
    document,
    lane,
    steps.map((step, i) => ({ stepId: step.id, x: i, width: 1 })),
    { top: 0, level: 1, lead: true },
  )
  if (curves.length < 2) return []
  const width = Math.min(2.6, body.width / curves.length)
  return curves.flatMap(({ name, stroke, dash, marker }, i) => {
    const x = body.x + axisWidth + i * width
    const words = name || say('everyone')
    const y = body.y + 0.13
    return [
      line(nameOf(say('shapeLegend'), words), { x, y }, { x: x + 0.4, y }, stroke, 2.25, dash),
      ...(marker ? [markerShape(marker, { x: x + 0.2, y }, 0.055, stroke, say)] : []),
      textBlock(
        nameOf(say('shapeLegend'), words),
        { x: x + 0.48, y: body.y, width: width - 0.6, height: 0.26 },
        [{ text: words, size: 11, colour: 'ink-2' }],
        { least: 7, anchor: 'middle' },
      ),
    ]
  })
}
