import { fonts } from '../fonts.ts'
import { union } from '../geometry.ts'
import type { CardFace } from '../scene.ts'
import { coloursOf } from './card-colours.ts'
import { cardText, editedLines } from './card-text.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'

/** Radius of a face on the emotion curve. */
export const pointRadius = 12
/** From the circle to the label's line box. */
const labelGap = 3

/** A point of the emotion curve: a face, and its word above when the score is 0 or better, else below. */
export function pointFace(input: FaceInput, tools: FaceTools): CardFace {
  const { card } = input
  const size = 2 * pointRadius
  const width = Math.max(16, input.width)
  const text = cardText(card.text, 'emotion', width, input.expanded ? editedLines : 2, 'center', tools)
  const above = (card.score ?? 0) >= 0
  // The word's own line box has 3 px of air, which the gap makes up to the 7 px of the drawn distance.
  const y = above ? -labelGap - text.height - 1 : size + labelGap
  const block = text.block(pointRadius - width / 2, y)
  const circle = { x: 0, y: 0, width: size, height: size }
  const empty = card.text === ''
  return {
    style: 'point',
    width: size,
    height: size,
    radius: pointRadius,
    bounds: empty ? circle : union(circle, labelBounds(block)),
    marks: [
      { kind: 'face', x: pointRadius, y: pointRadius, radius: pointRadius, score: card.score },
      ...(empty
        ? []
        : ([
            {
              kind: 'text',
              lines: block.lines,
              font: 'emotion',
              fill: 'ink',
              halo: 'canvas',
              direction: block.direction,
            },
          ] as const)),
    ],
    text: block,
    colours: coloursOf(card.colour ?? input.colour),
  }
}

function labelBounds(block: CardFace['text']) {
  const wide = Math.max(...block.lines.map(line => line.width))
  const x = block.box.x + (block.box.width - wide) / 2
  // The halo stands 2 px out around the letters.
  return {
    x: x - 2,
    y: block.box.y - 2,
    width: wide + 4,
    height: block.lines.length * fonts.emotion.lineHeight + 4,
  }
}
