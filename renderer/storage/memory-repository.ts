import { type Catalogue, emptyCatalogue, withoutMaps } from '../journey/catalogue.ts'
import { type MapFields, updateMap } from '../journey/commands/map.ts'
import { replaceContents } from '../journey/commands/replace-contents.ts'
import { isEmptyDiff } from '../journey/diff.ts'
import { applyDiff, documentOf, type JourneyDocument } from '../journey/document.ts'
import { emptyHistory, type History } from '../journey/history.ts'
import type { MapId } from '../journey/ids.ts'
import type { JournalEntry } from '../journey/journal.ts'
import type { MapRecord } from '../journey/records/map.ts'
import type { JourneyRecord } from '../journey/records/record.ts'
import { foldHistory, journalDiff } from '../journey/replay.ts'
import {
  type BinnedMap,
  type MapRepository,
  type MapSummary,
  type MapTexts,
  type OpenMap,
  type Recovery,
  StorageTrouble,
  type StorageUsage,
  type StoredThumbnail,
} from '../journey/repository.ts'
import type { KeptVersion, MapVersion, MapVersions } from '../journey/versions.ts'
import { summaryOf } from './map-summary.ts'
import { MemoryVersions } from './memory-versions.ts'
import { recordsToJson } from './record-json.ts'

interface Kept {
  document: JourneyDocument
  history: History
  updatedAt: number
  deletedAt: number | null
  revision: number
}

/**
 * Keeps maps until the window closes, for where the browser keeps no data at all. The app says so; "Save a copy"
 * is then the only way to keep a map.
 */
export class MemoryRepository implements MapRepository {
  private readonly maps = new Map<MapId, Kept>()
  private readonly assets = new Map<string, Uint8Array>()
  private keptCatalogue: Catalogue = emptyCatalogue
  private readonly thumbnails = new Map<string, StoredThumbnail>()
  private readonly listeners = new Set<() => void>()
  private readonly keptVersions = new MemoryVersions(() => this.changed())

  constructor(private readonly now: () => number) {}

  async list(): Promise<readonly MapSummary[]> {
    return [...this.maps.values()]
      .filter(kept => kept.deletedAt === null)
      .map(summary)
      .sort((a, b) => b.updatedAt - a.updatedAt)
  }

  watch(onChange: () => void): () => void {
    this.listeners.add(onChange)
    return () => this.listeners.delete(onChange)
  }

  async create(
    document: JourneyDocument,
    assets: ReadonlyMap<string, Uint8Array> = new Map(),
    editedAt = this.now(),
  ): Promise<MapSummary> {
    const kept = { document, history: emptyHistory, updatedAt: editedAt, deletedAt: null, revision: 1 }
    this.maps.set(document.index.map.id, kept)
    for (const [hash, bytes] of assets) this.assets.set(hash, bytes)
    this.changed()
    return summary(kept)
  }

  async open(id: MapId): Promise<OpenMap> {
    const { document, history } = this.kept(id)
    const open: OpenMap = {
      id,
      document,
      history,
      access: 'edit',
      repairs: [],
      append: async entry => this.append(id, entry),
      snapshot: async () => {},
      keepVersion: async (state, _, kept) => this.keepVersion(state, kept),
      takeOver: async () => open,
      onTakenOver: () => () => {},
      close: async () => {},
    }
    return open
  }

  async read(id: MapId): Promise<JourneyDocument> {
    return this.kept(id).document
  }

  async rename(id: MapId, title: string): Promise<void> {
    const diff = updateMap(this.kept(id).document, { title })
    this.append(id, { op: 'do', entry: { label: { key: 'renameMap' }, diff } })
  }

  async describe(ids: readonly MapId[], fieldsOf: (map: MapRecord) => MapFields): Promise<void> {
    for (const id of ids) {
      const { document } = this.kept(id)
      const diff = updateMap(document, fieldsOf(document.index.map))
      this.append(id, { op: 'do', entry: { label: { key: 'updateMap' }, diff } })
    }
  }

  async replace(id: MapId, records: Iterable<JourneyRecord>, label: string): Promise<boolean> {
    const { document } = this.kept(id)
    const diff = replaceContents(document, records)
    if (isEmptyDiff(diff)) return false
    this.keepVersion(document, { name: null, reason: 'replace' })
    this.append(id, { op: 'do', entry: { label: { key: label }, diff } })
    return true
  }

  async versions(): Promise<MapVersions> {
    return this.keptVersions
  }

