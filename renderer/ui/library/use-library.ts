import { useStore } from 'zustand'
import { useApp } from '../app-context.ts'
import type { LibraryState } from './library-state.ts'

/** A part of where someone is in the library. */
export function useLibrary<T>(select: (state: LibraryState) => T): T {
  return useStore(useApp().library, select)
}
