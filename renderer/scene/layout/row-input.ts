import type { CardId, ImageId } from '../../journey/ids.ts'
import type { LaneCells } from '../../journey/journey-index.ts'
import type { AlignedPoint } from '../../journey/linked-curve.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Image } from '../../journey/records/image.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Persona } from '../../journey/records/persona.ts'
import type { MapKind } from '../../journey/vocabulary.ts'
import type { FaceBuilder } from '../faces/face-builder.ts'
import type { Column, Metrics } from '../scene.ts'

/** What the content of a row is made from. */
export interface RowInput {
  readonly kind: MapKind
  readonly metrics: Metrics
  readonly lane: Lane
  readonly cells: LaneCells | undefined
  readonly columns: readonly Column[]
  readonly personas: readonly Persona[]
  /** The linked map's curve where it is drawn: in the first emotion lane that shows its cards. Else null. */
  readonly linked: readonly AlignedPoint[] | null
  /** The card of this row that is being edited, or null. */
  readonly expanded: CardId | null
  /** Least height of the row: its lane's, and what its label needs. */
  readonly minimum: number
}

/** What a row's cards need besides. */
export interface RowTools {
  readonly faces: FaceBuilder
  imageOf(id: ImageId): Image | null
  /** Comments on a card that are not resolved. */
  commentsOn(card: Card): number
}
