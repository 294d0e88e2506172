import { app, type BrowserWindow, type WebContents } from 'electron'
import type { WindowState } from '../shared/ipc.ts'
import { type Closing, handleClosing } from './closing.ts'
import { handleHanging } from './handle-hanging.ts'
import { keepPage } from './keep-page.ts'
import { isOwnPage, pageOf } from './origin.ts'
import { tellStarter } from './tell-starter.ts'
import { bringForward, openWindow } from './window.ts'
import { createWindowPlaces, type WindowPlaces } from './window-places.ts'

/** A window of the app with its page. */
export interface AppWindow {
  readonly window: BrowserWindow
  /** What it was opened for. The library's window may show a map too; a map's window never the library. */
  readonly kind: 'library' | 'map'
  readonly closing: Closing
  /** The map that it shows, as in the page's address, or null. */
  readonly map: string | null
  /** What its page told last; null before that, and when the page has gone. */
  readonly state: WindowState | null
}

/** Told what happens to windows. */
export interface WindowsWatcher {
  opened?(window: AppWindow): void
  /** The window has the keyboard now. */
  focused?(window: AppWindow): void
  /** Its page is loading anew or has ended: what it said before holds no longer. */
  pageGone?(window: AppWindow): void
  /** The window is no longer among `all()`. */
  closed?(window: AppWindow): void
}

/** The windows that are open: one of the library and any number for maps. */
export interface Windows {
  /** Brings the library's window forward, and opens it where there is none. */
  showLibrary(): AppWindow
  /** Brings the window that shows a map forward, and opens one where there is none. */
  showMap(map: string): AppWindow
  /** The window that a page lies in: `of(event.sender)`. Null when it has closed meanwhile. */
  of(contents: WebContents): AppWindow | null
  /** In the order of their opening. */
  all(): readonly AppWindow[]
  /** The window that has the keyboard, or had it last; null where none is open. */
  current(): AppWindow | null
  /** The language of the interface, or of the system before any page has told. */
  language(): string
  /** The page of a window tells its title, and whether all is saved. */
  update(window: AppWindow, state: WindowState): void
  /** The page of a window tells which map it shows. */
  showsMap(window: AppWindow, map: string | null): void
  watch(watcher: WindowsWatcher): void
}

type OpenWindow = { -readonly [Key in keyof AppWindow]: AppWindow[Key] }

export function createWindows(): Windows {
  const open: OpenWindow[] = []
  const watchers: WindowsWatcher[] = []
  /** Who had the keyboard, latest first. */
  let recent: OpenWindow[] = []
  let language = ''
  let places: WindowPlaces | null = null

  const tell = (what: keyof WindowsWatcher, window: AppWindow) => {
    for (const watcher of watchers) watcher[what]?.(window)
  }

  function add(kind: AppWindow['kind'], map: string | null): OpenWindow {
    places ??= createWindowPlaces()
    const others = open.map(one => one.window)
    const window = openWindow(places.find(map, others))
    places.follow(window, () => (made.kind === 'library' ? null : (made.map ?? map)))
    const made: OpenWindow = { window, kind, map, state: null, closing: handleClosing(window) }
    open.push(made)
    recent.push(made)
    const pageGone = () => {
      made.closing.unguard()
      made.state = null
      tell('pageGone', made)
    }
    window.webContents.on('did-start-navigation', details => {
      // Told before anybody can refuse it: a page that wanted to go elsewhere is kept, and still has to be asked.
      const isLeaving = details.isMainFrame && !details.isSameDocument && isOwnPage(details.url)
      if (isLeaving) pageGone()
    })
    window.webContents.on('render-process-gone', pageGone)
    window.once('ready-to-show', tellStarter)
    window.on('focus', () => {
      recent = [made, ...recent.filter(one => one !== made)]
      tell('focused', made)
    })
    window.on('closed', () => {
      open.splice(open.indexOf(made), 1)
      recent = recent.filter(one => one !== made)
      tell('closed', made)
    })
    tell('opened', made)
    handleHanging(window, () => made.state?.saved ?? true, windows.language)
    keepPage(window, {
      address: () => pageOf(made.kind, made.map),
      language: windows.language,
      leaveMap() {
        const isLibrary = made.kind === 'library'
        if (isLibrary) made.map = null
        else windows.showLibrary()
        return isLibrary
      },
    })
    return made
  }

  function forward(found: OpenWindow | undefined): OpenWindow | null {
    if (found) bringForward(found.window)
    return found ?? null
  }

  const windows: Windows = {
    showLibrary: () => forward(open.find(({ kind }) => kind === 'library')) ?? add('library', null),
    showMap: map => forward(open.find(one => one.map === map)) ?? add('map', map),
    of: contents => open.find(({ window }) => window.webContents === contents) ?? null,
    all: () => [...open],
    current: () => recent[0] ?? null,
    language: () => language || app.getLocale(),
    update(window, state) {
      language = state.language
      Object.assign(window, { state })
      window.closing.update(state)
      window.window.setTitle(state.title)
      window.window.setDocumentEdited(!state.saved)
    },
    showsMap: (window, map) => void Object.assign(window, { map }),
    watch: watcher => void watchers.push(watcher),
  }
  return windows
}
