import { type ReadMap, readJejak } from '../../import/read-jejak.ts'
import { mapOf } from '../../journey/document.ts'
import type { IdSource } from '../../journey/ids.ts'
import { type MapRepository, StorageTrouble } from '../../journey/repository.ts'
import { uniqueTitle } from '../../journey/unique-title.ts'
import type { BackupFolder, BackupTroubleKind } from '../../platform/backup-folder.ts'
import type { Layout } from '../../scene/layout.ts'
import type { BackupCopy, Backups, CopyContent } from '../../ui/backups/backups.ts'
import { loadPanelWords } from '../../ui/i18n/words.ts'
import type { Shell } from '../../ui/shell.ts'
import { showTrouble } from '../../ui/trouble-text.ts'
import { toastWithUndo } from '../../ui/undo-toast.ts'
import { drawSmall } from '../draw-small.ts'
import { idleMoment } from '../idle-moment.ts'
import { createImages } from '../images.ts'
import { type AppMapDesk, withNewId } from '../map-desk.ts'
import type { AppNavigation } from '../navigation.ts'
import { OpenTrouble } from '../open-trouble.ts'
import { RecentlyUsed } from '../recently-used.ts'
import { replaceMap } from '../replace-map.ts'
import { showSmall } from '../show-small.ts'
import { type BackupKeeper, createBackupKeeper } from './backup-keeper.ts'
import { shelfOf } from './backup-shelf.ts'
import { createBackupEncoder } from './encode-backup.ts'

export interface BackupsTools {
  readonly repository: MapRepository
  readonly folder: BackupFolder
  readonly shell: Shell
  readonly navigation: AppNavigation
  readonly maps: Pick<AppMapDesk, 'start'>
  readonly layout: () => Layout
  readonly ids: IdSource
  readonly now: () => number
  readonly isOn: () => boolean
}

/** The backups with what keeps them. */
export interface AppBackups extends Backups {
  readonly keeper: BackupKeeper
}

/** Small pictures that are kept while the list is looked through. */
const mostPictures = 60

