import { updateMap } from '../journey/commands/map.ts'
import type { Diff } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument, mapOf } from '../journey/document.ts'
import { emptyHistory } from '../journey/history.ts'
import { type IdSource, type MapId, newId } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { RepairReport } from '../journey/repair.ts'
import { type MapRepository, StorageTrouble } from '../journey/repository.ts'
import { uniqueTitle } from '../journey/unique-title.ts'
import type { Platform } from '../platform/platform.ts'
import type { MapDesk } from '../ui/app-services.ts'
import { type DeferredMap, deferredMap } from './deferred-map.ts'
import type { MapSession } from './map-session.ts'
import { withMapFields } from './with-map-fields.ts'

export interface MapDeskTools {
  readonly repository: MapRepository
  readonly platform: Platform
  readonly ids: IdSource
  readonly now: () => number
  /** Makes a session of a map. */
  readonly session: (map: DeferredMap) => MapSession
  /** The document of a map as it is on screen in this window, or null when it isn't open. */
  readonly onScreen: (id: MapId) => JourneyDocument | null
  /** Shows a session; resolves with whether it is shown. */
  readonly show: (session: MapSession) => Promise<boolean>
  /** What the future of a map is called, and in which language its lanes are named. */
  readonly futureTitle: (title: string) => { readonly title: string; readonly language: Language }
  /** Told how many pictures a saved copy had to do without. */
  readonly onMissingPictures: (count: number) => void
  /** Resolves when what is shown now has had the time to be drawn. */
  readonly drawn: () => Promise<void>
}

/** What comes with a new map. */
export interface NewMapParts {
  /** Bytes of its pictures by their hash. */
  readonly assets?: ReadonlyMap<string, Uint8Array>
  readonly repairs?: RepairReport
  /** A first change, which can be undone. */
  readonly fill?: Diff
}

export interface AppMapDesk extends Omit<MapDesk, 'openFile'> {
  /** Stores a document as a new map and shows it at once. */
  start(document: JourneyDocument, parts?: NewMapParts): Promise<MapId>
  /** The bytes of a picture of a map, also of one that is still being stored, or null. */
  picture(id: MapId, hash: string): Promise<Uint8Array | null>
}

/** Makes maps, and takes them in and out as files. */
export function createMapDesk(tools: MapDeskTools): AppMapDesk {
  const { repository, platform, ids, now } = tools
  // The pictures of maps that came from files, until it is certain that they are stored.
  const unstored = new Map<MapId, ReadonlyMap<string, Uint8Array>>()

  async function start(
    document: JourneyDocument,
    { assets, repairs = [], fill }: NewMapParts = {},
  ): Promise<MapId> {
    const { id } = mapOf(document)
    if (assets && assets.size > 0) unstored.set(id, assets)
    let created = false
    const store = async () => {
      // Writing down a large map takes a while: its picture comes first.
      await shown()
      if (!created) await repository.create(document, assets).catch(alreadyCreated)
      created = true
      unstored.delete(id)
      return repository.open(id)
    }
    let showing: () => void = () => {}
    const asked = new Promise<void>(resolve => {
      showing = resolve
    })
    const shown = () => asked.then(tools.drawn)
    const session = tools.session(deferredMap({ id, document, history: emptyHistory, repairs }, store))
    if (fill) session.editor.change({ key: 'pasteMap' }, () => fill)
    let isShown = false
    try {
      isShown = await tools.show(session)
    } finally {
      showing()
    }
    // A map that has lost its turn is still stored, and let go, so that it can be opened from the library.
    if (!isShown) await session.close()
    return id
  }

  const picture = async (id: MapId, hash: string) => unstored.get(id)?.get(hash) ?? repository.asset(hash)

  return {
    start,
    picture,
    async create(template, { language, filled, title }) {
      const { buildTemplate } = await import('../journey/templates/build-template.ts')
      const document = buildTemplate(template, { language, example: filled, ids, now: now(), title })
      return start(title ? document : await withTitleOfItsOwn(document, repository))
    },
    async makeFuture(id) {
      const { futureOf } = await import('../journey/templates/future-of.ts')
      const document = tools.onScreen(id) ?? (await repository.read(id))
      const { title, language } = tools.futureTitle(mapOf(document).title)
      return start(futureOf(document, { title, language, ids, now: now() }))
    },
    async saveCopy(id) {
      const [{ exportJejak }, { fileName }] = await Promise.all([
        import('../export/export-jejak.ts'),
        import('../export/file-name.ts'),
      ])
      const document = tools.onScreen(id) ?? (await repository.read(id))
      const { bytes, missing } = await exportJejak(document, hash => picture(id, hash))
      if (missing.length > 0) tools.onMissingPictures(missing.length)
      return platform.saveFile({
        suggestedName: fileName(mapOf(document).title, new Date(now()), 'jejak'),
        extension: 'jejak',
        mime: 'application/json',
        label: 'Jejak',
        bytes,
      })
    },
  }
}

/** A create whose outcome was not heard of has worked when the map is there at the second try. */
function alreadyCreated(error: unknown): void {
  if (!(error instanceof StorageTrouble && error.kind === 'stale')) throw error
}

/** The document with a number behind its title, when another map has that title already. */
async function withTitleOfItsOwn(
  document: JourneyDocument,
  repository: MapRepository,
): Promise<JourneyDocument> {
  const { title } = mapOf(document)
  // Two maps of the same name are no reason not to make one.
  const others = await repository.list().catch(() => [])
  const own = uniqueTitle(
    title,
    others.map(other => other.title),
  )
  return own === title ? document : applyDiff(document, updateMap(document, { title: own }))
}

/**
 * The same map under an id of its own, so that opening a file twice gives two maps and overwrites none. With
 * `title` the copy gets another name.
 */
export function withNewId(
  document: JourneyDocument,
  ids: IdSource,
  title = mapOf(document).title,
): JourneyDocument {
  return withMapFields(document, { id: newId('map', ids), title })
}
