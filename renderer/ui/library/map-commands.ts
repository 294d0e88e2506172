import {
  type Catalogue,
  type FolderId,
  newFolderId,
  withFavourites,
  withFolder,
  withFolderName,
  withMapsIn,
  withoutFolder,
} from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { dayOf } from '../../journey/review.ts'
import type { TemplateId } from '../../journey/templates/template.ts'
import { uniqueTitle } from '../../journey/unique-title.ts'
import type { ReviewCadence } from '../../journey/vocabulary.ts'
import type { AppServices, NewMapOptions } from '../app-services.ts'
import { createTranslator } from '../i18n/translate.ts'
import { showTrouble } from '../trouble-text.ts'

/** What can be done with whole maps. Trouble is shown as a message, nothing is thrown. */
export interface MapCommands {
  /** Makes a map and opens it. While one is being made a further call does nothing: a double click makes one map. */
  create(template: TemplateId, options: NewMapOptions): Promise<void>
  openFile(): Promise<void>
  rename(map: MapSummary, title: string): Promise<void>
  duplicate(map: MapSummary): Promise<void>
  /** Makes the future-state map of a map and opens it. */
  makeFuture(map: MapSummary): Promise<void>
  saveCopy(id: MapId): Promise<void>
  /** Moves maps to the bin. Resolves with whether that worked. */
  remove(maps: readonly MapSummary[]): Promise<boolean>
  restore(ids: readonly MapId[]): Promise<void>
  erase(ids: readonly MapId[]): Promise<void>
  favourite(ids: readonly MapId[], on: boolean): Promise<void>
  /** Puts maps into a folder, or out of theirs. */
  move(ids: readonly MapId[], to: FolderId | null): Promise<void>
  /** Makes a folder, with these maps in it. */
  addFolder(name: string, maps: readonly MapId[]): Promise<FolderId>
  renameFolder(id: FolderId, name: string): Promise<void>
  /** Deletes a folder. Its maps stay. */
  removeFolder(id: FolderId): Promise<void>
  tag(ids: readonly MapId[], change: { add: readonly string[]; remove: readonly string[] }): Promise<void>
  /** How often maps ask to be reviewed; null for never. */
  review(ids: readonly MapId[], every: ReviewCadence | null): Promise<void>
  reviewedToday(ids: readonly MapId[]): Promise<void>
}

export function mapCommands(app: AppServices, newMapId: () => MapId): MapCommands {
  const { maps, navigation, repository, shell } = app
  const t = () => createTranslator(app.preferences.getState().language)
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      showTrouble(shell, error)
      return false
    }
  }
  const done = async (work: () => Promise<unknown>) => void (await attempt(work))
  const catalogue = (change: (catalogue: Catalogue) => Catalogue) =>
    done(() => repository.changeCatalogue(change))
  let creating = false
  const makeOne = async (make: () => Promise<MapId>) => {
    if (creating) return
    creating = true
    await attempt(async () => navigation.open(await make()))
    creating = false
  }
  const titleOf = (map: MapSummary) => map.title.trim() || t()('library.untitled')
  return {
    create: (template, options) => makeOne(() => maps.create(template, options)),
    makeFuture: map => makeOne(() => maps.makeFuture(map.id)),
    openFile: () =>
      done(async () => {
        const id = await maps.openFile()
        if (id) navigation.open(id)
      }),
    rename: (map, title) =>
      done(async () => {
        if (title.trim() !== '' && title !== map.title) await repository.rename(map.id, title.trim())
      }),
    duplicate: map =>
      done(async () => {
        const titles = (await repository.list()).map(other => other.title)
        const title = uniqueTitle(t()('library.copyOf', { title: titleOf(map) }), titles)
        const copy = await repository.duplicate(map.id, newMapId(), title)
        await repository.changeCatalogue(now => {
          const folder = now.inFolder.get(map.id)
          return folder ? withMapsIn(now, [copy.id], folder) : now
        })
        shell.toast({ message: 'library.duplicated', params: { title } })
      }),
    saveCopy: id =>
      done(async () => {
        const outcome = await maps.saveCopy(id)
        if (outcome === 'saved') shell.toast({ message: 'common.saved' })
      }),
    remove: some =>
      attempt(async () => {
        const [first] = some
        if (!first) return
        const ids = some.map(map => map.id)
        await repository.remove(ids)
        shell.toast({
          ...(some.length === 1
            ? { message: 'library.deleted', params: { title: titleOf(first) } }
            : { message: 'library.deletedSome', params: { count: some.length } }),
          action: { label: 'library.undo', run: () => void attempt(() => repository.restore(ids)) },
        })
      }),
    restore: ids => done(() => repository.restore(ids)),
    erase: ids => done(() => app.eraseFromBin(ids)),
    favourite: (ids, on) => catalogue(now => withFavourites(now, ids, on)),
    move: (ids, to) => catalogue(now => withMapsIn(now, ids, to)),
    async addFolder(name, ids) {
      const id = newFolderId(app.ids)
      await catalogue(now => withMapsIn(withFolder(now, { id, name }), ids, ids.length > 0 ? id : null))
      return id
    },
    renameFolder: (id, name) => catalogue(now => (name.trim() ? withFolderName(now, id, name) : now)),
    removeFolder: id => catalogue(now => withoutFolder(now, id)),
    tag: (ids, { add, remove }) =>
      done(() =>
        repository.describe(ids, ({ tags }) => ({
          tags: [...new Set([...tags.filter(tag => !remove.includes(tag)), ...add])],
        })),
      ),
    review: (ids, reviewEvery) => done(() => repository.describe(ids, () => ({ reviewEvery }))),
    reviewedToday: ids => done(() => repository.describe(ids, () => ({ reviewedOn: dayOf(app.now()) }))),
  }
}
