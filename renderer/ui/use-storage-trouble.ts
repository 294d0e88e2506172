import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StorageTroubleKind } from '../journey/repository.ts'
import { useApp } from './app-context.ts'

const never = createStore<{ readonly trouble: StorageTroubleKind | null }>(() => ({ trouble: null }))

/** Why maps are only kept in this window, or null when they are kept as they should be. */
export function useStorageTrouble(): StorageTroubleKind | null {
  const { refusedStorage } = useApp()
  return useStore(refusedStorage?.store ?? never, state => state.trouble)
}
