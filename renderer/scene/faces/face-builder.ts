import type { Card } from '../../journey/records/card.ts'
import type { CardFace } from '../scene.ts'
import { cardFace } from './card-face.ts'
import { type FaceInput, sameFaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'

/** Draws faces and remembers them for as long as their card record lives. `built` counts those drawn anew. */
export interface FaceBuilder {
  readonly built: number
  face(input: FaceInput): CardFace
}

interface Known {
  readonly input: FaceInput
  readonly face: CardFace
}

/** A card has at most a few faces at a time: as it is, stretched to its row, opened for editing. */
const perCard = 3

/** A builder that knows no faces yet. */
export function createFaceBuilder(tools: FaceTools): FaceBuilder {
  const known = new WeakMap<Card, readonly Known[]>()
  let built = 0
  return {
    get built() {
      return built
    },
    face(input) {
      const list = known.get(input.card) ?? []
      for (const entry of list) if (sameFaceInput(entry.input, input)) return entry.face
      built++
      const face = cardFace(input, tools)
      known.set(input.card, [{ input, face }, ...list.slice(0, perCard - 1)])
      return face
    },
  }
}
