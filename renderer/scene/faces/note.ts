import { baselineOf, fonts } from '../fonts.ts'
import type { Mark } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import { bodyBounds, cardBody } from './card-body.ts'
import { coloursOf } from './card-colours.ts'
import { cardText, editedLines, shownLines } from './card-text.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'
import { flagMarks } from './flag.ts'
import { metaRow } from './meta-row.ts'

const border = 1
const paddingY = 8
/** Height of the clock time above a text, the space under it included. */
const startHeight = 20

/** A sticky note: text of up to four lines, the marks under it, a clock time above it in a day. */
export function noteFace(input: FaceInput, tools: FaceTools): CardFace {
  const { card, width } = input
  const colours = coloursOf(card.colour ?? input.colour)
  const x = border + input.paddingX
  const inner = Math.max(1, width - 2 * x)
  const text = cardText(card.text, 'card', inner, input.expanded ? editedLines : shownLines, 'left', tools)
  const meta = metaRow(input, inner, tools)
  const start = input.showStart && card.start !== null ? card.start : null
  const content = (start === null ? 0 : startHeight) + text.height + meta.height
  const height = Math.max(input.minHeight, content + 2 * (border + paddingY))
  const top = input.centred ? (height - content) / 2 : border + paddingY
  const marks: Mark[] = [cardBody(input, width, height, 6, colours)]
  if (start !== null) {
    const line = { text: start, x, y: top + baselineOf(fonts.time), width: tools.text.width(start, 'time') }
    marks.push({ kind: 'text', lines: [line], font: 'time', fill: colours.ink, halo: null, direction: 'ltr' })
  }
  const textTop = start === null ? top : top + startHeight
  const block = text.block(x, textTop)
  marks.push(
    ...text.marks(block, colours.ink, colours.solid),
    ...meta.marks(x, textTop + text.height, colours),
    ...flagMarks(card, width, tools),
  )
  return {
    style: 'note',
    width,
    height,
    radius: 6,
    bounds: bodyBounds(input, width, height),
    marks,
    text: block,
    colours,
  }
}
