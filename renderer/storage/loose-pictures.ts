import type { JejakDatabase } from './database.ts'
import { unnamedPictures } from './unnamed-pictures.ts'

/** Under which fact the pictures are noted down that versions needed which are gone. */
const loosePicturesKey = 'loosePictures'

/**
 * Notes down pictures that perhaps nothing needs any more. They are looked at when the app starts the next time:
 * until then an undo, or putting a version back, may need them. Within a transaction over meta.
 */
export async function notePictures({ meta }: JejakDatabase, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  const noted = await meta.get(loosePicturesKey)
  const all = new Set([
    ...String(noted?.value ?? '')
      .split(' ')
      .filter(Boolean),
    ...hashes,
  ])
  await meta.put({ key: loosePicturesKey, value: [...all].join(' ') })
}

/** Deletes those of the noted pictures that nothing needs. */
export async function freeLoosePictures(database: JejakDatabase): Promise<void> {
  const { meta, assets, snapshots, journal, versions } = database
  // Mostly there are none, and then nothing is written.
  if (!(await database.run('r', [meta], () => meta.get(loosePicturesKey)))) return
  await database.run('rw', [meta, assets, snapshots, journal, versions], async () => {
    const noted = await meta.get(loosePicturesKey)
    const hashes = String(noted?.value ?? '')
      .split(' ')
      .filter(Boolean)
    await assets.bulkDelete([...(await unnamedPictures(database, hashes))])
    await meta.delete(loosePicturesKey)
  })
}
