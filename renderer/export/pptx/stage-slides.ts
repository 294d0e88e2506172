import type { Lane } from '../../journey/records/lane.ts'
import type { Stage } from '../../journey/records/stage.ts'
import type { Step } from '../../journey/records/step.ts'
import { laneNames } from '../../journey/templates/lane-names.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { laneStyle } from '../../scene/lane-style.ts'
import type { Steps } from '../steps.ts'
import { cardParagraphs } from './card-block.ts'
import { chartMargin, emotionChart } from './emotion-chart.ts'
import type { SlideColumn } from './emotion-curves.ts'
import type { Area, Slide, SlideShape } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { block, body, heading, line, nameOf, textBlock } from './slide-parts.ts'
import { picture, pictureAt } from './slide-pictures.ts'
import {
  cardInsetX,
  cardInsetY,
  cellPadding,
  heightOf,
  labelWidth,
  type PlacedCard,
  pictureHeight,
  rowsRoom,
  rowsTop,
  type StagePart,
  type StageRow,
  stageParts,
  stepHeight,
} from './stage-parts.ts'
import { withLink } from './with-link.ts'

/** A stage as slides: its steps side by side, a row for each lane that has something to say. */
export function* stageSlides(input: SlideInput, stage: Stage, number: number): Steps<readonly Slide[]> {
  const { document, say } = input
  const steps = document.index.stepsOfStage.get(stage.id) ?? []
  const parts = yield* stageParts(input, steps)
  const name = stage.name.trim() || say('stage', { n: number })
  const slides: Slide[] = []
  for (const [i, part] of parts.entries()) {
    const of = parts.length > 1 ? say('partOf', { n: i + 1, of: parts.length }) : ''
    const aside = [stage.duration.trim(), of].filter(word => word !== '').join('  ·  ')
    slides.push({
      kind: 'stage',
      name: of === '' ? name : `${name} (${of})`,
      shapes: [
        ...heading(say, name, aside, String(number)),
        ...stepHeads(input, part.columns, number, steps),
        ...(part.rows.length === 0 ? emptyNote(input) : yield* placedRows(input, part)),
      ],
    })
    yield
  }
  return slides
}

function stepHeads(
  { say }: SlideInput,
  columns: readonly SlideColumn[],
  number: number,
  steps: readonly Step[],
): readonly SlideShape[] {
  return columns.flatMap(({ stepId, x, width }) => {
    const at = steps.findIndex(step => step.id === stepId)
    const step = steps[at]
    const words = step ? stepWords(step) : ''
    // A stage of one step without a name needs no head for it.
    if (!step || (words === '' && steps.length === 1)) return []
    const label = `${number}.${at + 1}`
    return textBlock(
      nameOf(say('shapeStep', { label }), words),
      { x: x + cellPadding, y: body.y, width: width - 2 * cellPadding, height: stepHeight - 0.06 },
      [{ text: `${label}  ${words}`.trim(), size: 12, bold: true, colour: 'ink-2' }],
      { least: 8, anchor: 'middle', insetX: 0.02 },
    )
  })
}

/** The time and the name of a step; a name that is its time is not said twice. */
export function stepWords(step: Step): string {
  const name = step.name.trim()
  return step.start === null || name.startsWith(step.start) ? name : `${step.start} ${name}`.trim()
}

function emptyNote({ say }: SlideInput): readonly SlideShape[] {
  return [
    textBlock(
      say('shapeNote'),
      { x: body.x, y: rowsTop + 0.6, width: body.width, height: 0.5 },
      [{ text: say('nothing'), size: 14, colour: 'ink-3', align: 'center' }],
      { least: 9, anchor: 'middle' },
    ),
  ]
}

