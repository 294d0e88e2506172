import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FolderId } from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MapKind } from '../../journey/vocabulary.ts'

/** What the library shows: everything, a part of it, or the bin. */
export type LibraryPlace =
  | { readonly kind: 'all' | 'favourites' | 'due' | 'bin' }
  | { readonly kind: 'folder'; readonly id: FolderId }

/** Where someone is in the library. Kept while a map is open, so that coming back finds the same place. */
export interface LibraryState {
  readonly place: LibraryPlace
  readonly query: string
  readonly kind: MapKind | null
  /** Only maps that have all of these. */
  readonly tags: readonly string[]
  readonly selected: ReadonlySet<MapId>
  /** The map that the keys are about: it has the focus, or gets it when the list is entered. */
  readonly current: MapId | null
  readonly renaming: MapId | null
  /** The open context menu, in CSS pixels of the page. */
  readonly menu: { readonly x: number; readonly y: number } | null
}

export type LibraryStore = StoreApi<LibraryState>

export function createLibraryState(): LibraryStore {
  return createStore<LibraryState>(() => ({
    place: { kind: 'all' },
    query: '',
    kind: null,
    tags: [],
    selected: new Set(),
    current: null,
    renaming: null,
    menu: null,
  }))
}

/** Shows another place. What was selected there stays behind; a search begins anew. */
export function goToPlace(store: LibraryStore, place: LibraryPlace): void {
  store.setState({ place, selected: new Set(), query: '', menu: null })
}
