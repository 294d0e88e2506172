import { laneNames } from '../../journey/templates/lane-names.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { faces } from '../../paint/faces.ts'
import type { PathSegment } from '../../scene/marks.ts'
import type { PlacedCard, Row } from '../../scene/scene.ts'
import { cardParagraphs } from './card-block.ts'
import type { Area, Slide, SlideShape } from './slide.ts'
import { slideDash } from './slide-dash.ts'
import type { SlideInput } from './slide-input.ts'
import { block, body, heading, line, nameOf, textBlock } from './slide-parts.ts'
import { picture, pictureAt } from './slide-pictures.ts'
import { writtenScore } from './slide-words.ts'
import { stepWords } from './stage-slides.ts'

/** How board pixels become inches of the slide. */
interface Shrink {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const points = 72
/** Texts that would be smaller are drawn at this size all the same, and shortened: no program sets less than a point. */
const leastSize = 1

/** The whole map on one slide, where everything stands as on the board and can be edited. */
export function overviewSlide(input: SlideInput): Slide {
  const { scene, say } = input
  const room: Area = { ...body, y: 1.15, height: 5.95 }
  const scale = Math.min(room.width / scene.width, room.height / scene.height, 1 / 76)
  const shrink: Shrink = {
    scale,
    x: room.x + (room.width - scene.width * scale) / 2,
    y: room.y + Math.max(0, room.height - scene.height * scale) * 0.35,
  }
  return {
    kind: 'overview',
    name: say('overview'),
    shapes: [
      ...heading(say, say('overview'), ''),
      ...gridLines(input, shrink),
      ...headers(input, shrink),
      ...scene.rows.flatMap(row => rowShapes(input, row, shrink)),
      ...separators(input, shrink),
      ...arrows(input, shrink),
    ],
  }
}

function placed({ scale, x, y }: Shrink, box: Area): Area {
  return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale }
}

/** A size of the board's type in points of the slide; Arial is a little narrower than the board's face. */
const sized = ({ scale }: Shrink, size: number) => Math.max(leastSize, size * scale * points)

function gridLines({ scene, say }: SlideInput, shrink: Shrink): readonly SlideShape[] {
  const { scale, x, y } = shrink
  const right = x + scene.width * scale
  const bottom = y + scene.height * scale
  const weight = Math.max(0.25, Math.min(0.75, scale * points))
  const across = scene.rows.map(row =>
    line(say('shapeLane'), { x, y: y + row.y * scale }, { x: right, y: y + row.y * scale }, 'line-2', weight),
  )
  const down = scene.columns
    .filter(column => column.startsStage)
    .map(column =>
      line(
        say('shapeStageEdge'),
        { x: x + column.x * scale, y: y + scene.metrics.headerHeight * scale },
        { x: x + column.x * scale, y: bottom },
        'line-2',
        weight,
      ),
    )
  return [
    ...across,
    line(say('shapeLane'), { x, y: bottom }, { x: right, y: bottom }, 'line-2', weight),
    ...down,
  ]
}

function headers({ document, scene, say }: SlideInput, shrink: Shrink): readonly SlideShape[] {
  const { stages, stepsOfStage } = document.index
  const stageShapes = scene.stageHeaders.flatMap(header => {
    const at = stages.findIndex(stage => stage.id === header.stageId)
    const name = stages[at]?.name.trim() || say('stage', { n: at + 1 })
    const box = { x: header.box.x + 4, y: header.box.y + 8, width: header.box.width - 8, height: 32 }
    if (box.width <= 0) return []
    return textBlock(
      nameOf(say('shapeStage', { n: at + 1 }), name),
      placed(shrink, box),
      [{ text: `${at + 1}  ${name}`, size: sized(shrink, 14), bold: true, colour: 'ink' }],
      { least: leastSize, anchor: 'middle', insetX: 8 * shrink.scale },
      { form: { kind: 'round', radius: 6 * shrink.scale }, fill: 'sunken' },
    )
  })
  const numbers = new Map(
    stages.flatMap((stage, s) =>
      (stepsOfStage.get(stage.id) ?? []).map(
        (step, i) => [step.id, { step, label: `${s + 1}.${i + 1}` }] as const,
      ),
    ),
  )
  const stepShapes = scene.stepHeaders.flatMap(header => {
    const found = numbers.get(header.stepId)
    if (!found) return []
    const name = stepWords(found.step)
    return textBlock(
      nameOf(say('shapeStep', { label: found.label }), name),
      placed(shrink, header.box),
      [{ text: `${found.label}  ${name}`.trim(), size: sized(shrink, 12), colour: 'ink-2' }],
      { least: leastSize, anchor: 'middle', insetX: 8 * shrink.scale },
    )
  })
  return [...stageShapes, ...stepShapes]
}

