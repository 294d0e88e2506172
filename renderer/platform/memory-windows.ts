import type { AppWindows } from './app-windows.ts'

/** Windows that are not there: tests see which were asked for. */
export interface MemoryWindows extends AppWindows {
  /** The maps that windows were asked for, oldest first; null for the library. */
  readonly asked: readonly (string | null)[]
  /** The map that this window shows. */
  readonly shown: string | null
}

export function createMemoryWindows(): MemoryWindows {
  const asked: (string | null)[] = []
  let shown: string | null = null
  return {
    kind: 'library',
    asked,
    get shown() {
      return shown
    },
    openMap: map => void asked.push(map),
    bringForward: async () => false,
    showLibrary: () => void asked.push(null),
    showsMap(map) {
      shown = map
    },
  }
}
