import type { Page } from 'playwright-core'
import type { MapId } from '../../renderer/journey/ids.ts'
import { currentVersion } from '../../renderer/journey/migrations.ts'
import type { MapRecord } from '../../renderer/journey/records/map.ts'
import { summaryOf } from '../../renderer/storage/map-summary.ts'
import { recordsToJson } from '../../renderer/storage/record-json.ts'
import { aDocument } from './documents.ts'

/** A map to store: its title, what its cards say, and anything else that it says about itself. */
export interface SeedMap {
  readonly title: string
  readonly cards?: readonly string[]
  readonly map?: Partial<MapRecord>
}

/**
 * Puts maps straight into the database of a page, the last one changed longest ago, and loads the page anew. Making
 * hundreds of maps through the interface would take minutes.
 */
export async function seedMaps(page: Page, maps: readonly SeedMap[]): Promise<void> {
  const now = Date.now()
  const rows = maps.map(({ title, cards = [], map = {} }, n) => {
    const id = `map:seed${n}` as MapId
    const names = cards.map((_, i) => `c${i}`)
    const document = aDocument({
      cards: [[[1, 1, 1], names]],
      fields: Object.fromEntries(names.map((name, i) => [name, { text: cards[i] ?? '' }])),
      map: { title, kind: 'current-state', createdAt: now - n * 60_000, ...map, id },
    })
    const row = { id, ...summaryOf(document), updatedAt: now - n * 60_000, revision: 1, deletedAt: null }
    const snapshot = {
      mapId: id,
      seq: 1,
      savedAt: now,
      version: currentVersion,
      records: recordsToJson(document),
    }
    return { row: { ...row, owner: null }, snapshot }
  })
  await page.evaluate(async given => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('jejak')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const work = database.transaction(['maps', 'snapshots'], 'readwrite')
    for (const { row, snapshot } of given) {
      work.objectStore('maps').put(row)
      work.objectStore('snapshots').put(snapshot)
    }
    await new Promise<void>((resolve, reject) => {
      work.oncomplete = () => resolve()
      work.onerror = () => reject(work.error)
    })
    database.close()
  }, rows)
  await page.reload()
}
