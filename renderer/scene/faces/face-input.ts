import type { Card } from '../../journey/records/card.ts'
import type { Image } from '../../journey/records/image.ts'
import type { ColourName } from '../../journey/vocabulary.ts'
import type { CardStyle } from '../scene.ts'

/** Everything a face depends on. Two equal inputs give the same face. */
export interface FaceInput {
  readonly card: Card
  readonly style: CardStyle
  /** Width of the card in board pixels; of a point the most its label may take. */
  readonly width: number
  readonly minHeight: number
  /** The lane's colour family; a card's own wins. */
  readonly colour: ColourName
  /** From the card's edge to its text, left and right, the border not counted. */
  readonly paddingX: number
  /** Whether the text stands in the middle of a card that is taller than it. */
  readonly centred: boolean
  /** Whether the clock time stands above the text. */
  readonly showStart: boolean
  /** Whether all lines show, since the card is being edited. */
  readonly expanded: boolean
  /** Comments that are not resolved. */
  readonly comments: number
  readonly image: Image | null
}

/** Whether two inputs give the same face. */
export function sameFaceInput(a: FaceInput, b: FaceInput): boolean {
  return (
    a.card === b.card &&
    a.style === b.style &&
    a.width === b.width &&
    a.minHeight === b.minHeight &&
    a.colour === b.colour &&
    a.paddingX === b.paddingX &&
    a.centred === b.centred &&
    a.showStart === b.showStart &&
    a.expanded === b.expanded &&
    a.comments === b.comments &&
    a.image === b.image
  )
}
