import { createStore } from 'zustand/vanilla'
import type { Editor } from '../editor/editor.ts'
import type { ImportedMap } from '../import/import-choice.ts'
import { newDocumentOf, newMapOf } from '../import/new-map.ts'
import { type OpenedContents, openFile } from '../import/open-file.ts'
import { importExtensions } from '../import/recognise.ts'
import { mapOf } from '../journey/document.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { OpenedFile, Platform } from '../platform/platform.ts'
import type { ImportTarget } from '../ui/dialogs/import-offer.ts'
import { loadPanelWords } from '../ui/i18n/words.ts'
import type { FilesRun, TakenFile } from '../ui/library/library-question.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble, troubleMessage } from '../ui/trouble-text.ts'
import { toastWithUndo } from '../ui/undo-toast.ts'
import { type DroppedFiles, isPicture } from './file-drop.ts'
import { fillMap } from './fill-map.ts'
import { type FileToTake, filesOfFolders, fileToTake } from './folder-files.ts'
import { type AppMapDesk, withNewId } from './map-desk.ts'
import { OpenTrouble } from './open-trouble.ts'
import type { OriginalDesk } from './original-desk.ts'

export interface FileDeskTools {
  readonly repository: MapRepository
  readonly platform: Platform
  readonly shell: Shell
  readonly ids: IdSource
  readonly now: () => number
  readonly language: () => Language
  readonly maps: Pick<AppMapDesk, 'start'>
  /** What keeps maps and the files together that they are written back to. */
  readonly originals: () => Promise<Pick<OriginalDesk, 'opened'>>
  /** The open map, when it can be changed. */
  readonly editor: () => Editor | null
  /** Keeps a version of the open map. Never rejects: what comes next can be undone in any case. */
  readonly keepVersion: () => Promise<void>
  /** Takes pictures in where they were dropped. Returns false where there is no place for any. */
  readonly takePictures: (files: readonly File[], at: DroppedFiles['at']) => boolean
}

/** Takes files of every kind in. Loaded when the first one comes. */
export interface FileDesk {
  /** Lets the user choose a file. Resolves with the map that is shown then, null while a preview asks. */
  choose(): Promise<MapId | null>
  /** Opens a file: a map at once, tables and diagrams after a preview. Rejects with what `troubleMessage` can tell. */
  take(file: OpenedFile): Promise<MapId | null>
  /** Takes in what was dropped on the window. */
  drop(dropped: DroppedFiles): Promise<void>
}

type FoundParts = Extract<OpenedContents, { kind: 'parts' }>

/** How long a file may take before that is said, in milliseconds. */
const patience = 400

/** More files than this are taken in behind a dialog that tells how far it is. */
const fewFiles = 3

