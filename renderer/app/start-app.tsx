import { createRoot } from 'react-dom/client'
import { actionIds } from '../editor/actions/action-ids.ts'
import type { MapRepository } from '../journey/repository.ts'
import { choosePlatform } from '../platform/choose-platform.ts'
import { openRepository } from '../storage/open-repository.ts'
import { App } from '../ui/app.tsx'
import { loadWords } from '../ui/i18n/words.ts'
import { createPreferences, type Preferences } from '../ui/preferences.ts'
import { createShell } from '../ui/shell.ts'
import { systemTheme } from '../ui/system-theme.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import { runInField } from './field-commands.ts'
import { listenToFileDrops } from './file-drop.ts'
import { idleMoment } from './idle-moment.ts'
import { prepareLayout } from './map-layout.ts'
import { mapInHash } from './navigation.ts'
import { noteErrors } from './note-errors.ts'
import { randomIds } from './random-ids.ts'
import type { StorageRefusal } from './refused-storage.ts'
import { createApp, type App as Services } from './services.ts'
import { isTextField } from './text-field.ts'

/** Starts the app in a window: chooses the platform, opens storage, puts the services together and shows the page. */
export async function startApp(window: Window): Promise<void> {
  const { document } = window
  const storage = localStorageOf(window)
  const preferences = createPreferences(storage, window.navigator.languages)
  showLook(document, preferences.getState())
  const shell = createShell()
  const [platform, layouts, { repository, refusal }] = await Promise.all([
    choosePlatform(window),
    prepareLayout(document),
    openStorage(),
    loadWords(preferences.getState().language),
  ])
  noteErrors(window, platform.log)
  const now = Date.now
  const app = createApp({
    platform,
    repository,
    refusedStorage: refusal,
    preferences,
    shell,
    layouts,
    now,
    storage,
  })
  refusal?.watch({
    memory: repository,
    open: () => openRepository(storageEnv),
    isQuiet: () => !app.navigation.session()?.editor.state().editing && !shell.store.getState().dialog,
    flush: () => app.flush(),
    restart() {
      // Everything is kept by now: the browser need not ask.
      platform.setTitle(document.title, true)
      window.location.reload()
    },
  })

  platform.onBeforeClose(() => app.flush())
  const tell = (error: unknown) => showTrouble(shell, error)
  platform.onOpenFile(file => void app.maps.take(file).catch(tell), tell)
  platform.onMenuCommand(id => {
    const known = actionIds.find(one => one === id)
    if (!known || runInField(document, platform, known)) return
    // Keys that a field or a dialog leaves alone still reach the menu on a Mac.
    if (isTextField(document.activeElement) || shell.store.getState().dialog) return
    app.actions.run(known)
  })
  // A browser's own menus can't be filled.
  if (window.jejakDesktop) void import('./desktop-page.ts').then(({ serveDesktop }) => serveDesktop(app))
  await offerAutomation(window, app)

  const goToHash = () => {
    const asked = mapInHash(window.location.hash)
    if (asked) app.navigation.open(asked)
    else if (app.navigation.session()) app.navigation.library()
  }
  goToHash()
  window.addEventListener('hashchange', goToHash)
  const host = document.getElementById('root')
  if (!host) throw new Error('the page has no root')
  listenToFileDrops(window, shell, app.fileDrops)
  createRoot(host).render(<App services={app} />)
  if (import.meta.env.PROD) void app.edition?.()
  await idleMoment()
  const { keepBackups } = await import('./backups/keep-backups.ts')
  await keepBackups(app)
}

const storageEnv = { now: Date.now, ids: randomIds }

/** The maps on this computer; when they can't be reached, maps kept in this window, with what is wrong. */
async function openStorage(): Promise<{ repository: MapRepository; refusal: StorageRefusal | null }> {
  try {
    return { repository: await openRepository(storageEnv), refusal: null }
  } catch (error) {
    const [{ MemoryRepository }, { StorageRefusal }] = await Promise.all([
      import('../storage/memory-repository.ts'),
      import('./refused-storage.ts'),
    ])
    return { repository: new MemoryRepository(Date.now), refusal: new StorageRefusal(error) }
  }
}

/** Theme and language of the page, set before anything is drawn so that nothing flashes. */
function showLook({ documentElement }: Document, { theme, language }: Preferences): void {
  documentElement.dataset.theme = theme === 'system' ? systemTheme() : theme
  documentElement.lang = language
}

async function offerAutomation(window: Window, app: Services): Promise<void> {
  if (!new URLSearchParams(window.location.search).has('automation')) return
  const { createAutomation } = await import('./automation.ts')
  const automation = createAutomation({
    maps: app.maps,
    repository: app.repository,
    exports: app.exports,
    session: () => app.navigation.session(),
    copying: () => app.repository.secondCopy?.busy() ?? false,
    board: app.board,
  })
  Object.defineProperty(window, 'jejak', { value: automation })
}

function localStorageOf(window: Window): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
