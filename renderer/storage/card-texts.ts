import { inBoardOrder } from '../journey/board-order.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { CardId, MapId } from '../journey/ids.ts'
import type { MapTexts } from '../journey/repository.ts'
import type { JejakDatabase } from './database.ts'
import type { MapRow, TextsRow } from './rows.ts'

/** Maps that are read before the page gets its turn. */
const batchSize = 8

/** The cards of a map that say something, in the order in which one reads the board. */
export function textsOf(document: JourneyDocument): MapTexts['cards'] {
  const cards = document.records.ofType('card').filter(card => card.text.trim() !== '')
  return inBoardOrder(
    document,
    cards.map(card => card.id),
  ).map(card => [card.id, card.text])
}

/**
 * Gives the words of the cards of all maps whose revision differs from the known one. Those that were gathered
 * before come first and at once; the others are read from their maps, a few at a time, and kept for the next time.
 */
export async function gatherTexts(
  database: JejakDatabase,
  rows: readonly Pick<MapRow, 'id' | 'revision'>[],
  load: (id: MapId) => Promise<JourneyDocument>,
  give: (texts: readonly MapTexts[]) => void,
): Promise<void> {
  const { texts } = database
  const kept = await database.run('r', [texts], () => texts.bulkGet(rows.map(row => row.id)))
  const isCurrent = (row: Pick<MapRow, 'revision'>, i: number) => kept[i]?.revision === row.revision
  give(rows.flatMap((row, i) => (isCurrent(row, i) ? readRow(kept[i]) : [])))
  const stale = rows.filter((row, i) => !isCurrent(row, i))
  for (let at = 0; at < stale.length; at += batchSize) {
    const fresh: MapTexts[] = []
    for (const { id, revision } of stale.slice(at, at + batchSize)) {
      try {
        fresh.push({ id, revision, cards: textsOf(await load(id)) })
      } catch (error) {
        // A map that can't be read reports its trouble when it is opened.
        console.warn(`The cards of ${id} could not be read:`, error)
      }
    }
    give(fresh)
    const entries = fresh.map(({ id, revision, cards }) => ({
      mapId: id,
      revision,
      cards: JSON.stringify(cards),
    }))
    // Kept for speed alone: what can't be kept is gathered again.
    await keep(database, entries).catch(() => {})
    await new Promise(resolve => setTimeout(resolve))
  }
}

/** Keeps the words of maps that are still there: one may have been erased while it was read. */
function keep(database: JejakDatabase, entries: readonly TextsRow[]): Promise<unknown> {
  const { maps, texts } = database
  return database.run('rw', [maps, texts], async () => {
    const rows = await maps.bulkGet(entries.map(entry => entry.mapId))
    await texts.bulkPut(entries.filter((_, i) => rows[i]))
  })
}

function readRow(row: TextsRow | undefined): MapTexts[] {
  if (!row) return []
  return [{ id: row.mapId, revision: row.revision, cards: JSON.parse(row.cards) as [CardId, string][] }]
}
