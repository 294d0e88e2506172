import { useEffect, useState } from 'react'
import type { MapSummary, Recovery } from '../../journey/repository.ts'
import { useApp } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'

/** The maps of this computer, newest first, followed as they change; null until they are read. */
export function useMaps(): readonly MapSummary[] | null {
  const { repository, shell } = useApp()
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null)
  useEffect(() => {
    let current = true
    let asked = 0
    const read = () => {
      const turn = ++asked
      repository.list().then(
        // An answer that a later question has overtaken would show an older list.
        list => current && turn === asked && setMaps(list),
        error => current && showTrouble(shell, error),
      )
    }
    read()
    const stop = repository.watch(read)
    return () => {
      current = false
      stop()
    }
  }, [repository, shell])
  return maps
}

/** What the start of storage found out about lost maps; null until it is known. */
export function useRecovery(): Recovery | null {
  const { repository, shell } = useApp()
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  useEffect(() => {
    let current = true
    const ask = () =>
      repository.recovery().then(
        found => current && setRecovery(found),
        error => current && showTrouble(shell, error),
      )
    ask()
    // A slow second copy may only have answered after the first question.
    const stop = repository.watch(ask)
    return () => {
      current = false
      stop()
    }
  }, [repository, shell])
  return recovery
}
