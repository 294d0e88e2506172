import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ActionContext, ActionHost } from '../editor/actions/action.ts'
import { actionOf, actions } from '../editor/actions/actions.ts'
import type { Editor } from '../editor/editor.ts'
import { isFixed } from '../editor/is-fixed.ts'
import type { MapId } from '../journey/ids.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { OpenedFile, Platform } from '../platform/platform.ts'
import type { Layout } from '../scene/layout.ts'
import type { ThemeName } from '../scene/theme.ts'
import { announcementText } from '../ui/announcement-text.ts'
import type { ActionPort, AppServices, RefusedStorage } from '../ui/app-services.ts'
import { createTranslator } from '../ui/i18n/translate.ts'
import { isKeyboardTaken } from '../ui/keyboard-taken.ts'
import { createLibraryState } from '../ui/library/library-state.ts'
import type { OriginStatusStore } from '../ui/origin-status.ts'
import type { Preferences } from '../ui/preferences.ts'
import type { Shell } from '../ui/shell.ts'
import { systemTheme, watchSystemTheme } from '../ui/system-theme.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import type { AppBackups } from './backups/create-backups.ts'
import { createClipboard } from './clipboard.ts'
import { toastDeletion } from './deletion-toast.ts'
import type { FileDropPort } from './file-drop.ts'
import { createImages } from './images.ts'
import { listenToKeys } from './key-input.ts'
import { type AppMapDesk, createMapDesk } from './map-desk.ts'
import type { LayoutMaker } from './map-layout.ts'
import { MapSession } from './map-session.ts'
import { createMapWindows } from './map-windows.ts'
import { type MountedBoard, mountBoardWithOutline } from './mount-board.tsx'
import { type AppNavigation, createNavigation } from './navigation.ts'
import type { OriginalDesk } from './original-desk.ts'
import { createPictureDrop } from './picture-drop.ts'
import { randomIds } from './random-ids.ts'
import { forgetViews, hasOrigin } from './session-memory.ts'

/** What the app is put together from. */
export interface AppParts {
  readonly platform: Platform
  readonly repository: MapRepository
  readonly refusedStorage: RefusedStorage | null
  readonly preferences: StoreApi<Preferences>
  readonly shell: Shell
  readonly layouts: LayoutMaker
  readonly now: () => number
  readonly storage: Storage | null
}

/** The services of the interface, with the parts that automation and start-up need besides. */
export interface App extends AppServices {
  readonly navigation: AppNavigation
  readonly maps: AppMapDesk & AppServices['maps'] & { take(file: OpenedFile): Promise<MapId | null> }
  /** The board that is on screen, or null. */
  readonly board: () => (MountedBoard & { readonly host: HTMLElement; readonly editor: Editor }) | null
  /** What is done with files that are dropped on the window. */
  readonly fileDrops: FileDropPort
  /** Writes everything down. */
  flush(): Promise<void>
  backups(): Promise<AppBackups>
}