  async catalogue(): Promise<Catalogue> {
    return this.keptCatalogue
  }

  async changeCatalogue(change: (catalogue: Catalogue) => Catalogue): Promise<void> {
    this.keptCatalogue = change(this.keptCatalogue)
    this.changed()
  }

  async cardTexts(
    known: ReadonlyMap<MapId, number>,
    give: (texts: readonly MapTexts[]) => void,
  ): Promise<void> {
    const { textsOf } = await import('./card-texts.ts')
    for (const [id, { document, revision, deletedAt }] of this.maps) {
      if (deletedAt === null && known.get(id) !== revision) give([{ id, revision, cards: textsOf(document) }])
    }
  }

  async thumbnail(id: MapId, theme: string): Promise<StoredThumbnail | null> {
    return this.thumbnails.get(`${id} ${theme}`) ?? null
  }

  async keepThumbnail(id: MapId, theme: string, picture: StoredThumbnail): Promise<void> {
    this.thumbnails.set(`${id} ${theme}`, picture)
  }

  async duplicate(id: MapId, newId: MapId, title: string): Promise<MapSummary> {
    const { records, index } = this.kept(id).document
    const others = [...records.values()].filter(record => record.type !== 'map')
    return this.create(documentOf([{ ...index.map, id: newId, title, createdAt: this.now() }, ...others]))
  }

  async remove(ids: readonly MapId[]): Promise<void> {
    for (const id of ids) this.kept(id).deletedAt = this.now()
    this.changed()
  }

  async restore(ids: readonly MapId[]): Promise<void> {
    for (const id of ids) this.kept(id).deletedAt = null
    this.changed()
  }

  async listBin(): Promise<readonly BinnedMap[]> {
    return [...this.maps.values()]
      .flatMap(kept => (kept.deletedAt === null ? [] : [{ ...summary(kept), deletedAt: kept.deletedAt }]))
      .sort((a, b) => b.deletedAt - a.deletedAt)
  }

  async erase(ids: readonly MapId[]): Promise<readonly MapId[]> {
    const erased = ids.filter(id => (this.maps.get(id)?.deletedAt ?? null) !== null)
    for (const id of erased) this.maps.delete(id)
    this.keptVersions.forget(erased)
    this.keptCatalogue = withoutMaps(this.keptCatalogue, erased)
    this.changed()
    return erased
  }

  async eraseAll(): Promise<void> {
    this.maps.clear()
    this.keptVersions.forget()
    this.assets.clear()
    this.thumbnails.clear()
    this.keptCatalogue = emptyCatalogue
    this.changed()
  }

  async usage(): Promise<StorageUsage> {
    const documents = [...this.maps.values()].map(({ document }) => recordsToJson(document).length)
    const assets = [...this.assets.values()].map(bytes => bytes.length)
    const bytes = [...documents, ...assets].reduce((sum, size) => sum + size, 0)
    return { maps: (await this.list()).length, bytes }
  }

  async putAsset(hash: string, bytes: Uint8Array): Promise<void> {
    this.assets.set(hash, bytes)
  }

  async asset(hash: string): Promise<Uint8Array | null> {
    return this.assets.get(hash) ?? null
  }

  async recovery(): Promise<Recovery> {
    // There may well be maps that only can't be reached now: nobody is to be greeted as new.
    return {
      firstStart: false,
      lost: [],
      lostChanges: [],
      restore: async () => 0,
      dismiss: async () => {},
      acceptLoss: async () => {},
    }
  }

  private keepVersion(document: JourneyDocument, kept: KeptVersion): MapVersion {
    const { revision } = this.kept(document.index.map.id)
    return this.keptVersions.keep(document, { at: this.now(), revision }, kept)
  }

  private append(id: MapId, entry: JournalEntry): void {
    if (isEmptyDiff(entry.entry.diff)) return
    const kept = this.kept(id)
    kept.document = applyDiff(kept.document, journalDiff(entry))
    kept.history = foldHistory(kept.history, entry)
    kept.updatedAt = this.now()
    kept.revision++
    this.changed()
  }

  private kept(id: MapId): Kept {
    const kept = this.maps.get(id)
    if (!kept) throw new StorageTrouble('not-found', `There is no map ${id}`)
    return kept
  }

  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}

function summary({ document, updatedAt, revision }: Kept): MapSummary {
  const { assets: _, ...content } = summaryOf(document)
  return { id: document.index.map.id, ...content, updatedAt, revision }
}
