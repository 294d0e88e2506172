import type { Card } from '../../journey/records/card.ts'
import { linkAddress } from '../link-address.ts'
import type { BlockShape } from './slide.ts'

/** A card's shape, which leads to the address of the card where that is one that can be opened. */
export function withLink(shape: BlockShape, { link }: Card): BlockShape {
  const address = linkAddress(link)
  return address === null ? shape : { ...shape, link: address.href }
}
