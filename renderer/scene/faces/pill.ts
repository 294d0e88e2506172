import { chipIcon } from '../channel-icons.ts'
import { fonts } from '../fonts.ts'
import type { Mark } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import { bodyBounds, cardBody } from './card-body.ts'
import { coloursOf } from './card-colours.ts'
import { cardText, editedLines } from './card-text.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'
import { flagMarks } from './flag.ts'
import { metaRow } from './meta-row.ts'

const iconSize = 16
const oneLineHeight = 32
/** Pills narrower than this keep closer to their ends. */
const narrow = 110

/** A rounded bar for the place where something happens: an icon and a name, up to three lines when it is short. */
export function pillFace(input: FaceInput, tools: FaceTools): CardFace {
  const { card, width } = input
  const colours = coloursOf(card.colour ?? input.colour)
  const padding = width < narrow ? 7 : 13
  const gap = width < narrow ? 5 : 8
  const x = padding + iconSize + gap
  const inner = Math.max(1, width - x - padding)
  const text = cardText(card.text, 'card', inner, input.expanded ? editedLines : 3, 'left', tools)
  const meta = metaRow(input, inner, tools)
  const content = text.height + meta.height
  const height = Math.max(input.minHeight, oneLineHeight - fonts.card.lineHeight + content)
  const textTop = (height - content) / 2
  const radius = Math.min(oneLineHeight / 2, height / 2)
  const block = text.block(x, textTop)
  const marks: Mark[] = [
    cardBody(input, width, height, radius, colours),
    {
      kind: 'icon',
      name: chipIcon(card) ?? 'map-pin',
      x: padding,
      y: textTop + (fonts.card.lineHeight - iconSize) / 2,
      size: iconSize,
      stroke: colours.solid,
    },
    ...text.marks(block, colours.ink, colours.solid),
    ...meta.marks(x, textTop + text.height, colours),
    ...flagMarks(card, width, tools),
  ]
  return {
    style: 'pill',
    width,
    height,
    radius,
    bounds: bodyBounds(input, width, height),
    marks,
    text: block,
    colours,
  }
}
