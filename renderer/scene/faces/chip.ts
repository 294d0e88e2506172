import { chipIcon } from '../channel-icons.ts'
import type { Mark } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import { bodyBounds, cardBody } from './card-body.ts'
import { coloursOf } from './card-colours.ts'
import { cardText, editedLines } from './card-text.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'
import { flagMarks } from './flag.ts'
import { metaRow } from './meta-row.ts'

const tile = 20
const left = 5
const top = 4
const gap = 8
const right = 11
const textTop = 5

/** A compact card: a white tile with the picture of a channel, and up to three lines of text beside it. */
export function chipFace(input: FaceInput, tools: FaceTools): CardFace {
  const { card, width } = input
  const colours = coloursOf(card.colour ?? input.colour)
  const x = left + tile + gap
  const inner = Math.max(1, width - x - right)
  const text = cardText(card.text, 'card', inner, input.expanded ? editedLines : 3, 'left', tools)
  const meta = metaRow(input, inner, tools)
  const height = Math.max(input.minHeight, text.height + meta.height + 2 * textTop)
  const shift = input.centred ? (height - text.height - meta.height - 2 * textTop) / 2 : 0
  const block = text.block(x, textTop + shift)
  const marks: Mark[] = [
    cardBody(input, width, height, 6, colours),
    {
      kind: 'rect',
      x: left,
      y: top + shift,
      width: tile,
      height: tile,
      radius: 4,
      fill: 'surface',
      stroke: null,
      strokeWidth: 0,
      dash: null,
    },
    tileMark(input, left + tile / 2, top + shift + tile / 2, colours),
    ...text.marks(block, colours.ink, colours.solid),
    ...meta.marks(x, textTop + shift + text.height, colours),
    ...flagMarks(card, width, tools),
  ]
  return {
    style: 'chip',
    width,
    height,
    radius: 6,
    bounds: bodyBounds(input, width, height),
    marks,
    text: block,
    colours,
  }
}

/** The icon of a chip or a pill around its centre, or a dot where nothing is known of the channel. */
function tileMark(input: FaceInput, x: number, y: number, colours: CardFace['colours']): Mark {
  const icon = chipIcon(input.card)
  if (icon === null)
    return { kind: 'circle', x, y, radius: 3, fill: colours.solid, stroke: null, strokeWidth: 0, dash: null }
  return { kind: 'icon', name: icon, x: x - 7, y: y - 7, size: 14, stroke: colours.solid }
}
