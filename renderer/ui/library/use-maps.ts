import { useEffect, useState } from 'react'
import type { Catalogue } from '../../journey/catalogue.ts'
import type {
  BinnedMap,
  MapRepository,
  MapSummary,
  Recovery,
  StorageUsage,
} from '../../journey/repository.ts'
import { useApp } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'

/** Something that is kept, followed as it changes, also by other windows; null until it is read. */
function useKept<T>(read: (repository: MapRepository) => Promise<T>): T | null {
  const { repository, shell } = useApp()
  const [kept, setKept] = useState<T | null>(null)
  useEffect(() => {
    let current = true
    let asked = 0
    const ask = () => {
      const turn = ++asked
      read(repository).then(
        // An answer that a later question has overtaken would show an older state.
        found => current && turn === asked && setKept(() => found),
        error => current && showTrouble(shell, error),
      )
    }
    ask()
    const stop = repository.watch(ask)
    return () => {
      current = false
      stop()
    }
  }, [repository, shell, read])
  return kept
}

const readMaps = (repository: MapRepository) => repository.list()
const readBin = (repository: MapRepository) => repository.listBin()
const readCatalogue = (repository: MapRepository) => repository.catalogue()
const readUsage = (repository: MapRepository) => repository.usage()
const readRecovery = (repository: MapRepository) => repository.recovery()

/** The maps of this computer, newest first. */
export function useMaps(): readonly MapSummary[] | null {
  return useKept(readMaps)
}

export function useBin(): readonly BinnedMap[] | null {
  return useKept(readBin)
}

/** Folders and favourites. */
export function useCatalogue(): Catalogue | null {
  return useKept(readCatalogue)
}

export function useUsage(): StorageUsage | null {
  return useKept(readUsage)
}

/** What the start of storage found out about lost maps. A slow second copy may answer only to a later question. */
export function useRecovery(): Recovery | null {
  return useKept(readRecovery)
}
