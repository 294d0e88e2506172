import { type CardFilter, isFiltering, passes } from '../editor/filter.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { Dimming } from '../paint/dimming.ts'
import type { Box } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'
import { paintedBox } from './scene-changes.ts'

/** What a filter dims on a map, or null when it dims nothing. `document` is asked anew with everything drawn. */
export function filterDimming(filter: CardFilter, document: () => JourneyDocument): Dimming | null {
  if (!isFiltering(filter)) return null
  const card = (one: Card) => !passes(filter, one, one.laneId ? recordOf(document(), one.laneId) : undefined)
  const byId = (id: CardId) => {
    const record = recordOf(document(), id)
    return record !== undefined && card(record)
  }
  return {
    card,
    curve: ({ personaId }) =>
      personaId !== null && filter.personas.length > 0 && !filter.personas.includes(personaId),
    arrow: ({ fromId, toId }) => byId(fromId) || byId(toId),
  }
}

/** The places of cards that are dimmed now and were not, or the other way round. Looks only at rows that changed. */
export function dimmingChanges(before: Scene, after: Scene, dimming: Dimming): Box[] {
  const areas: Box[] = []
  after.rows.forEach((row, r) => {
    const old = before.rows[r]
    if (!old || old.content === row.content) return
    row.content.cards.forEach((cell, c) => {
      const was = old.content.cards[c]
      if (cell === was) return
      cell?.forEach((placed, i) => {
        const card = was?.[i]?.card
        if (card && card !== placed.card && dimming.card(card) !== dimming.card(placed.card))
          areas.push(paintedBox(placed, row.y))
      })
    })
  })
  return areas
}
