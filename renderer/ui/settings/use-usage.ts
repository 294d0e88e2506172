import { useEffect, useState } from 'react'
import { useApp } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'

/** What is kept on this computer. */
interface Usage {
  readonly maps: number
  readonly binned: number
  readonly bytes: number
}

/** How many maps there are and how much they take; null until it is measured. Measured anew when `after` changes. */
export function useUsage(after: unknown): Usage | null {
  const { repository, shell } = useApp()
  const [usage, setUsage] = useState<Usage | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just been done changes what is kept
  useEffect(() => {
    let current = true
    Promise.all([repository.usage(), repository.listBin()])
      .then(([{ maps, bytes }, bin]) => current && setUsage({ maps, bytes, binned: bin.length }))
      .catch(error => current && showTrouble(shell, error))
    return () => {
      current = false
    }
  }, [repository, shell, after])
  return usage
}
