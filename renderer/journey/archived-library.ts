import {
  type Catalogue,
  catalogueFromData,
  catalogueToData,
  type FolderId,
  withFavourites,
  withFolder,
  withMapsIn,
} from './catalogue.ts'
import type { MapId } from './ids.ts'

/** The file of an archive that says what the library knows about its maps. */
export const libraryFile = 'library.json'

/** What the library knows about the maps of an archive. */
export interface ArchivedLibrary {
  readonly catalogue: Catalogue
  /** When each map was last edited, ms since 1970. */
  readonly editedAt: ReadonlyMap<MapId, number>
}

const format = 'jejak-library'
const version = 1

/** The library as the text of its file. */
export function encodeArchivedLibrary({ catalogue, editedAt }: ArchivedLibrary): string {
  return JSON.stringify({
    format,
    version,
    catalogue: catalogueToData(catalogue),
    editedAt: Object.fromEntries(editedAt),
  })
}

/** Reads the file. Null for what is none, or of a newer kind; what makes no sense in it is left out. */
export function readArchivedLibrary(text: string): ArchivedLibrary | null {
  const value = parse(text)
  if (value?.format !== format || value.version !== version) return null
  const times = Object.entries(value.editedAt ?? {}).filter(
    (entry): entry is [MapId, number] => Number.isSafeInteger(entry[1]) && entry[1] >= 0,
  )
  return { catalogue: catalogueFromData(value.catalogue), editedAt: new Map(times) }
}

/**
 * The catalogue with the folders of an archive, and in them the maps that were taken from it; `taken` has the id that
 * each of these has here by the one that it has there. A folder of the same name is the same folder.
 */
export function withArchivedLibrary(
  here: Catalogue,
  there: Catalogue,
  taken: ReadonlyMap<MapId, MapId>,
): Catalogue {
  let catalogue = here
  const own = new Map<FolderId, FolderId>()
  for (const folder of there.folders) {
    const same =
      catalogue.folders.find(({ id }) => id === folder.id) ??
      catalogue.folders.find(({ name }) => name === folder.name.trim())
    if (!same) catalogue = withFolder(catalogue, folder)
    own.set(folder.id, same?.id ?? folder.id)
  }
  for (const [before, id] of taken) {
    const folder = there.inFolder.get(before)
    if (folder) catalogue = withMapsIn(catalogue, [id], own.get(folder) ?? null)
    if (there.favourites.has(before)) catalogue = withFavourites(catalogue, [id], true)
  }
  return catalogue
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
