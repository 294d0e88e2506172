import type { Stage } from '../../journey/records/stage.ts'
import { fonts } from '../fonts.ts'
import type { Mark } from '../marks.ts'
import { metricsOf } from '../metrics.ts'
import type { StageHeader, TextBlock } from '../scene.ts'
import { directionOf } from '../text/direction.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { lineBlock, placeLines, shorten } from '../text/text-setter.ts'
import type { HeaderInput } from './header-input.ts'
import { lineTop } from './line-top.ts'
import { textMark } from './text-mark.ts'

const blockTop = 8
const blockHeight = 32
const padding = 12
const gap = 8
/** Room for a duration that is yet to be written. */
const emptyDuration = 72

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
  const label: Mark[] = []
  let nameLeft = left
  if (!day) {
    const number = text.oneLine(input.number, 'stageNumber', width)
    const mark = textMark(number, left, lineTop('stageNumber', middle), 'stageNumber', 'ink-3')
    marks.push(mark)
    label.push(mark)
    nameLeft += number.width + gap
  }
  const room = Math.max(0, right - nameLeft)
  const block = nameBlock(stage.name, { x: nameLeft, middle, room }, text)
  const nameWidth = Math.max(0, ...block.lines.map(line => line.width))
  const duration = text.oneLine(stage.duration, 'caption', room)
  // A name is worth more than a duration: where both don't fit, the duration gives way.
  const shown = stage.duration !== '' && nameWidth + gap + duration.width <= room
  if (shown)
    marks.push(textMark(duration, right - duration.width, lineTop('caption', middle), 'caption', 'ink-3'))
  const name: Mark = {
    kind: 'text',
    lines: block.lines,
    font: block.font,
    fill: 'ink',
    halo: null,
    direction: block.direction,
  }
  marks.push(name)
  label.push(name)
  return {
    stageId: stage.id,
    box: { x, y: 0, width, height: metricsOf(kind).stageHeight },
    marks,
    text: block,
    label,
    labelRoom: right - (shown ? duration.width + gap : 0),
    duration: lineBlock(duration, stage.duration, 'caption', {
      x: Math.max(left, right - (stage.duration === '' ? emptyDuration : duration.width)),
      y: lineTop('caption', middle),
      width: Math.min(room, stage.duration === '' ? emptyDuration : duration.width),
      height: fonts.caption.lineHeight,
    }),
  }
}

/** A name on one line; one that does not fit is set a little smaller on two. */
function nameBlock(
  name: string,
  { x, middle, room }: { readonly x: number; readonly middle: number; readonly room: number },
  text: TextSetter,
): TextBlock {
  const whole = text.oneLine(name, 'stage', room)
  const { lineHeight } = fonts.stageLong
  const broken = whole.text.endsWith('…')
    ? text.lines(name, { font: 'stageLong', width: room, maxLines: 2 })
    : { lines: [], clipped: true }
  if (broken.lines.length < 2)
    return lineBlock(whole, name, 'stage', {
      x,
      y: lineTop('stage', middle),
      width: room,
      height: fonts.stage.lineHeight,
    })
  const last = broken.lines.at(-1)
  const lines =
    broken.clipped && last
      ? [...broken.lines.slice(0, -1), shorten(last.text, 'stageLong', room, text.width)]
      : broken.lines
  const direction = directionOf(name)
  const box = { x, y: middle - lineHeight, width: room, height: 2 * lineHeight }
  return {
    box,
    font: 'stageLong',
    align: 'left',
    lines: placeLines(lines, box, 'stageLong', 'left', direction),
    clipped: broken.clipped,
    direction,
  }
}