/** Puts the backups together. Called once, when they are first needed. */
export function createBackups(tools: BackupsTools): AppBackups {
  const { repository, folder, shell, navigation, ids } = tools
  let hasToldMissing = false
  const encoder = createBackupEncoder(
    hash => repository.asset(hash),
    count => {
      // Each later copy of the map lacks them too.
      if (hasToldMissing) return
      hasToldMissing = true
      shell.toast({ message: 'trouble.pictures-missing', params: { count }, tone: 'trouble' })
    },
  )
  const keeper = createBackupKeeper({
    repository,
    folder,
    encode: (document, pause) => encoder.encode(document, pause),
    rest: () => encoder.rest(),
    now: tools.now,
    isOn: tools.isOn,
    locks: navigator.locks ?? null,
    pause: idleMoment,
    onTrouble: what => void onTrouble(what),
  })
  const contents = new Map<string, CopyContent>()
  const pictures = new RecentlyUsed<ImageBitmap>(
    mostPictures,
    () => 1,
    bitmap => bitmap.close(),
  )
  /** Files are read one after the other: each may be large. */
  let line: Promise<unknown> = Promise.resolve()

  async function onTrouble(what: BackupTroubleKind | 'ask'): Promise<void> {
    await loadPanelWords()
    const isQuestion = what === 'ask'
    shell.toast({
      message: `backups.${what}`,
      params: { folder: keeper.store.getState().place?.name ?? '' },
      tone: isQuestion ? 'plain' : 'trouble',
      action: isQuestion
        ? { label: 'backups.allow', run: () => void allow().catch(error => showTrouble(shell, error)) }
        : { label: 'action.settings', run: () => shell.open({ kind: 'settings', tab: 'backups' }) },
    })
  }

  async function read(copy: BackupCopy): Promise<ReadMap> {
    const result = await readJejak(await folder.read(copy.name))
    if (!result.ok) throw new OpenTrouble(copy.name, result.trouble)
    const { document } = result.value
    contents.set(copy.name, {
      title: mapOf(document).title,
      stages: document.index.stages.length,
      cards: document.index.cardCount,
    })
    return result.value
  }

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = line.then(work)
    line = turn.catch(() => {})
    return turn
  }

  async function allow(): Promise<void> {
    await folder.allow()
    await begin()
  }

  /** Looks at a folder that can be used from now on, and copies what is not in it. */
  async function begin(): Promise<void> {
    await keeper.refresh()
    if (keeper.store.getState().place?.state === 'ready' && tools.isOn()) await keeper.backUpNow()
  }

  return {
    keeper,
    store: keeper.store,
    refresh: () => keeper.refresh(),
    backUpNow: () => keeper.backUpNow(),
    async choose() {
      const place = await folder.choose()
      if (place === null) return false
      await begin()
      return true
    },
    allow,
    show: folder.show,
    maps: async () => shelfOf(await folder.list(), repository),
    look: copy =>
      inLine(async () => {
        const known = contents.get(copy.name)
        if (known) return known
        await read(copy)
        return contents.get(copy.name) as CopyContent
      }),
    async draw(canvas, copy, theme) {
      const key = `${theme} ${copy.name}`
      const known = pictures.get(key)
      if (known) return showSmall(canvas, known)
      await inLine(async () => {
        if (!canvas.isConnected) return
        const { document, assets } = await read(copy)
        await idleMoment()
        const images = createImages({ asset: async hash => assets.get(hash) ?? null, watch: () => () => {} })
        const small = await drawSmall(document, null, { layout: tools.layout(), images, theme })
        const bitmap = await createImageBitmap(small)
        pictures.set(key, bitmap)
        showSmall(canvas, bitmap)
      })
    },
    async openAsNew(copy) {
      const { document, assets, repairs } = await read(copy)
      const others = (await repository.list()).map(({ title }) => title)
      const title = uniqueTitle(mapOf(document).title, others)
      await tools.maps.start(withNewId(document, ids, title), { assets, repairs })
    },
    async putBack(map, copy) {
      const { document, assets } = await read(copy)
      const { id } = mapOf(document)
      if (map.id !== id) throw new StorageTrouble('not-found', `${copy.name} is of another map`)
      const session = () => navigation.session()
      const isChanged = await replaceMap({ repository, session }, id, document, {
        assets,
        label: 'restoreBackup',
      })
      navigation.open(id)
      await navigation.settled()
      const editor = session()?.id === id ? session()?.editor : null
      // A map that said just this has nothing to undo, whatever was put back before.
      if (isChanged && editor?.state().history.undos.at(-1)?.label.key === 'restoreBackup')
        toastWithUndo(shell, editor, 'backups.putBackDone', {})
      else shell.toast({ message: 'backups.putBackDone' })
    },
    async bringBack(maps, { progress, signal }) {
      const unreadable: string[] = []
      let done = 0
      let back = 0
      for (const { copies, title } of maps) {
        if (signal.aborted) break
        const found = await newestReadable(copies)
        if (found) {
          await createAgain(found.map, found.copy.at)
          back++
        } else unreadable.push(title)
        progress(++done / maps.length)
        await idleMoment()
      }
      return { maps: back, unreadable, stopped: done < maps.length }
    },
  }

  async function newestReadable(
    copies: readonly BackupCopy[],
  ): Promise<{ map: ReadMap; copy: BackupCopy } | null> {
    for (const copy of copies) {
      try {
        return { map: await read(copy), copy }
      } catch (error) {
        console.warn(`${copy.name} could not be read:`, error)
      }
    }
    return null
  }

  /** Stores a map under its own id, so that what is linked to it finds it; under a new one where that is taken. */
  async function createAgain({ document, assets }: ReadMap, editedAt: number): Promise<void> {
    try {
      await repository.create(document, assets, editedAt)
    } catch (error) {
      if (!(error instanceof StorageTrouble && error.kind === 'stale')) throw error
      await repository.create(withNewId(document, ids), assets, editedAt)
    }
  }
}
