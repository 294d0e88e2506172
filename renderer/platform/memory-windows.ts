import type { AppWindows } from './app-windows.ts'

/** Windows that are not there: tests see which were asked for. */
export interface MemoryWindows extends AppWindows {
  /** The maps that windows were asked for, oldest first; null for the library. */
  readonly asked: readonly (string | null)[]
  /** The map that this window shows. */
  readonly shown: string | null
  /** How far the long work is that goes on; null without one. */
  readonly progress: number | null
  /** The bodies of the notices, oldest first. */
  readonly notices: readonly string[]
  /** What the user answers when notices are asked for. */
  allowsNotices: boolean
}

export function createMemoryWindows(): MemoryWindows {
  const asked: (string | null)[] = []
  const notices: string[] = []
  let shown: string | null = null
  let progress: number | null = null
  return {
    kind: 'library',
    asked,
    get shown() {
      return shown
    },
    get progress() {
      return progress
    },
    notices,
    allowsNotices: true,
    versions: null,
    openMap: map => void asked.push(map),
    bringForward: async () => false,
    showLibrary: () => void asked.push(null),
    showsMap(map) {
      shown = map
    },
    showProgress(share) {
      progress = share
    },
    async allowNotices() {
      return this.allowsNotices
    },
    notify: (_title, body) => void notices.push(body),
  }
}