export async function createFileDesk(tools: FileDeskTools): Promise<FileDesk> {
  const { repository, platform, shell, ids, now } = tools
  // What is said about files is not among the words of the page.
  await loadPanelWords()

  const failed = (error: unknown) => showTrouble(shell, error)

  /** What a file holds. Rejects with what `troubleMessage` can tell, or the signal's reason. */
  async function contentsOf({ name, bytes }: OpenedFile, signal: AbortSignal): Promise<OpenedContents> {
    const read = await openFile(name, bytes, { language: tools.language(), signal })
    if (!read.ok) throw new OpenTrouble(name, read.trouble)
    return read.value
  }

  async function take(file: OpenedFile): Promise<MapId | null> {
    const found = await saidWhenSlow(file.name, signal => contentsOf(file, signal))
    if (found === null) return null
    if (found.kind === 'map') {
      const { original } = file
      if (original) return (await tools.originals()).opened({ ...file, original }, found.map)
      const { document, assets, repairs } = found.map
      return tools.maps.start(withNewId(document, ids), { assets, repairs })
    }
    offer(file.name, found)
    return null
  }

  /** Does something with a file, behind a dialog that can stop it where it takes longer; null when it was stopped. */
  async function saidWhenSlow<T>(file: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const stop = new AbortController()
    const run: FilesRun = {
      progress: createStore(() => ({ done: null, file })),
      cancel: () => stop.abort(),
    }
    let isSaid = false
    const timer = setTimeout(() => {
      if (shell.store.getState().dialog !== null) return
      isSaid = true
      shell.open({ kind: 'library', ask: { kind: 'taking', run } })
    }, patience)
    try {
      const done = await work(stop.signal)
      return stop.signal.aborted ? null : done
    } catch (error) {
      if (stop.signal.aborted) return null
      throw error
    } finally {
      clearTimeout(timer)
      if (isSaid && !stop.signal.aborted) shell.closeDialog()
    }
  }

  function offer(file: string, { bench, hidden }: FoundParts): void {
    shell.open({
      kind: 'import',
      offer: {
        file,
        bench,
        hidden,
        targets: tools.editor() ? ['new', 'open'] : ['new'],
        accept: (maps, target) => void accept(maps, target).catch(failed),
        failed,
      },
    })
  }

  async function accept(maps: readonly ImportedMap[], target: ImportTarget): Promise<void> {
    const [first, ...others] = maps
    if (!first) return
    if (target === 'open') await tools.keepVersion()
    const editor = tools.editor()
    if (target === 'open' && editor) {
      const count = fillMap(editor, first)
      // What came may stand far from what was in view: the message says so and takes it back.
      if (count !== null) toastWithUndo(shell, editor, 'announce.cardsAdded', { count })
      return
    }
    const { empty, diff } = newMapOf(first, { ids, now: now() })
    await tools.maps.start(empty, { fill: diff })
    for (const other of others) await repository.create(newDocumentOf(other, { ids, now: now() }), new Map())
    if (others.length > 0) shell.toast({ message: 'library.filesOpened', params: { count: maps.length } })
  }

  /** Stores the maps of several files without opening them. Never rejects: what went wrong is said for each file. */
  async function takeAll(files: readonly FileToTake[], isFolder: boolean): Promise<void> {
    const stop = new AbortController()
    const run: FilesRun = {
      progress: createStore<{ done: number | null; file: string }>(() => ({
        done: 0,
        file: files[0]?.name ?? '',
      })),
      cancel: () => stop.abort(),
    }
    const isLong = files.length > fewFiles
    if (isLong) shell.open({ kind: 'library', ask: { kind: 'taking', run } })
    const made: TakenFile[] = []
    const troubles: { file: string; error: unknown }[] = []
    // One after the other: each may be large.
    for (const [i, file] of files.entries()) {
      if (stop.signal.aborted) break
      run.progress.setState({ done: i / files.length, file: file.name })
      // The page gets its turn between two files.
      await new Promise(resolve => setTimeout(resolve))
      try {
        made.push(await store(file, stop.signal))
      } catch (error) {
        if (stop.signal.aborted) break
        troubles.push({ file: file.name, error })
      }
    }
    if (isLong && !stop.signal.aborted) shell.closeDialog()
    const maps = made.reduce((sum, file) => sum + file.maps, 0)
    const left = files.length - made.length - troubles.length
    const isPlain =
      troubles.length === 0 &&
      left === 0 &&
      !isFolder &&
      made.every(file => file.unplaced === 0 && !file.hidden && file.remarks.length === 0)
    if (isPlain) return void shell.toast({ message: 'library.filesOpened', params: { count: maps } })
    const reports = troubles.map(({ file, error }) => {
      const { key, params } = troubleMessage(error)
      return { file, message: key, params }
    })
    shell.open({ kind: 'library', ask: { kind: 'files', opened: maps, made, troubles: reports, left } })
  }

  async function store(file: FileToTake, signal: AbortSignal): Promise<TakenFile> {
    const { name, bytes } = await file.read()
    const found = await contentsOf({ name, bytes }, signal)
    if (found.kind === 'map') {
      const own = withNewId(found.map.document, ids)
      await repository.create(own, found.map.assets)
      return { file: name, maps: 1, titles: [mapOf(own).title], unplaced: 0, hidden: null, remarks: [] }
    }
    const { bench, hidden } = found
    try {
      const usual = await bench.usualMaps()
      if (!usual.ok) throw new OpenTrouble(name, usual.trouble)
      const { maps, unplaced, remarks } = usual.value
      for (const map of maps) await repository.create(newDocumentOf(map, { ids, now: now() }), new Map())
      const titles = maps.map(({ title }) => title)
      return { file: name, maps: maps.length, titles, unplaced, hidden, remarks }
    } finally {
      bench.close()
    }
  }

  /** Pictures go on the board where one is under them, but a picture that carries a map is opened as that map. */
  async function takePictures(files: readonly File[], at: DroppedFiles['at']): Promise<boolean> {
    const [only] = files
    if (!tools.editor()) return false
    if (only && files.length === 1 && /\.(?:png|svg)$/i.test(only.name)) {
      const { name, bytes } = await fileToTake(only).read()
      const read = await openFile(name, bytes, { language: tools.language() })
      if (read.ok && read.value.kind === 'map') {
        const { document, assets, repairs } = read.value.map
        await tools.maps.start(withNewId(document, ids), { assets, repairs })
        return true
      }
    }
    return tools.takePictures(files, at)
  }

  return {
    take,
    async choose() {
      const file = await platform.openFile({ extensions: importExtensions, label: 'Jejak', keeps: true })
      return file ? take(file) : null
    },
    async drop({ files, folders, original: asked, at }) {
      const pictures = files.filter(isPicture)
      if (folders.length === 0 && pictures.length > 0 && pictures.length === files.length)
        if (await takePictures(pictures, at)) return
      const all = [...files.map(file => fileToTake(file)), ...(await filesOfFolders(folders))]
      const [first] = all
      if (!first) shell.toast({ message: 'importing.nothing-there', tone: 'trouble' })
      else if (all.length === 1 && folders.length === 0) {
        const [read, original] = await Promise.all([first.read(), asked])
        await take(original ? { ...read, original } : read)
      } else await takeAll(all, folders.length > 0)
    },
  }
}