function rowShapes(input: SlideInput, row: Row, shrink: Shrink): readonly SlideShape[] {
  const { document, scene, language, say } = input
  const lane = document.records.get(row.laneId)
  if (!lane) return []
  const solid = `${lane.colour ?? laneColour[lane.laneType]}-solid` as const
  const name = lane.name.trim() || laneNames[lane.laneType][language]
  const top = row.collapsed ? 2 : scene.metrics.centred ? row.height / 2 - 20 : 6
  const label = placed(shrink, {
    x: 12,
    y: row.y + top,
    width: scene.metrics.labelWidth - 16,
    height: Math.min(40, row.height - top),
  })
  return [
    block(
      say('shapeLaneColour'),
      placed(shrink, { x: 2, y: row.y + top + 3, width: 4, height: Math.min(22, row.height - top - 3) }),
      { fill: solid },
    ),
    textBlock(
      nameOf(say('shapeLane'), name),
      label,
      [{ text: name, size: sized(shrink, 13), bold: true, colour: 'ink' }],
      { least: leastSize, anchor: scene.metrics.centred ? 'middle' : 'top', insetTop: 4 * shrink.scale },
    ),
    ...curveShapes(input, row, shrink),
    ...row.content.cards.flatMap(cards =>
      (cards ?? []).flatMap(card => cardShapes(input, row, card, shrink)),
    ),
  ]
}

function curveShapes({ document, say }: SlideInput, row: Row, shrink: Shrink): readonly SlideShape[] {
  const weight = Math.max(0.5, 2.5 * shrink.scale * points)
  return row.content.curves.map(({ personaId, stroke, dash, segments }): SlideShape => {
    const name = personaId === null ? '' : (document.records.get(personaId)?.name.trim() ?? '')
    return {
      kind: 'freeform',
      name: nameOf(say('shapeCurve'), name),
      segments: segments.map(segment => moved(segment, row.y, shrink)),
      fill: null,
      stroke,
      strokeWidth: weight,
      dash: slideDash(dash),
      heads: { from: false, to: false },
    }
  })
}

function moved(segment: PathSegment, top: number, { scale, x, y }: Shrink): PathSegment {
  const atX = (value: number) => x + value * scale
  const atY = (value: number) => y + (top + value) * scale
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], atX(segment[1]), atY(segment[2])]
    case 'Q':
      return ['Q', atX(segment[1]), atY(segment[2]), atX(segment[3]), atY(segment[4])]
    case 'C':
      return [
        'C',
        atX(segment[1]),
        atY(segment[2]),
        atX(segment[3]),
        atY(segment[4]),
        atX(segment[5]),
        atY(segment[6]),
      ]
    default:
      return segment
  }
}

