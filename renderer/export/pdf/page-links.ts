import { type Box, intersection } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { linkAddress } from '../link-address.ts'
import type { PdfPage } from './pdf-page.ts'

/** A place on a page that leads to an address; its box in millimetres. */
export interface PageLink {
  readonly box: Box
  readonly address: string
}

/** The cards with a link that a page shows. */
export function pageLinks(scene: Scene, page: PdfPage): readonly PageLink[] {
  return page.places.flatMap(({ shows, from, at }) => {
    if (shows !== 'all' && shows !== 'cells') return []
    const unit = at.width / from.width
    return linkedCards(scene).flatMap(({ box, address }) => {
      const shown = intersection(box, from)
      if (!shown) return []
      const { x, y, width, height } = shown
      const place = { x: at.x + (x - from.x) * unit, y: at.y + (y - from.y) * unit }
      return [{ address, box: { ...place, width: width * unit, height: height * unit } }]
    })
  })
}

/** The boxes of cards with links, on the board. */
const linkedCards = (scene: Scene): readonly PageLink[] =>
  scene.rows.flatMap(row =>
    row.content.cards.flatMap(cell =>
      (cell ?? []).flatMap(({ card, face, x, y }) => {
        const address = linkAddress(card.link)
        return address === null
          ? []
          : [{ address: address.href, box: { x, y: row.y + y, width: face.width, height: face.height } }]
      }),
    ),
  )