/** Room that is left over on a slide goes to its charts, and the rows stand a little apart. */
function* placedRows(input: SlideInput, part: StagePart): Steps<readonly SlideShape[]> {
  const spare = rowsRoom - heightOf(part.rows)
  const apart = Math.max(0, Math.min(0.16, spare / part.rows.length))
  const charts = part.rows.filter(row => !row.cards).length
  const taller = charts === 0 ? 0 : Math.max(0, Math.min(0.9, (spare - apart * part.rows.length) / charts))
  let top = rowsTop
  const shapes: SlideShape[] = []
  for (const row of part.rows) {
    const height = row.height + (row.cards ? 0 : taller)
    const area = { x: body.x, y: top, width: body.width, height: height + apart }
    shapes.push(...rowShapes(input, { ...row, height }, part, area))
    for (const placed of row.cards ?? []) {
      shapes.push(...cardShapes(input, row.lane, placed, part, top))
      yield
    }
    top += height + apart
    yield
  }
  return shapes
}

/** A row without its cards; a chart whole. */
function rowShapes(input: SlideInput, row: StageRow, part: StagePart, area: Area): readonly SlideShape[] {
  const { language, document, say } = input
  const { lane } = row
  const solid = `${lane.colour ?? laneColour[lane.laneType]}-solid` as const
  const name = lane.name.trim() || laneNames[lane.laneType][language]
  const shapes: SlideShape[] = [
    line(say('shapeLane'), { x: area.x, y: area.y }, { x: area.x + area.width, y: area.y }, 'line-2', 0.75),
    block(say('shapeLaneColour'), { x: area.x, y: area.y + 0.1, width: 0.06, height: 0.26 }, { fill: solid }),
    textBlock(
      nameOf(say('shapeLane'), name),
      {
        x: area.x + 0.14,
        y: area.y + 0.07,
        width: labelWidth - 0.2,
        height: Math.min(row.cards ? area.height - 0.1 : chartMargin - 0.16, 0.62),
      },
      [{ text: name, size: 12, bold: true, colour: 'ink' }],
      { least: 7, insetTop: 0.04 },
    ),
  ]
  if (!row.cards)
    return [
      ...shapes,
      ...emotionChart(
        document,
        lane,
        {
          area: {
            x: area.x + labelWidth,
            y: area.y,
            width: part.columns.reduce((sum, column) => sum + column.width, 0),
            height: row.height,
          },
          columns: part.columns,
          axis: { x: area.x + 0.14, width: labelWidth - 0.26 },
          face: 0.25,
          size: 10,
          tinted: false,
        },
        say,
      ),
    ]
  return shapes
}

function cardShapes(
  input: SlideInput,
  lane: Lane,
  { card, column, span, y, height }: PlacedCard,
  { columns, size }: StagePart,
  top: number,
): readonly SlideShape[] {
  const first = columns[column]
  if (!first) return []
  const area: Area = {
    x: first.x + cellPadding,
    y: top + y,
    width: first.width * span - 2 * cellPadding,
    height,
  }
  const family = card.colour ?? lane.colour ?? laneColour[lane.laneType]
  const shown = pictureAt(input.document, input.images, card.imageId)
  const assumed = card.evidence === 'assumption'
  const style = laneStyle(lane.laneType)
  const radius = style === 'pill' ? Math.min(0.17, height / 2) : 0.06
  const paragraphs = cardParagraphs(card, lane, size, input)
  const own = textBlock(
    // Its words stand inside: its kind says enough.
    lane.name.trim() || input.say('shapeCard'),
    area,
    paragraphs,
    {
      least: 8,
      insetX: cardInsetX,
      insetTop: cardInsetY + (shown ? pictureHeight : 0),
      insetBottom: cardInsetY,
      anchor: shown ? 'top' : 'middle',
    },
    {
      form: { kind: 'round', radius },
      fill: `${family}-bg`,
      stroke: assumed ? `${family}-solid` : `${family}-line`,
      dash: assumed ? 'dash' : null,
    },
  )
  const linked = withLink(own, card)
  if (!shown) return [linked]
  const frame = 0.06
  const box = {
    x: area.x + frame,
    y: area.y + frame,
    width: area.width - 2 * frame,
    height: (paragraphs.length > 0 ? pictureHeight : height - frame) - frame,
  }
  return [
    linked,
    picture(shown, nameOf(input.say('shapePicture'), card.text || shown.alt || shown.name), box, {
      kind: 'round',
      radius: 0.04,
    }),
  ]
}
