import type { JejakDatabase } from './database.ts'

/** About how many bytes the maps and pictures of a database take, counted by reading them all. */
export function storedBytes(database: JejakDatabase): Promise<number> {
  const { snapshots, journal, assets, thumbnails, texts, versionContents } = database
  return database.run('r', [snapshots, journal, assets, thumbnails, texts, versionContents], async () => {
    let bytes = 0
    await snapshots.each(row => {
      bytes += row.records.length
    })
    await journal.each(row => {
      bytes += row.entry.length
    })
    await texts.each(row => {
      bytes += row.cards.length
    })
    for (const table of [assets, thumbnails, versionContents]) {
      await table.each(row => {
        bytes += row.bytes.length
      })
    }
    return bytes
  })
}
