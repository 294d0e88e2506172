import { useCallback, useEffect, useState } from 'react'
import type { BackupPlace } from '../../platform/backup-folder.ts'
import { useApp } from '../app-context.ts'
import type { BackedUpMap, Backups } from './backups.ts'

interface ShownShelf {
  /** Null until it is read, and where it can't be. */
  readonly maps: readonly BackedUpMap[] | null
  /** What went wrong with reading it, or null. */
  readonly trouble: unknown
  reload(): void
}

/** What can be restored, read anew when the folder or the library changes. */
export function useShelf(backups: Backups, place: BackupPlace | null): ShownShelf {
  const { repository } = useApp()
  const [maps, setMaps] = useState<readonly BackedUpMap[] | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn(number => number + 1), [])
  useEffect(() => repository.watch(reload), [repository, reload])
  const name = place?.name ?? null
  const isReady = place?.state === 'ready'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder or another turn is read anew
  useEffect(() => {
    if (!isReady) {
      setMaps(null)
      setTrouble(null)
      return
    }
    let current = true
    backups.maps().then(
      found => {
        if (!current) return
        setMaps(found)
        setTrouble(null)
      },
      error => current && setTrouble(error),
    )
    return () => {
      current = false
    }
  }, [backups, name, isReady, turn])
  return { maps, trouble, reload }
}
