import type { Editor } from '../editor/editor.ts'
import { endEditing } from '../editor/end-editing.ts'
import { isFixed } from '../editor/is-fixed.ts'
import { exportJejak } from '../export/export-jejak.ts'
import { fileStem } from '../export/file-name.ts'
import { type ReadMap, readJejak } from '../import/read-jejak.ts'
import { mapOf } from '../journey/document.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import type { MapRepository } from '../journey/repository.ts'
import {
  fingerprintOf,
  type Original,
  type OriginalFiles,
  type WriteOutcome,
} from '../platform/original-files.ts'
import type { OpenedFile, Platform } from '../platform/platform.ts'
import type { OriginalQuestion } from '../ui/dialogs/original-question.ts'
import { loadPanelWords } from '../ui/i18n/words.ts'
import type { OriginStatus, OriginStatusStore } from '../ui/origin-status.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import { toastWithUndo } from '../ui/undo-toast.ts'
import { contentKey } from './content-key.ts'
import { isAt, type Mark, markOf } from './file-mark.ts'
import { type AppMapDesk, withNewId } from './map-desk.ts'
import type { MapSession } from './map-session.ts'
import type { AppNavigation } from './navigation.ts'
import { createOriginMemory, type Origin } from './origin-memory.ts'
import { replaceMap } from './replace-map.ts'
import { tellsOnce } from './tells-once.ts'

export interface OriginalDeskTools {
  readonly platform: Platform
  readonly repository: MapRepository
  readonly navigation: AppNavigation
  readonly shell: Shell
  readonly maps: Pick<AppMapDesk, 'start' | 'picture' | 'saveCopy'>
  readonly status: OriginStatusStore
  readonly storage: Storage | null
  readonly ids: IdSource
  /** Tells when it comes back to the front. */
  readonly window: Window
}

/** Keeps maps and the files they belong to together. Loaded when the first map has one, or is saved. */
export interface OriginalDesk {
  /**
   * Writes a map to its file; one that has none gets one that the user chooses. Saves a copy where no file can be written,
   * or the map may not be the newest. Tells by itself what goes wrong.
   */
  save(session: MapSession): Promise<void>
  /** Lets the user choose another file for a map, and writes it there. */
  saveAs(session: MapSession): Promise<void>
  /** Saves a map as a file that it does not belong to. */
  saveCopy(session: MapSession): Promise<void>
  /**
   * Shows the map of a file: the one that belongs to it already, or a new one made of what was read. Asks when both have
   * changed. Rejects as `start` does.
   */
  opened(file: OriginalFile, read: ReadMap): Promise<MapId>
  /** Follows the map on screen, or none. */
  follow(session: MapSession | null): void
}

type OriginalFile = OpenedFile & { readonly original: Original }

interface Followed {
  readonly session: MapSession
  origin: Origin
  /** Null where the file has no state that this map is known to have had in this window. */
  mark: Mark | null
  /** Whether it is known yet how map and file compare. */
  isMeasured: boolean
  outside: 'same' | 'changed' | 'vanished'
  /** The fingerprint about which the user was asked last without having saved. */
  asked: string | null
  stop(): void
}

type Asker = 'saving' | 'noticed'

