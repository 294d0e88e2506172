import type { MapId } from '../journey/ids.ts'
import type { AppWindows } from '../platform/app-windows.ts'
import type { MapWindows } from '../ui/app-services.ts'
import { type AppNavigation, nameInHash } from './navigation.ts'

export interface MapWindowsTools {
  readonly windows: AppWindows
  readonly navigation: AppNavigation
  /** Whether maps are kept where another window finds them. */
  readonly areKept: boolean
  /** Told why a window could not be opened. */
  readonly onTrouble: (error: unknown) => void
}

/** Opens maps in windows of their own, and tells the machine which one this window shows. */
export function createMapWindows({ windows, navigation, areKept, onTrouble }: MapWindowsTools): MapWindows {
  let shown: MapId | null = null
  navigation.store.subscribe(({ place }) => {
    const next = place.kind === 'library' ? null : place.id
    if (next === shown) return
    shown = next
    windows.showsMap(next && nameInHash(next))
  })

  /** Leaves the map where it is open here: only one window can change a map, and that is to be the new one. */
  async function leave(id: MapId): Promise<boolean> {
    if (navigation.session()?.id !== id) return true
    navigation.library()
    await navigation.settled()
    return navigation.session() === null
  }

  return {
    // What a window was opened for has its own window already.
    canOpen: areKept && windows.kind === 'library',
    async open(id) {
      try {
        if (await leave(id)) windows.openMap(nameInHash(id))
      } catch (error) {
        onTrouble(error)
      }
    },
    library() {
      if (windows.kind === 'map') windows.showLibrary()
      else navigation.library()
    },
  }
}
