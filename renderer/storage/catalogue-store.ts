import { withArchivedLibrary } from '../journey/archived-library.ts'
import { type Catalogue, catalogueFromData, catalogueToData, emptyCatalogue } from '../journey/catalogue.ts'
import type { JejakDatabase } from './database.ts'

const key = 'catalogue'
/** Set when the catalogue was begun anew before it was known what the second copy has. */
const begunKey = 'catalogue-begun'

/** The catalogue as the database has it. */
export function readCatalogue(database: JejakDatabase): Promise<Catalogue> {
  return database.run('r', [database.meta], () => stored(database))
}

/**
 * Changes the catalogue. Resolves, once that is durable, with what it is then; a change to nothing is not written.
 * `heard` tells whether that of the second copy was brought back, where there was one.
 */
export function changeCatalogue(
  database: JejakDatabase,
  change: (catalogue: Catalogue) => Catalogue,
  heard: boolean,
): Promise<Catalogue> {
  return database.run('rw', [database.meta], async () => {
    const before = await stored(database)
    const after = change(before)
    if (after === before) return before
    const next = { ...after, revision: Math.max(before.revision, after.revision) + 1 }
    await put(database, next)
    if (!heard && before.revision === 0) await database.meta.put({ key: begunKey, value: true })
    return next
  })
}

/**
 * Brings the catalogue of the second copy back when the database has none, or an older one. One that was begun anew
 * meanwhile is joined to it.
 */
export function recoverCatalogue(database: JejakDatabase, copy: Catalogue): Promise<boolean> {
  return database.run('rw', [database.meta], async () => {
    const own = await stored(database)
    if (await database.meta.get(begunKey)) {
      const maps = new Map([...own.inFolder.keys(), ...own.favourites].map(id => [id, id]))
      const joined = withArchivedLibrary(copy, own, maps)
      await put(database, { ...joined, revision: Math.max(own.revision, copy.revision) + 1 })
      await database.meta.delete(begunKey)
      return true
    }
    if (own.revision >= copy.revision) return false
    await put(database, copy)
    return true
  })
}

async function stored({ meta }: JejakDatabase): Promise<Catalogue> {
  const row = await meta.get(key)
  if (typeof row?.value !== 'string') return emptyCatalogue
  try {
    return catalogueFromData(JSON.parse(row.value))
  } catch {
    return emptyCatalogue
  }
}

async function put({ meta }: JejakDatabase, catalogue: Catalogue): Promise<void> {
  await meta.put({ key, value: JSON.stringify(catalogueToData(catalogue)) })
}
