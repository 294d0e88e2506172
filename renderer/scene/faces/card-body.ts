import type { Box } from '../geometry.ts'
import type { Mark } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import type { FaceInput } from './face-input.ts'

/** The rectangle of a card. An assumption has a dashed edge in a stronger colour, so that it also reads in grey. */
export function cardBody(
  input: FaceInput,
  width: number,
  height: number,
  radius: number,
  colours: CardFace['colours'],
): Mark {
  const assumed = input.card.evidence === 'assumption'
  return {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius,
    fill: colours.bg,
    stroke: assumed ? colours.solid : colours.line,
    strokeWidth: 1,
    dash: assumed ? [3, 2] : null,
  }
}

/** The box around a card and its flag, which stands out over the top right corner. */
export function bodyBounds(input: FaceInput, width: number, height: number): Box {
  if (input.card.flag === null) return { x: 0, y: 0, width, height }
  return { x: 0, y: -11, width: width + 9, height: height + 11 }
}
