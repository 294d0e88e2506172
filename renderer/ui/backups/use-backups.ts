import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'
import type { Backups, BackupsState } from './backups.ts'

/** The backups once they are loaded, with the folder looked at anew. */
export function useBackups(): Backups | null {
  const app = useApp()
  const [backups, setBackups] = useState<Backups | null>(null)
  useEffect(() => {
    let current = true
    app.backups().then(
      found => {
        if (!current) return
        setBackups(found)
        void found.refresh()
      },
      error => current && showTrouble(app.shell, error),
    )
    return () => {
      current = false
    }
  }, [app])
  return backups
}

/** How the backups are getting on. */
export function useBackupsState(backups: Backups): BackupsState {
  return useStore(backups.store)
}
