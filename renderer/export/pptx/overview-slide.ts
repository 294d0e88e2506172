import { laneNames } from '../../journey/templates/lane-names.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import type { Row } from '../../scene/scene.ts'
import type { Steps } from '../steps.ts'
import { cardShapes, curveShapes } from './overview-cards.ts'
import { leastSize, moved, placed, points, type Shrink, sized } from './shrink.ts'
import type { Area, Slide, SlideShape } from './slide.ts'
import { slideDash } from './slide-dash.ts'
import type { SlideInput } from './slide-input.ts'
import { block, body, heading, line, nameOf, textBlock } from './slide-parts.ts'
import { stepWords } from './stage-slides.ts'

/** The whole map on one slide, where everything stands as on the board and can be edited. */
export function* overviewSlide(input: SlideInput): Steps<Slide> {
  const { scene, say } = input
  const room: Area = { ...body, y: 1.15, height: 5.95 }
  const scale = Math.min(room.width / scene.width, room.height / scene.height, 1 / 76)
  const shrink: Shrink = {
    scale,
    x: room.x + (room.width - scene.width * scale) / 2,
    y: room.y + Math.max(0, room.height - scene.height * scale) * 0.35,
  }
  const shapes: SlideShape[] = [...heading(say, say('overview'), ''), ...gridLines(input, shrink)]
  yield
  for (const header of headers(input, shrink)) {
    shapes.push(header)
    yield
  }
  for (const row of scene.rows) {
    shapes.push(...labelShapes(input, row, shrink), ...curveShapes(input, row, shrink))
    yield
    for (const cards of row.content.cards)
      for (const card of cards ?? []) {
        shapes.push(...cardShapes(input, row, card, shrink))
        yield
      }
  }
  shapes.push(...separators(input, shrink), ...arrows(input, shrink))
  return { kind: 'overview', name: say('overview'), shapes }
}

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

function* headers({ document, scene, say }: SlideInput, shrink: Shrink): Iterable<SlideShape> {
  const { stages, stepsOfStage } = document.index
  const places = new Map(stages.map((stage, at) => [stage.id, at]))
  for (const header of scene.stageHeaders) {
    const at = places.get(header.stageId) ?? 0
    const name = stages[at]?.name.trim() || say('stage', { n: at + 1 })
    const box = { x: header.box.x + 4, y: header.box.y + 8, width: header.box.width - 8, height: 32 }
    if (box.width <= 0) continue
    yield textBlock(
      nameOf(say('shapeStage', { n: at + 1 }), name),
      placed(shrink, box),
      [{ text: `${at + 1}  ${name}`, size: sized(shrink, 14), bold: true, colour: 'ink' }],
      { least: leastSize, anchor: 'middle', insetX: 8 * shrink.scale },
      { form: { kind: 'round', radius: 6 * shrink.scale }, fill: 'sunken' },
    )
  }
  const numbers = new Map(
    stages.flatMap((stage, s) =>
      (stepsOfStage.get(stage.id) ?? []).map(
        (step, i) => [step.id, { step, label: `${s + 1}.${i + 1}` }] as const,
      ),
    ),
  )
  for (const header of scene.stepHeaders) {
    const found = numbers.get(header.stepId)
    if (!found) continue
    const name = stepWords(found.step)
    yield textBlock(
      nameOf(say('shapeStep', { label: found.label }), name),
      placed(shrink, header.box),
      [{ text: `${found.label}  ${name}`.trim(), size: sized(shrink, 12), colour: 'ink-2' }],
      { least: leastSize, anchor: 'middle', insetX: 8 * shrink.scale },
    )
  }
}

function labelShapes(input: SlideInput, row: Row, shrink: Shrink): readonly SlideShape[] {
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
