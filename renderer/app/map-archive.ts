import { type ArchivedFile, ArchiveTooLarge, distinctNames, zipFiles } from '../export/archive.ts'
import { exportJejak } from '../export/export-jejak.ts'
import { fileName, fileStem } from '../export/file-name.ts'
import { libraryInArchive, mapsInArchive } from '../import/archive.ts'
import { type ReadMap, readJejak } from '../import/read-jejak.ts'
import {
  encodeArchivedLibrary,
  libraryFile,
  readArchivedLibrary,
  withArchivedLibrary,
} from '../journey/archived-library.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { FileTrouble } from '../journey/file-trouble.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import { encodeJejakFile, maxFileLength } from '../journey/jejak-file.ts'
import { type MapRepository, StorageTrouble } from '../journey/repository.ts'
import type { Platform } from '../platform/platform.ts'
import type { ArchiveRun, MapArchive, PackedMaps, TakenArchive } from '../ui/app-services.ts'
import { withNewId } from './map-desk.ts'

export interface MapArchiveTools {
  readonly repository: MapRepository
  readonly platform: Platform
  readonly ids: IdSource
  readonly now: () => number
  /** The document of a map as it is on screen in this window, or null when it isn't open. */
  readonly onScreen: (id: MapId) => JourneyDocument | null
  /** What the copy of a map is called. */
  readonly copyTitle: (title: string) => string
}

/** Packs all maps into one archive, and takes archives in. */
export function createMapArchive(tools: MapArchiveTools): MapArchive {
  const { platform, repository } = tools
  return {
    async save({ progress, signal }) {
      const maps = await repository.list()
      const unreadable: string[] = []
      let missingPictures = 0
      let packed = 0
      async function library(): Promise<ArchivedFile> {
        const editedAt = new Map(maps.map(({ id, updatedAt }) => [id, updatedAt]))
        const text = encodeArchivedLibrary({ catalogue: await repository.catalogue(), editedAt })
        return { name: libraryFile, bytes: new TextEncoder().encode(text), changedAt: tools.now() }
      }
      async function* files(): AsyncGenerator<ArchivedFile> {
        const nameOf = distinctNames()
        for (const [index, { id, title, updatedAt }] of maps.entries()) {
          signal.throwIfAborted()
          const document = tools.onScreen(id) ?? (await readable(repository, id))
          if (document) {
            const { bytes, missing } = await exportJejak(document, hash => repository.asset(hash))
            missingPictures += missing.length
            packed++
            yield { name: nameOf(fileStem(title), 'jejak'), bytes, changedAt: updatedAt }
          } else unreadable.push(title)
          progress((index + 1) / maps.length)
        }
        if (packed > 0) yield await library()
      }
      const report = (outcome: PackedMaps['outcome']) => ({
        outcome,
        maps: packed,
        missingPictures,
        unreadable,
      })
      if (maps.length === 0) return report('nothing')
      let bytes: Uint8Array
      try {
        bytes = await zipFiles(files(), signal)
      } catch (error) {
        if (error instanceof ArchiveTooLarge) return report('too-large')
        throw error
      }
      if (packed === 0) return report('nothing')
      return report(
        await platform.saveFile({
          suggestedName: fileName('Jejak', new Date(tools.now()), 'zip'),
          extension: 'zip',
          mime: 'application/zip',
          label: 'ZIP',
          bytes,
        }),
      )
    },
    async take(run) {
      const file = await platform.openFile({ extensions: ['zip'], label: 'ZIP' })
      return file && takeArchive(tools, file, run)
    },
  }
}

async function readable(repository: MapRepository, id: MapId): Promise<JourneyDocument | null> {
  try {
    return await repository.read(id)
  } catch (error) {
    if (error instanceof StorageTrouble) return null
    throw error
  }
}

/** Stores the maps of an archive one after the other. What can't be stored rejects; what was stored before stays. */
async function takeArchive(
  tools: MapArchiveTools,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { progress, signal }: ArchiveRun,
): Promise<TakenArchive> {
  const entries = mapsInArchive(file.bytes)
  const counts = { added: 0, copied: 0, same: 0 }
  const refused: { file: string; trouble: FileTrouble }[] = []
  let repaired = 0
  let done = 0
  const library = readArchivedLibrary(entries ? (libraryInArchive(file.bytes) ?? '') : '')
  const taken = new Map<MapId, MapId>()
  /** Puts what has been taken where it was, also when the rest can't be taken. */
  const arrange = async () => {
    if (!library) return
    await tools.repository.changeCatalogue(here => withArchivedLibrary(here, library.catalogue, taken))
  }
  for (const entry of entries ?? []) {
    if (signal.aborted) break
    const bytes = entry.bytes()
    const read = bytes
      ? await readJejak(bytes)
      : { ok: false as const, trouble: { kind: 'too-large' as const, limit: maxFileLength / 1_000_000 } }
    if (read.ok) {
      const { id } = mapOf(read.value.document)
      try {
        const { outcome, as } = await takeMap(tools, read.value, library?.editedAt.get(id))
        counts[outcome]++
        if (outcome !== 'same') taken.set(id, as)
      } catch (error) {
        await arrange()
        throw error
      }
      if (read.value.repairs.length > 0) repaired++
    } else refused.push({ file: entry.name, trouble: read.trouble })
    progress(++done / (entries?.length ?? 1))
    // The page gets its turn between two maps.
    await new Promise(resolve => setTimeout(resolve))
  }
  await arrange()
  return {
    file: file.name,
    trouble: entries === null ? 'not-an-archive' : entries.length === 0 ? 'no-maps' : null,
    ...counts,
    repaired,
    refused,
    stopped: entries !== null && done < entries.length,
  }
}

/** Stores one map under its own id, or beside the map that has it: `as` is the id that it has here. */
async function takeMap(
  tools: MapArchiveTools,
  { document, assets }: ReadMap,
  editedAt: number | undefined,
): Promise<{ outcome: 'added' | 'copied' | 'same'; as: MapId }> {
  const { repository } = tools
  const { id, title } = mapOf(document)
  const own = tools.onScreen(id) ?? (await readable(repository, id))
  if (own && textOf(own) === textOf(document)) {
    const summaries = await repository.list()
    if (summaries.some(summary => summary.id === id)) return { outcome: 'same', as: id }
  }
  if (!own) {
    try {
      await repository.create(document, assets, editedAt)
      return { outcome: 'added', as: id }
    } catch (error) {
      // Its id is taken after all, by a map in the bin or by another window: it gets one of its own.
      if (!(error instanceof StorageTrouble && error.kind === 'stale')) throw error
    }
  }
  const copy = withNewId(document, tools.ids, tools.copyTitle(title))
  await repository.create(copy, assets, editedAt)
  return { outcome: 'copied', as: mapOf(copy).id }
}

/** What a map says, without its pictures, whose records name them by their content. */
function textOf(document: JourneyDocument): string {
  return encodeJejakFile({ document, assets: new Map() })
}
