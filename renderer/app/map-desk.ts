import { documentOf, type JourneyDocument, mapOf } from '../journey/document.ts'
import type { FileTrouble } from '../journey/file-trouble.ts'
import { emptyHistory } from '../journey/history.ts'
import { type IdSource, type MapId, newId } from '../journey/ids.ts'
import type { RepairReport } from '../journey/repair.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { OpenedFile, Platform } from '../platform/platform.ts'
import type { MapDesk } from '../ui/app-services.ts'
import { type DeferredMap, deferredMap } from './deferred-map.ts'
import type { MapSession } from './map-session.ts'

/** A file that can't be opened, with why. */
export class OpenTrouble extends Error {
  readonly kind: string
  constructor(
    readonly file: string,
    readonly trouble: FileTrouble,
  ) {
    super(trouble.kind)
    this.name = 'OpenTrouble'
    this.kind = `file-${trouble.kind}`
  }

  /** What the sentence about it needs. */
  get params(): Readonly<Record<string, string | number>> {
    return { file: this.file, ...this.trouble } as Record<string, string | number>
  }
}

export interface MapDeskTools {
  readonly repository: MapRepository
  readonly platform: Platform
  readonly ids: IdSource
  readonly now: () => number
  /** Makes a session of a map. */
  readonly session: (map: DeferredMap) => MapSession
  /** The document of a map as it is on screen in this window, or null when it isn't open. */
  readonly onScreen: (id: MapId) => JourneyDocument | null
  /** Shows a session; resolves when it is shown. */
  readonly show: (session: MapSession) => Promise<void>
}

export interface AppMapDesk extends MapDesk {
  /** Stores a document as a new map and shows it at once. */
  start(document: JourneyDocument, assets?: ReadonlyMap<string, Uint8Array>): Promise<MapId>
  /** Takes in a file that the machine handed over. */
  take(file: OpenedFile): Promise<MapId>
}

/** Makes maps, and takes them in and out as files. */
export function createMapDesk(tools: MapDeskTools): AppMapDesk {
  const { repository, platform, ids, now } = tools

  async function start(
    document: JourneyDocument,
    assets?: ReadonlyMap<string, Uint8Array>,
    repairs: RepairReport = [],
  ): Promise<MapId> {
    const { id } = mapOf(document)
    let created = false
    const store = async () => {
      if (!created) await repository.create(document, assets)
      created = true
      return repository.open(id)
    }
    const session = tools.session(deferredMap({ id, document, history: emptyHistory, repairs }, store))
    await tools.show(session)
    return id
  }

  async function take(file: OpenedFile): Promise<MapId> {
    const { readJejak } = await import('../import/read-jejak.ts')
    const read = await readJejak(file.bytes)
    if (!read.ok) throw new OpenTrouble(file.name, read.trouble)
    const { document, assets, repairs } = read.value
    return start(withNewId(document, ids), assets, repairs)
  }

  return {
    start,
    take,
    async create(template, { language, filled }) {
      const { buildTemplate } = await import('../journey/templates/build-template.ts')
      return start(buildTemplate(template, { language, example: filled, ids, now: now() }))
    },
    async openFile() {
      const file = await platform.openFile({ extensions: ['jejak'], label: 'Jejak' })
      return file ? take(file) : null
    },
    async saveCopy(id) {
      const [{ exportJejak }, { fileName }] = await Promise.all([
        import('../export/export-jejak.ts'),
        import('../export/file-name.ts'),
      ])
      const document = tools.onScreen(id) ?? (await repository.read(id))
      const { bytes } = await exportJejak(document, hash => repository.asset(hash))
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

/** The same map under an id of its own, so that opening a file twice gives two maps and overwrites none. */
export function withNewId(document: JourneyDocument, ids: IdSource): JourneyDocument {
  const map = { ...mapOf(document), id: newId('map', ids) }
  const rest = [...document.records.values()].filter(record => record.type !== 'map')
  return documentOf([map, ...rest])
}
