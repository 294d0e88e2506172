import type { Stage } from '../../journey/records/stage.ts'
import type { Mark } from '../marks.ts'
import { metricsOf } from '../metrics.ts'
import type { StageHeader } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { lineBlock } from '../text/text-setter.ts'
import type { HeaderInput } from './header-input.ts'
import { lineTop } from './line-top.ts'
import { textMark } from './text-mark.ts'

const blockTop = 8
const blockHeight = 32
const padding = 12
const gap = 8

/** A stage's header: a block over its steps with number, name and duration. */
export function stageHeader(stage: Stage, input: HeaderInput, text: TextSetter): StageHeader {
  const { x, width, kind } = input
  const day = kind === 'day-in-the-life'
  const side = day ? 2 : 4
  const middle = blockTop + blockHeight / 2
  const left = side + padding
  const right = width - side - padding
  const marks: Mark[] = [
    {
      kind: 'rect',
      x: side,
      y: blockTop,
      width: Math.max(0, width - 2 * side),
      height: blockHeight,
      radius: 6,
      fill: 'sunken',
      stroke: null,
      strokeWidth: 0,
      dash: null,
    },
  ]
  let nameLeft = left
  if (!day) {
    const number = text.oneLine(input.number, 'stageNumber', width)
    marks.push(textMark(number, left, lineTop('stageNumber', middle), 'stageNumber', 'ink-3'))
    nameLeft += number.width + gap
  }
  const room = Math.max(0, right - nameLeft)
  const name = text.oneLine(stage.name, 'stage', room)
  const duration = text.oneLine(stage.duration, 'caption', room)
  // A name is worth more than a duration: where both don't fit, the duration gives way.
  if (stage.duration !== '' && name.width + gap + duration.width <= room)
    marks.push(textMark(duration, right - duration.width, lineTop('caption', middle), 'caption', 'ink-3'))
  const block = lineBlock(name, stage.name, 'stage', {
    x: nameLeft,
    y: lineTop('stage', middle),
    width: room,
    height: 20,
  })
  marks.push({
    kind: 'text',
    lines: block.lines,
    font: 'stage',
    fill: 'ink',
    halo: null,
    direction: block.direction,
  })
  return {
    stageId: stage.id,
    box: { x, y: 0, width, height: metricsOf(kind).stageHeight },
    marks,
    text: block,
  }
}