export async function createOriginalDesk(tools: OriginalDeskTools): Promise<OriginalDesk> {
  const { platform, repository, navigation, shell, ids, maps } = tools
  const originals = platform.originals ?? noOriginals
  const memory = createOriginMemory(tools.storage)
  let followed: Followed | null = null
  let isSaving = false
  let isChecking = false
  await loadPanelWords()
  tools.window.addEventListener('focus', () => void check())
  tools.window.document.addEventListener('visibilitychange', () => {
    if (tools.window.document.visibilityState === 'visible') void check()
  })

  function show(): void {
    const next = followed?.isMeasured ? statusOf(followed) : null
    const { origin } = tools.status.getState()
    if (JSON.stringify(next) !== JSON.stringify(origin)) tools.status.setState({ origin: next })
  }

  function statusOf({ origin, outside, mark, session }: Followed): OriginStatus {
    const compared = isAt(mark, session.editor) ? 'same' : 'behind'
    const state = isSaving ? 'saving' : outside === 'same' ? compared : outside
    return { file: origin.name, folder: origin.folder, state }
  }

  function follow(session: MapSession | null): void {
    followed?.stop()
    followed = null
    const origin = session && platform.originals && memory.of(session.id)
    if (session && origin) {
      const { editor } = session
      const mine: Followed = {
        session,
        origin,
        mark: null,
        isMeasured: false,
        outside: 'same',
        asked: null,
        stop: editor.store.subscribe((state, before) => {
          // A map that was taken over from another window may stand elsewhere in its history.
          if (state.readOnly !== before.readOnly) void measure(mine)
          else if (state.document !== before.document || state.history !== before.history) show()
        }),
      }
      followed = mine
      void measure(mine)
      void check()
    }
    show()
  }

  /** Finds out whether the map is as it stands in the file. */
  async function measure(mine: Followed): Promise<void> {
    const { origin } = mine
    const mark = markOf(mine.session.editor)
    const isSame = origin.saved !== null && (await contentKey(mark.document)) === origin.saved
    // It was saved meanwhile, and is known better by that.
    if (mine.origin !== origin) return
    mine.mark = isSame ? mark : null
    mine.isMeasured = true
    show()
  }

  /** From now on a map belongs to a file that holds this state of it; null for none that is known. */
  async function belongs(session: MapSession, place: Original, fingerprint: string, mark: Mark | null) {
    const saved = mark && (await contentKey(mark.document))
    const { token, name, folder } = place
    const origin: Origin = { token, name, folder, fingerprint, saved }
    memory.set(session.id, origin)
    if (followed?.session !== session) return
    Object.assign(followed, { origin, mark, outside: 'same', isMeasured: true, asked: null })
    show()
  }

  async function check(): Promise<void> {
    const mine = followed
    if (!mine || isSaving || isChecking) return
    // Another window may have given the file to another map.
    if (memory.of(mine.session.id)?.token !== mine.origin.token) return follow(mine.session)
    isChecking = true
    try {
      const state = await originals.state(mine.origin.token, mine.origin.fingerprint)
      if (followed !== mine || isSaving) return
      if (state !== 'unknown') mine.outside = state
      show()
      if (state === 'changed') await changed(mine, 'noticed')
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      isChecking = false
    }
  }

  /** The file has other content than the map was last saved with. Resolves with whether the two agree after all. */
  async function changed(mine: Followed, asker: Asker): Promise<boolean> {
    const { session, origin } = mine
    const { editor } = session
    const file = origin.name
    const answer = await originals.read(origin.token)
    if (answer.kind === 'vanished') {
      mine.outside = 'vanished'
      show()
      if (asker === 'saving') askVanished(mine)
      return false
    }
    const read = answer.kind === 'read' ? await readJejak(answer.bytes) : null
    if (answer.kind !== 'read' || !read?.ok) {
      // A file in the middle of being written looks like that too: only who saves has to know.
      if (asker === 'saving') ask({ kind: 'unreadable', file, choose: choice => act(replace(mine, choice)) })
      return false
    }
    const fingerprint = await fingerprintOf(answer.bytes)
    const theirs = await contentKey(read.value.document)
    const mark = markOf(editor)
    // Other bytes that say the same are no change.
    if (theirs === (await contentKey(mark.document))) {
      await belongs(session, origin, fingerprint, mark)
      return true
    }
    if (theirs === origin.saved) {
      await belongs(session, origin, fingerprint, mine.mark)
      // What the mark stands for is in the file, whether this window knows that state or not.
      keepSaved(mine, theirs)
      return true
    }
    if (asker === 'noticed') {
      if (fingerprint === mine.asked || followed !== mine || isOccupied(editor, shell)) return false
      mine.asked = fingerprint
    }
    const version = { fingerprint, map: read.value }
    ask({
      kind: 'changed',
      file,
      saving: asker === 'saving',
      choose: choice => {
        if (choice === 'mine') act(keepMine(mine, version, asker))
        else if (choice === 'theirs') act(takeTheirs(mine, version))
        else act(keepBoth(mine, version, asker))
      },
    })
    return false
  }

  function keepSaved(mine: Followed, saved: string): void {
    mine.origin = { ...mine.origin, saved }
    memory.set(mine.session.id, mine.origin)
  }

  function ask(question: OriginalQuestion): void {
    const choose = (choice: never) => {
      shell.closeDialog()
      question.choose(choice)
    }
    shell.open({ kind: 'original', ask: { ...question, choose } as OriginalQuestion })
  }

  function askVanished(mine: Followed): void {
    const { session, origin } = mine
    ask({
      kind: 'vanished',
      file: origin.name,
      choose: choice => act(choice === 'again' ? write(session, origin, null) : saveAs(session)),
    })
  }

  const act = (work: Promise<unknown>) => void work.catch((error: unknown) => showTrouble(shell, error))

  interface Version {
    readonly fingerprint: string
    readonly map: ReadMap
  }

  /** The map stays as it is. What the file has is kept where it can be found for some weeks. */
  async function keepMine(mine: Followed, { fingerprint, map }: Version, asker: Asker): Promise<void> {
    const copy = withNewId(map.document, ids)
    await repository.create(copy, map.assets)
    await repository.remove([mapOf(copy).id])
    await belongs(mine.session, mine.origin, fingerprint, null)
    if (asker === 'saving') await write(mine.session, mine.origin, fingerprint)
    else shell.toast({ message: 'original.keptMine', params: { file: mine.origin.name } })
  }

  /** The map becomes what is in the file, as one change that can be undone, and its state of now stays a version. */
  async function takeTheirs(mine: Followed, { fingerprint, map }: Version): Promise<void> {
    const { session, origin } = mine
    const { editor } = session
    if (isFixed(editor.state())) return void editor.announce('readOnly')
    endEditing(editor, 'finish')
    const open = { repository, session: () => session }
    await replaceMap(open, session.id, map.document, { assets: map.assets, label: 'takeFile' })
    await belongs(session, origin, fingerprint, map.repairs.length === 0 ? markOf(editor) : null)
    toastWithUndo(shell, editor, 'original.taken', { file: origin.name })
  }

  /** The file's version becomes a map of its own, to which the file belongs. */
  async function keepBoth(mine: Followed, { fingerprint, map }: Version, asker: Asker): Promise<void> {
    const { session, origin } = mine
    const copy = withNewId(map.document, ids)
    await repository.create(copy, map.assets)
    const { token, name, folder } = origin
    const saved = map.repairs.length === 0 ? await contentKey(copy) : null
    memory.set(mapOf(copy).id, { token, name, folder, fingerprint, saved })
    memory.set(session.id, null)
    if (followed === mine) follow(session)
    shell.toast({ message: 'original.keptBoth', params: { title: mapOf(copy).title || name } })
    if (asker === 'saving') await saveAs(session, origin)
  }

  async function replace({ session, origin }: Followed, choice: 'replace' | 'elsewhere'): Promise<void> {
    await (choice === 'replace' ? write(session, origin, null) : saveAs(session))
  }

  /** Writes the map to a file that has the expected content, or any with null. */
  async function write(session: MapSession, place: Original, expected: string | null): Promise<void> {
    if (isSaving) return
    isSaving = true
    show()
    let outcome: WriteOutcome
    let written: { mark: Mark; fingerprint: string } | null = null
    let missing = 0
    try {
      outcome = await originals.write(
        place.token,
        async () => {
          const mark = markOf(session.editor)
          const made = await exportJejak(mark.document, hash => maps.picture(session.id, hash))
          missing = made.missing.length
          // The file may be the last place where they are.
          if (missing > 0 && expected !== null) throw new MissingPictures()
          written = { mark, fingerprint: await fingerprintOf(made.bytes) }
          return made.bytes
        },
        expected,
      )
    } catch (error) {
      if (!(error instanceof MissingPictures)) throw error
      return complain(session, 'missing', { file: place.name, count: missing })
    } finally {
      isSaving = false
      show()
    }
    await tell(session, place, expected, outcome, written)
    if (missing > 0 && outcome.kind === 'saved')
      shell.toast({ message: 'trouble.pictures-missing', params: { count: missing }, tone: 'trouble' })
  }

  async function tell(
    session: MapSession,
    place: Original,
    expected: string | null,
    outcome: WriteOutcome,
    written: { mark: Mark; fingerprint: string } | null,
  ): Promise<void> {
    const file = place.name
    if (outcome.kind === 'saved' && written) {
      await belongs(session, place, written.fingerprint, written.mark)
      if (!followed) follow(session)
      shell.toast({
        message: tellsOnce(tools.storage) ? 'original.once' : 'original.saved',
        params: { file },
      })
      return
    }
    const mine = followed?.session === session ? followed : null
    if (outcome.kind === 'changed-outside' && mine) {
      if (await changed(mine, 'saving')) await write(session, mine.origin, mine.origin.fingerprint)
    } else if (outcome.kind === 'vanished' && mine && expected !== null) {
      mine.outside = 'vanished'
      show()
      askVanished(mine)
    } else complain(session, outcome.kind === 'trouble' ? outcome.trouble : 'unreachable', { file })
  }

  /** What went wrong, with the way that always helps. */
  function complain(
    session: MapSession,
    trouble: Extract<WriteOutcome, { kind: 'trouble' }>['trouble'] | 'missing',
    params: { file: string; count?: number },
  ): void {
    shell.toast({
      message: `original.trouble-${trouble}`,
      params,
      tone: 'trouble',
      action: { label: 'action.saveAs', run: () => act(saveAs(session)) },
    })
  }

  async function saveAs(session: MapSession, near: Original | null = memory.of(session.id)): Promise<void> {
    const { title } = mapOf(session.editor.state().document)
    const place = await originals.choose({
      suggestedName: near?.name ?? `${fileStem(title)}.jejak`,
      extension: 'jejak',
      mime: 'application/json',
      label: 'Jejak',
      near: near?.token ?? null,
    })
    if (place) await write(session, place, null)
  }

  /** Whether a map that belongs to a file is still in the library. */
  const isThere = async (id: MapId) => (await repository.list()).some(map => map.id === id)

  async function open({ original, bytes }: OriginalFile, read: ReadMap): Promise<MapId> {
    const known = memory.mapOf(original.token)
    if (known && (await isThere(known))) {
      if (await platform.windows.bringForward(known.slice('map:'.length))) return known
      navigation.open(known)
      await navigation.settled()
      // Whether the file has changed meanwhile is asked about even if it was put off before.
      follow(navigation.session())
      return known
    }
    const document = withNewId(read.document, ids)
    const { id } = mapOf(document)
    const saved = read.repairs.length === 0 ? await contentKey(document) : null
    memory.set(id, { ...original, fingerprint: await fingerprintOf(bytes), saved })
    await maps.start(document, { assets: read.assets, repairs: read.repairs })
    return id
  }

  const saveCopy = async (session: MapSession) => {
    const outcome = await maps.saveCopy(session.id)
    if (outcome !== 'cancelled')
      shell.toast({ message: outcome === 'saved' ? 'common.saved' : 'original.downloaded' })
  }
  /** What a read-only map has may be older than its file. */
  const canSave = ({ editor }: MapSession) => platform.originals !== null && editor.state().readOnly === null
  let opening: Promise<unknown> = Promise.resolve()

  const saveNow = async (session: MapSession) => {
    const origin = memory.of(session.id)
    if (!canSave(session)) await saveCopy(session)
    else if (origin) await write(session, origin, origin.fingerprint)
    else await saveAs(session)
  }
  let saving: Promise<unknown> = Promise.resolve()
  /** The saves that wait for one before them. One of a map is enough: it writes what the map is by then. */
  const waiting = new Map<MapSession, Promise<void>>()

  return {
    follow,
    saveCopy,
    saveAs: session => (canSave(session) ? saveAs(session) : saveCopy(session)),
    save(session) {
      const asked = waiting.get(session)
      if (asked) return asked
      const saved = saving.then(() => {
        waiting.delete(session)
        return saveNow(session)
      })
      waiting.set(session, saved)
      saving = saved.catch(() => {})
      return saved
    },
    opened(file, read) {
      // One after the other: a file that comes twice at once is still one map.
      const opened = opening.then(() => open(file, read))
      opening = opened.catch(() => {})
      return opened
    },
  }
}

/** Where the machine writes no files nothing of a map belongs to one. */
const noOriginals: OriginalFiles = {
  choose: async () => null,
  write: async () => ({ kind: 'vanished' }),
  state: async () => 'unknown',
  read: async () => ({ kind: 'vanished' }),
  dropped: async () => null,
}

/** A file would be written without pictures that it may still have. */
class MissingPictures extends Error {}

/** Whether a question would come at a bad moment: someone types, presents, or is being asked something else. */
function isOccupied(editor: Editor, shell: Shell): boolean {
  const { editing, presenting, readOnly } = editor.state()
  return (
    editing !== null || presenting !== null || readOnly !== null || shell.store.getState().dialog !== null
  )
}
