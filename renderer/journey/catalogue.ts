import { type IdSource, isId, type MapId } from './ids.ts'

export type FolderId = `folder:${string}`

/** A folder of the library. */
export interface Folder {
  readonly id: FolderId
  readonly name: string
}

/** What the library knows about maps beside what they say themselves: their folders, and the favourites. */
export interface Catalogue {
  /** Counts up with every change: of two catalogues the higher one is newer. */
  readonly revision: number
  /** In the order in which they were made. */
  readonly folders: readonly Folder[]
  /** The folder of each map that is in one. */
  readonly inFolder: ReadonlyMap<MapId, FolderId>
  readonly favourites: ReadonlySet<MapId>
}

export const emptyCatalogue: Catalogue = {
  revision: 0,
  folders: [],
  inFolder: new Map(),
  favourites: new Set(),
}

/** Longest name of a folder, in UTF-16 units. */
export const maxFolderName = 120

/** Makes the id of a new folder. */
export function newFolderId(ids: IdSource): FolderId {
  return `folder:${ids()}`
}

/** The catalogue with a new folder. */
export function withFolder(catalogue: Catalogue, folder: Folder): Catalogue {
  const named = { ...folder, name: folder.name.trim().slice(0, maxFolderName) }
  return { ...catalogue, folders: [...catalogue.folders.filter(({ id }) => id !== folder.id), named] }
}

/** The catalogue with another name for a folder. A folder that is gone stays gone. */
export function withFolderName(catalogue: Catalogue, id: FolderId, name: string): Catalogue {
  const renamed = name.trim().slice(0, maxFolderName)
  return {
    ...catalogue,
    folders: catalogue.folders.map(folder => (folder.id === id ? { id, name: renamed } : folder)),
  }
}

/** The catalogue without a folder. Its maps stay, in no folder. */
export function withoutFolder(catalogue: Catalogue, id: FolderId): Catalogue {
  return {
    ...catalogue,
    folders: catalogue.folders.filter(folder => folder.id !== id),
    inFolder: new Map([...catalogue.inFolder].filter(([, folder]) => folder !== id)),
  }
}

/** The catalogue with these maps in a folder, or in none. A folder that is gone counts as none. */
export function withMapsIn(catalogue: Catalogue, maps: readonly MapId[], to: FolderId | null): Catalogue {
  const inFolder = new Map(catalogue.inFolder)
  const folder = catalogue.folders.find(({ id }) => id === to)?.id
  for (const map of maps) {
    if (folder) inFolder.set(map, folder)
    else inFolder.delete(map)
  }
  return { ...catalogue, inFolder }
}

/** The catalogue with these maps among the favourites, or not. */
export function withFavourites(catalogue: Catalogue, maps: readonly MapId[], on: boolean): Catalogue {
  const favourites = new Set(catalogue.favourites)
  for (const map of maps) {
    if (on) favourites.add(map)
    else favourites.delete(map)
  }
  return { ...catalogue, favourites }
}

/** The catalogue without a word about maps that are no more. */
export function withoutMaps(catalogue: Catalogue, maps: readonly MapId[]): Catalogue {
  return withFavourites(withMapsIn(catalogue, maps, null), maps, false)
}

/** The catalogue as plain data, to be written as JSON. */
export function catalogueToData({ revision, folders, inFolder, favourites }: Catalogue): unknown {
  return { revision, folders, inFolder: [...inFolder], favourites: [...favourites] }
}

/** Reads plain data. What makes no sense in it is left out; what is no catalogue at all is the empty one. */
export function catalogueFromData(value: unknown): Catalogue {
  if (typeof value !== 'object' || value === null) return emptyCatalogue
  const { revision, folders, inFolder, favourites } = value as Record<string, unknown>
  if (!Number.isSafeInteger(revision) || (revision as number) < 0) return emptyCatalogue
  const read = listOf(folders).flatMap(readFolder)
  const known = new Set<unknown>(read.map(({ id }) => id))
  const places = listOf(inFolder).flatMap((pair): [MapId, FolderId][] => {
    const [map, folder] = listOf(pair)
    return isId('map', map) && known.has(folder) ? [[map, folder as FolderId]] : []
  })
  return {
    revision: revision as number,
    folders: read,
    inFolder: new Map(places),
    favourites: new Set(listOf(favourites).filter(map => isId('map', map))),
  }
}

function readFolder(value: unknown): Folder[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, name } = value as Record<string, unknown>
  if (typeof id !== 'string' || !id.startsWith('folder:') || typeof name !== 'string') return []
  return [{ id: id as FolderId, name }]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
