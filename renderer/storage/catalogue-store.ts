import { type Catalogue, catalogueFromData, catalogueToData, emptyCatalogue } from '../journey/catalogue.ts'
import type { JejakDatabase } from './database.ts'

const key = 'catalogue'

/** The catalogue as the database has it. */
export function readCatalogue(database: JejakDatabase): Promise<Catalogue> {
  return database.run('r', [database.meta], () => stored(database))
}

/** Changes the catalogue. Resolves, once that is durable, with what it is then; a change to nothing is not written. */
export function changeCatalogue(
  database: JejakDatabase,
  change: (catalogue: Catalogue) => Catalogue,
): Promise<Catalogue> {
  return database.run('rw', [database.meta], async () => {
    const before = await stored(database)
    const after = change(before)
    if (after === before) return before
    const next = { ...after, revision: Math.max(before.revision, after.revision) + 1 }
    await put(database, next)
    return next
  })
}

/** Brings the catalogue of the second copy back when the database has none, or an older one. */
export function recoverCatalogue(database: JejakDatabase, copy: Catalogue): Promise<boolean> {
  return database.run('rw', [database.meta], async () => {
    if ((await stored(database)).revision >= copy.revision) return false
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
