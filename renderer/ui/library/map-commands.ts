import type { MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import type { TemplateId } from '../../journey/templates/template.ts'
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
  remove(map: MapSummary): Promise<void>
}

export function mapCommands(app: AppServices, newMapId: () => MapId): MapCommands {
  const { maps, navigation, repository, shell } = app
  const t = () => createTranslator(app.preferences.getState().language)
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      showTrouble(shell, error)
    }
  }
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
      attempt(async () => {
        const id = await maps.openFile()
        if (id) navigation.open(id)
      }),
    rename: (map, title) =>
      attempt(async () => {
        if (title.trim() !== '' && title !== map.title) await repository.rename(map.id, title.trim())
      }),
    duplicate: map =>
      attempt(async () => {
        const copy = await repository.duplicate(
          map.id,
          newMapId(),
          t()('library.copyOf', { title: titleOf(map) }),
        )
        shell.toast({ message: 'library.duplicated', params: { title: copy.title } })
      }),
    saveCopy: id =>
      attempt(async () => {
        const outcome = await maps.saveCopy(id)
        if (outcome === 'saved') shell.toast({ message: 'common.saved' })
      }),
    remove: map =>
      attempt(async () => {
        await repository.remove([map.id])
        shell.toast({
          message: 'library.deleted',
          params: { title: titleOf(map) },
          action: { label: 'library.undo', run: () => void attempt(() => repository.restore([map.id])) },
        })
      }),
  }
}
