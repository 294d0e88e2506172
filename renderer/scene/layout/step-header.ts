import type { Step } from '../../journey/records/step.ts'
import type { FontName } from '../fonts.ts'
import type { Mark } from '../marks.ts'
import { metricsOf } from '../metrics.ts'
import type { StepHeader, TextBlock } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { lineBlock } from '../text/text-setter.ts'
import type { Colour } from '../theme.ts'
import type { HeaderInput } from './header-input.ts'
import { lineTop } from './line-top.ts'
import { textMark } from './text-mark.ts'

/** A step's header: "2.3 Comparing prices"; in a blueprint when it begins and how long it takes; in a day the hour. */
export function stepHeader(step: Step, input: HeaderInput, text: TextSetter): StepHeader {
  const metrics = metricsOf(input.kind)
  const box = { x: input.x, y: metrics.stageHeight, width: input.width, height: metrics.stepHeight }
  const drawn =
    input.kind === 'day-in-the-life'
      ? slotMarks(step, input, text)
      : input.kind === 'service-blueprint'
        ? timedMarks(step, input, metrics.stepHeight, text)
        : numberedMarks(step, input, text)
  return { stepId: step.id, box, ...drawn }
}

interface Drawn {
  readonly marks: readonly Mark[]
  readonly text: TextBlock
}

const gap = 6

function numberedMarks(step: Step, { width, number }: HeaderInput, text: TextSetter): Drawn {
  const middle = 15
  const left = 16
  const label = text.oneLine(number, 'caption', width)
  const nameLeft = left + label.width + gap
  const name = nameBlock(step, 'step', nameLeft, width - 10 - nameLeft, middle, text)
  return {
    marks: [textMark(label, left, lineTop('caption', middle), 'caption', 'ink-3'), blockMark(name, 'ink-2')],
    text: name,
  }
}

function timedMarks(step: Step, { width }: HeaderInput, height: number, text: TextSetter): Drawn {
  const middle = height / 2 - 3
  let left = 16
  const right = width - 16
  const marks: Mark[] = []
  if (step.start !== null) {
    const start = text.oneLine(step.start, 'stepTime', right - left)
    marks.push(textMark(start, left, lineTop('stepTime', middle), 'stepTime', 'ink'))
    left += start.width + 8
  }
  const duration = text.oneLine(step.duration, 'caption', Math.max(0, (right - left) * 0.6))
  if (step.duration !== '')
    marks.push(textMark(duration, right - duration.width, lineTop('caption', middle), 'caption', 'ink-3'))
  const room = right - left - (step.duration === '' ? 0 : duration.width + gap)
  const font = step.start === null ? 'stepTime' : 'step'
  const name = nameBlock(step, font, left, room, middle, text)
  marks.push(blockMark(name, step.start === null ? 'ink' : 'ink-2'))
  return { marks, text: name }
}

/** A slot of a day says when it begins, centred on its left edge, with a tick down to the edge. */
function slotMarks(step: Step, { width, closing }: HeaderInput, text: TextSetter): Drawn {
  const middle = 12
  const end = closing ? timeMarks(closing, width - 1, text) : []
  if (step.start === null) {
    const name = nameBlock(step, 'step', gap, width - 2 * gap, middle, text)
    return { marks: [blockMark(name, 'ink-2'), ...end], text: name }
  }
  const start = text.oneLine(step.start, 'caption', width)
  const left = start.width / 2 + 4
  const room = width - left - 22
  const name = nameBlock(
    room > 24 ? step : { ...step, name: '' },
    'step',
    left,
    Math.max(24, room),
    middle,
    text,
  )
  return {
    marks: [...timeMarks(step.start, 0, text), ...end],
    text: name,
  }
}

/** A clock time centred on `x`, with a tick under it. */
function timeMarks(time: string, x: number, text: TextSetter): readonly Mark[] {
  const line = text.oneLine(time, 'caption', Number.POSITIVE_INFINITY)
  const tick: Mark = {
    kind: 'rect',
    x,
    y: 24,
    width: 1,
    height: 7,
    radius: 0,
    fill: 'line-3',
    stroke: null,
    strokeWidth: 0,
    dash: null,
  }
  return [textMark(line, x - line.width / 2, lineTop('caption', 12), 'caption', 'ink-2'), tick]
}

function nameBlock(
  step: Step,
  font: FontName,
  x: number,
  width: number,
  middle: number,
  text: TextSetter,
): TextBlock {
  const room = Math.max(0, width)
  const box = { x, y: lineTop(font, middle), width: room, height: 16 }
  return lineBlock(text.oneLine(step.name, font, room), step.name, font, box)
}

function blockMark(block: TextBlock, fill: Colour): Mark {
  return { kind: 'text', lines: block.lines, font: block.font, fill, halo: null, direction: block.direction }
}