/** Puts the services together. Called once. */
export function createApp(parts: AppParts): App {
  const { platform, repository, preferences, shell, now } = parts
  const layout = perLanguage(parts)
  const images = createImages(repository)
  /** Maps that are only in the memory of this page say nothing about which others there are. */
  const ofThisRepository = parts.refusedStorage ? null : parts.storage
  const tools = {
    layout: (): Layout => layout(),
    ids: randomIds,
    now,
    language: () => preferences.getState().language,
    storage: parts.storage,
  }
  const navigation = createNavigation(
    { open: async id => watched(new MapSession(await repository.open(id), tools)) },
    location,
    history,
    error => showTrouble(shell, error),
  )
  const mapWindows = createMapWindows({
    windows: platform.windows,
    navigation,
    areKept: parts.refusedStorage === null,
    onTrouble: error => showTrouble(shell, error),
  })
  const onScreen = (id: MapId) =>
    navigation.session()?.id === id ? (navigation.session()?.editor.state().document ?? null) : null
  const onMissingPictures = (count: number) =>
    shell.toast({ message: 'trouble.pictures-missing', params: { count }, tone: 'trouble' })
  const maps = createMapDesk({
    repository,
    platform,
    ids: randomIds,
    now,
    session: map => watched(new MapSession(map, tools, () => map.store())),
    onScreen,
    show: session => navigation.show(session),
    futureTitle: title => {
      const t = translator()
      return {
        title: t('library.futureOf', { title: title.trim() || t('library.untitled') }),
        language: t.language,
      }
    },
    onMissingPictures,
    drawn: nextFrames,
  })
  const origin: OriginStatusStore = createStore(() => ({ origin: null }))
  let loadedOriginals: Promise<OriginalDesk> | null = null
  const originals = () => {
    loadedOriginals ??= import('./original-desk.ts').then(desk =>
      desk.createOriginalDesk({
        platform,
        repository,
        navigation,
        shell,
        maps,
        status: origin,
        storage: parts.storage,
        ids: randomIds,
        window,
      }),
    )
    return loadedOriginals
  }
  navigation.store.subscribe(({ place }) => {
    if (loadedOriginals || (place.kind === 'board' && hasOrigin(parts.storage, place.id)))
      attempt(originals().then(desk => desk.follow(navigation.session())))
  })
  const save = (as: 'save' | 'saveAs' | 'saveCopy') => {
    const session = navigation.session()
    if (session) attempt(originals().then(desk => desk[as](session)))
  }
  const files = async () => {
    const { createFileDesk } = await import('./file-desk.ts')
    return createFileDesk({
      repository,
      platform,
      shell,
      ids: randomIds,
      now,
      language: () => preferences.getState().language,
      maps,
      originals,
      editor: () => {
        const open = editor()
        return open && !isFixed(open.state()) ? open : null
      },
      async keepVersion() {
        await navigation.session()?.keepVersion({ name: null, reason: 'import' }).catch(console.warn)
      },
      takePictures(dropped, at) {
        const found = pictureDrop.targetAt(at)
        if (!found) return false
        attempt(
          import('./picture-desk.ts').then(desk =>
            desk.takePictures(found.editor, dropped, found.target, pictureTools),
          ),
        )
        return true
      },
    })
  }
  const takeFile = async (file: OpenedFile) => (await files()).take(file)
  const openFile = async () => (await files()).choose()
  const archive = async () => {
    const { createMapArchive } = await import('./map-archive.ts')
    return createMapArchive({
      repository,
      platform,
      ids: randomIds,
      now,
      onScreen,
      copyTitle: title => translator()('library.copyOf', { title }),
    })
  }
  const pictureTools = { repository, shell, isOpen: (open: Editor) => editor() === open }
  const clipboard = createClipboard(
    platform,
    shell,
    () => editor(),
    async (open, blobs) => {
      const { selectedTarget, takePictures } = await import('./picture-desk.ts')
      await takePictures(open, blobs, selectedTarget(open), pictureTools)
    },
  )
  let board: ReturnType<App['board']> = null
  const pictureDrop = createPictureDrop(() => board)
  let exports: ReturnType<App['exports']> | null = null
  let versionDesk: ReturnType<App['versions']> | null = null
  let thumbnails: Promise<App['thumbnails']> | null = null
  let edition: ReturnType<NonNullable<App['edition']>> | null = null
  let backups: ReturnType<App['backups']> | null = null

  /** Passes on what a session announces, and lays it out anew when the language changes. */
  function watched(session: MapSession): MapSession {
    session.editor.onAnnounce(announcement => {
      if (toastDeletion(shell, session.editor, announcement)) return
      shell.announce(announcementText(translator(), announcement, session.editor.state().document))
    })
    return session
  }
  const translator = () => createTranslator(preferences.getState().language)
  const editor = (): Editor | null => navigation.session()?.editor ?? null
  const theme = (): ThemeName => {
    const chosen = preferences.getState().theme
    return chosen === 'system' ? systemTheme() : chosen
  }
  const attempt = (work: Promise<unknown>) => void work.catch((error: unknown) => showTrouble(shell, error))

  const host: ActionHost = {
    goToLibrary: () => mapWindows.library(),
    canOpenWindow: mapWindows.canOpen,
    openInWindow: () => {
      const session = navigation.session()
      if (session) void mapWindows.open(session.id)
    },
    newMap: () => shell.open({ kind: 'new-map' }),
    openFile: () => attempt(openFile()),
    save: () => save('save'),
    saveAs: () => save('saveAs'),
    saveCopy: () => save('saveCopy'),
    openExport: again => shell.open({ kind: 'export', again }),
    copyPicture: format => {
      const open = editor()
      if (open) attempt(app.exports().then(({ copyPicture }) => copyPicture(open, format)))
    },
    renameMap: () => shell.renameMap(true),
    makeFuture: () => {
      const session = navigation.session()
      if (session) attempt(maps.makeFuture(session.id))
    },
    saveVersion: () => shell.open({ kind: 'save-version' }),
    showVersions: () => {
      const session = navigation.session()
      if (session) shell.open({ kind: 'versions', id: session.id })
    },
    showShortcuts: () => shell.open({ kind: 'shortcuts' }),
    showLog: () => attempt(showLog(platform.log, shell)),
    addPicture: () => {
      const open = editor()
      if (open) attempt(import('./picture-desk.ts').then(desk => desk.choosePictures(open, pictureTools)))
    },
    showAbout: () => shell.open({ kind: 'about' }),
    showSettings: () => shell.open({ kind: 'settings' }),
    restoreBackup: () => shell.open({ kind: 'backups' }),
    openPalette: () => shell.open({ kind: 'palette' }),
    openFilter: () => shell.openFilter(true),
    toggleTheme: () => preferences.setState({ theme: theme() === 'dark' ? 'light' : 'dark' }),
    copy: cut => {
      const open = editor()
      if (open) clipboard.copy(open, cut)
    },
    paste: as => {
      const open = editor()
      if (open) clipboard.paste(open, as)
    },
  }
  const context = (): ActionContext | null => {
    const open = editor()
    return open ? { editor: open, host } : null
  }
  const actionPort: ActionPort = {
    list: actions,
    run(id) {
      const action = actionOf(id)
      const now = context()
      if (now) {
        if (action.enabled(now)) action.run(now)
      } else appWide[id]?.(host)
    },
    state(id) {
      const action = actionOf(id)
      const now = context()
      if (!now) return { enabled: id in appWide, checked: null }
      return { enabled: action.enabled(now), checked: action.checked?.(now) ?? null }
    },
  }

  listenToKeys(window, {
    context,
    runWithoutMap(id) {
      appWide[id]?.(host)
      return id in appWide
    },
    mac: platform.os === 'mac',
    singleKeys: () => preferences.getState().singleKeys,
    blocked: () => isKeyboardTaken(shell),
  })
  clipboard.listen(document)
  preferences.subscribe((next, before) => {
    if (next.language !== before.language) editor()?.useLayout(layout())
  })

  const app: App = {
    platform,
    repository,
    refusedStorage: parts.refusedStorage,
    preferences,
    shell,
    navigation,
    mapWindows,
    library: createLibraryState(),
    origin,
    maps: { ...maps, openFile, take: takeFile },
    archive: {
      save: async run => (await archive()).save(run),
      take: async run => (await archive()).take(run),
    },
    now,
    ids: randomIds,
    actions: actionPort,
    thumbnails: {
      async draw(canvas, map, theme) {
        thumbnails ??= import('./thumbnails.ts').then(part =>
          part.createThumbnails(repository, layout, images),
        )
        await (await thumbnails).draw(canvas, map, theme)
      },
    },
    templatePictures: {
      async draw(canvas, template, look) {
        const { drawTemplate } = await import('./template-pictures.ts')
        await drawTemplate(canvas, template, look, layout)
      },
    },
    exports() {
      exports ??= import('./exports.ts').then(part =>
        part.createExports({
          ...tools,
          tellsWhenDone: () => preferences.getState().tellWhenDone,
          platform,
          images,
          picture: maps.picture,
          shell,
          onMissingPictures,
        }),
      )
      return exports
    },
    edition:
      platform.kind === 'browser'
        ? () => {
            edition ??= import('./browser-edition.ts').then(part =>
              part.createBrowserEdition(window, {
                shell,
                flush: () => app.flush(),
                navigation,
                released: () => platform.setTitle(document.title, true),
              }),
            )
            return edition
          }
        : null,
    backups() {
      backups ??= Promise.all([import('./backups/create-backups.ts'), platform.backups()]).then(
        ([{ createBackups }, folder]) =>
          createBackups({
            repository,
            folder,
            shell,
            navigation,
            maps,
            layout,
            ids: randomIds,
            now,
            isOn: () => preferences.getState().backups,
          }),
      )
      return backups
    },
    versions() {
      versionDesk ??= import('./version-desk.ts').then(part =>
        part.createVersionDesk({
          repository,
          session: () => navigation.session(),
          onScreen,
          start: maps.start,
          layout,
          images,
          ids: randomIds,
        }),
      )
      return versionDesk
    },
    board: () => board,
    overview: {
      draw: (ctx, place) => board?.view.drawOverview(ctx, place) ?? false,
      watch: listener => board?.view.onOverview(listener) ?? (() => {}),
    },
    mountBoard(element, open) {
      const mounted = mountBoardWithOutline(element, open, {
        preferences,
        shell,
        images,
        theme,
        onThemeChange(listener) {
          const stops = [preferences.subscribe(listener), watchSystemTheme(listener)]
          return () => {
            for (const stop of stops) stop()
          }
        },
      })
      board = { ...mounted, host: element, editor: open }
      let stopFollowing: (() => void) | null = () => {}
      const following = import('./linked-maps.ts').then(({ followLinked }) => {
        // The board may have gone meanwhile.
        if (stopFollowing) stopFollowing = followLinked(open, repository, window)
      })
      following.catch(console.error)
      return () => {
        stopFollowing?.()
        stopFollowing = null
        mounted.unmount()
        if (board?.view === mounted.view) board = null
      }
    },
    choosePersonaPicture: (open, id) =>
      attempt(import('./picture-desk.ts').then(desk => desk.choosePersonaPicture(open, id, pictureTools))),
    fileDrops: {
      original: (item, file) => platform.originals?.dropped(item, file) ?? null,
      drop: dropped => attempt(files().then(desk => desk.drop(dropped))),
      picturesOver: at => (at ? pictureDrop.over(at) : pictureDrop.leave()),
    },
    async takeOver() {
      await navigation.session()?.takeOver()
    },
    async eraseFromBin(ids) {
      await repository.erase(ids)
      const left = [...(await repository.list()), ...(await repository.listBin())]
      forgetViews(
        ofThisRepository,
        left.map(({ id }) => id),
      )
    },
    async eraseAll() {
      navigation.library()
      await navigation.settled()
      // A map that can't be left has said why, and is not taken away from under whoever works on it.
      if (navigation.session()) return
      await repository.eraseAll()
      forgetViews(ofThisRepository)
      platform.setTitle(document.title, true)
      window.location.reload()
    },
    retrySave: () => navigation.session()?.retry(),
    flush: async () => navigation.session()?.flush(),
  }
  return app
}

/** Shows the notes about errors: in their folder, or in a dialog where the page is the only place for them. */
async function showLog(log: Platform['log'], shell: Shell): Promise<void> {
  const lines = await log.show()
  if (lines !== 'shown') shell.open({ kind: 'log', lines })
}

/** Actions that also work while no map is open. */
const appWide: Partial<Record<Parameters<ActionPort['run']>[0], (host: ActionHost) => void>> = {
  newMap: host => host.newMap(),
  openFile: host => host.openFile(),
  shortcuts: host => host.showShortcuts(),
  showLog: host => host.showLog(),
  palette: host => host.openPalette(),
  theme: host => host.toggleTheme(),
  settings: host => host.showSettings(),
  restoreBackup: host => host.restoreBackup(),
  about: host => host.showAbout(),
}

/** Resolves when the first frames of what is shown now are out, soon in a window that draws none. */
function nextFrames(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 400)
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 80)))
  })
}

/** One layout for each language, made when it is first needed. */
function perLanguage({ layouts, preferences }: AppParts): () => Layout {
  const made = new Map<Preferences['language'], Layout>()
  return () => {
    const { language } = preferences.getState()
    const known = made.get(language) ?? layouts.make(language)
    made.set(language, known)
    return known
  }
}
