import type { Image } from '../../journey/records/image.ts'
import { baselineOf, fonts } from '../fonts.ts'
import type { Mark, TextLine } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import { bodyBounds, cardBody } from './card-body.ts'
import { coloursOf } from './card-colours.ts'
import { cardText, editedLines, shownLines } from './card-text.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'
import { flagMarks } from './flag.ts'
import { metaRow } from './meta-row.ts'

const inset = 5
const tallest = 120
const underPicture = 6
const paddingBottom = 9

/** A card with its picture on top, as high as its shape asks but at most 120 px, and the text under it. */
export function pictureFace(input: FaceInput, image: Image, tools: FaceTools): CardFace {
  const { card, width } = input
  const colours = coloursOf(card.colour ?? input.colour)
  const pictureWidth = Math.max(1, width - 2 * inset)
  const pictureHeight = Math.max(
    16,
    Math.min(tallest, Math.round((pictureWidth * image.height) / image.width)),
  )
  const x = 1 + input.paddingX
  const inner = Math.max(1, width - 2 * x)
  const text = cardText(card.text, 'card', inner, input.expanded ? editedLines : shownLines, 'left', tools)
  const meta = metaRow(input, inner, tools)
  const textTop = inset + pictureHeight + underPicture
  const bare = card.text === '' && !input.expanded
  const under = (bare ? 0 : text.height) + meta.height
  const height = Math.max(
    input.minHeight,
    under === 0 ? pictureHeight + 2 * inset : textTop + under + paddingBottom - (bare ? underPicture : 0),
  )
  const block = text.block(x, Math.min(textTop, height - text.height))
  const marks: Mark[] = [
    cardBody(input, width, height, 6, colours),
    {
      kind: 'image',
      x: inset,
      y: inset,
      width: pictureWidth,
      height: pictureHeight,
      radius: 3,
      hash: image.hash,
      mime: image.mime,
      alt: image.alt || image.name,
      lost: lostLine(tools, pictureWidth, pictureHeight),
    },
    ...(bare ? [] : text.marks(block, colours.ink, colours.solid)),
    ...meta.marks(x, bare ? inset + pictureHeight : textTop + text.height, colours),
    ...flagMarks(card, width, tools),
  ]
  return {
    style: 'picture',
    width,
    height,
    radius: 6,
    bounds: bodyBounds(input, width, height),
    marks,
    text: block,
    colours,
  }
}

/** The words in the place of a lost picture, under the sign in its middle. */
function lostLine({ text, pictureLost }: FaceTools, width: number, height: number): TextLine {
  const line = text.oneLine(pictureLost, 'meta', Math.max(1, width - 8))
  return {
    ...line,
    x: inset + (width - line.width) / 2,
    y: inset + height / 2 + 4 + baselineOf(fonts.meta),
  }
}
