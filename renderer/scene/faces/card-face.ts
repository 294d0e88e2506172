import type { CardFace } from '../scene.ts'
import { chipFace } from './chip.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'
import { noteFace } from './note.ts'
import { pictureFace } from './picture.ts'
import { pillFace } from './pill.ts'
import { pointFace } from './point.ts'

/** Draws a card in its style. */
export function cardFace(input: FaceInput, tools: FaceTools): CardFace {
  switch (input.style) {
    case 'note':
      return noteFace(input, tools)
    case 'chip':
      return chipFace(input, tools)
    case 'pill':
      return pillFace(input, tools)
    case 'point':
      return pointFace(input, tools)
    case 'picture':
      return input.image ? pictureFace(input, input.image, tools) : noteFace(input, tools)
  }
}
