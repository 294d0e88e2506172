import type { MapId } from '../../journey/ids.ts'
import type { MapRepository } from '../../journey/repository.ts'
import type { StoredBackup } from '../../platform/backup-folder.ts'
import type { BackedUpMap } from '../../ui/backups/backups.ts'
import { keyOfMap, readBackupName } from './backup-name.ts'
import { byMap } from './plan-rotation.ts'

/** The copies of a folder by their maps, the map that changed last first. */
export async function shelfOf(
  files: readonly StoredBackup[],
  repository: Pick<MapRepository, 'list' | 'listBin'>,
): Promise<readonly BackedUpMap[]> {
  const [here, binned] = await Promise.all([repository.list(), repository.listBin()])
  const known = new Map<string, { id: MapId; title: string; where: 'library' | 'bin' }>()
  for (const { id, title } of binned) known.set(keyOfMap(id), { id, title, where: 'bin' })
  for (const { id, title } of here) known.set(keyOfMap(id), { id, title, where: 'library' })
  const backups = files.flatMap(({ name, size }) => {
    const read = readBackupName(name)
    return read ? [{ ...read, size }] : []
  })
  return [...byMap(backups)].map(([key, copies]) => {
    const map = known.get(key)
    return {
      key,
      title: map?.title ?? wordsOf(copies[0]?.stem ?? ''),
      id: map?.id ?? null,
      where: map?.where ?? 'missing',
      copies: copies.map(({ name, at, size }) => ({ name, at, size })),
    }
  })
}

/** "choosing-software" as a title: "Choosing software". */
function wordsOf(stem: string): string {
  const words = stem.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