function cardShapes(
  input: SlideInput,
  row: Row,
  { card, face, x, y }: PlacedCard,
  shrink: Shrink,
): readonly SlideShape[] {
  const { document, images, say } = input
  const lane = document.records.get(row.laneId)
  const kind = lane?.name.trim() || say('shapeCard')
  const top = row.y + y
  const text = face.text
  if (face.style === 'point') {
    const mark = face.marks.find(other => other.kind === 'face')
    if (mark?.kind !== 'face') return []
    const at = placed(shrink, {
      x: x + mark.x - mark.radius,
      y: top + mark.y - mark.radius,
      width: 2 * mark.radius,
      height: 2 * mark.radius,
    })
    const look = { stroke: 'face-ink', strokeWidth: Math.max(0.25, shrink.scale * points) } as const
    const point =
      mark.score === null
        ? block(say('shapeNoScore'), at, {
            form: { kind: 'ellipse' },
            fill: 'canvas',
            ...look,
            dash: 'dash',
          })
        : block(say('shapeScore', { score: writtenScore(mark.score) }), at, {
            form: { kind: 'face', smile: mark.score / 2 },
            fill: faces[mark.score].fill,
            ...look,
          })
    if (card.text.trim() === '') return [point]
    const label = placed(shrink, {
      ...text.box,
      x: x + text.box.x - 6,
      y: top + text.box.y,
      width: text.box.width + 12,
    })
    return [
      point,
      textBlock(
        say('shapeFeeling'),
        label,
        [{ text: card.text, size: sized(shrink, 12), colour: 'ink', align: 'center' }],
        { least: leastSize, anchor: (card.score ?? 0) >= 0 ? 'bottom' : 'top' },
      ),
    ]
  }
  const area = placed(shrink, { x, y: top, width: face.width, height: face.height })
  const assumed = card.evidence === 'assumption'
  const shown = pictureAt(document, images, card.imageId)
  const mark = face.marks.find(other => other.kind === 'image')
  const own =
    shown && mark?.kind === 'image'
      ? [
          picture(
            shown,
            nameOf(say('shapePicture'), card.text || shown.alt || shown.name),
            placed(shrink, { x: x + mark.x, y: top + mark.y, width: mark.width, height: mark.height }),
            { kind: 'round', radius: mark.radius * shrink.scale },
          ),
        ]
      : []
  const single = face.style === 'chip' || face.style === 'pill'
  const textTop = single ? 0 : text.box.y * shrink.scale
  return [
    textBlock(
      // Of so many shapes with their words inside, the kind says enough; slides of stages name their cards in full.
      kind,
      area,
      lane ? cardParagraphs(card, lane, sized(shrink, 13), input, true) : [],
      {
        least: Math.max(leastSize, sized(shrink, 13) * 0.8),
        anchor: single ? 'middle' : 'top',
        insetX: 8 * shrink.scale,
        insetTop: textTop,
        insetBottom: single ? 0 : 3 * shrink.scale,
      },
      {
        form: { kind: 'round', radius: face.radius * shrink.scale },
        fill: face.colours.bg,
        stroke: assumed ? face.colours.solid : face.colours.line,
        strokeWidth: Math.max(0.25, shrink.scale * points),
        dash: assumed ? 'dash' : null,
      },
    ),
    ...own,
  ]
}

function separators({ document, scene, say }: SlideInput, shrink: Shrink): readonly SlideShape[] {
  return scene.separators.flatMap(({ separatorId, y, label, marks }) => {
    const separator = document.records.get(separatorId)
    const drawn = marks.find(mark => mark.kind === 'path' || mark.kind === 'rect')
    const at = shrink.y + y * shrink.scale
    const name = separator?.name.trim() ?? ''
    return [
      line(
        nameOf(say('shapeSeparator'), name),
        { x: shrink.x + scene.metrics.labelWidth * shrink.scale, y: at },
        { x: shrink.x + scene.width * shrink.scale, y: at },
        'ink-2',
        Math.max(0.5, 1.5 * shrink.scale * points),
        slideDash(drawn?.dash ?? null),
      ),
      ...(name === ''
        ? []
        : [
            textBlock(
              nameOf(say('shapeSeparator'), name),
              placed(shrink, label.box),
              [{ text: name, size: sized(shrink, 12), colour: 'ink-2' }],
              { least: leastSize, anchor: 'middle', insetX: 8 * shrink.scale },
            ),
          ]),
    ]
  })
}

function arrows({ document, scene, say }: SlideInput, shrink: Shrink): readonly SlideShape[] {
  return scene.connectors.flatMap(({ connectorId, points: way }): SlideShape[] => {
    const connector = document.records.get(connectorId)
    if (!connector || way.length < 2) return []
    return [
      {
        kind: 'freeform',
        name: nameOf(say('shapeConnector'), connector.label),
        segments: way.map((point, i) => moved([i === 0 ? 'M' : 'L', point.x, point.y], 0, shrink)),
        fill: null,
        stroke: 'ink-2',
        strokeWidth: Math.max(0.5, 1.5 * shrink.scale * points),
        dash: null,
        heads: { from: connector.direction === 'two-way', to: true },
      },
    ]
  })
}
