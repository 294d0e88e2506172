import { createRoot } from 'react-dom/client'
import { type MapRepository, StorageTrouble } from '../journey/repository.ts'
import { choosePlatform } from '../platform/choose-platform.ts'
import { MemoryRepository } from '../storage/memory-repository.ts'
import { openRepository } from '../storage/open-repository.ts'
import { App } from '../ui/app.tsx'
import { createPreferences } from '../ui/preferences.ts'
import { createShell, type Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import { prepareLayout } from './map-layout.ts'
import { keepMenu } from './native-menu.ts'
import { mapInHash } from './navigation.ts'
import { randomIds } from './random-ids.ts'
import { createApp, type App as Services } from './services.ts'

/** Starts the app in a window: chooses the platform, opens storage, puts the services together and shows the page. */
export async function startApp(window: Window): Promise<void> {
  const { document } = window
  const storage = localStorageOf(window)
  const platform = choosePlatform(window)
  const preferences = createPreferences(storage, window.navigator.languages)
  const shell = createShell()
  const [layouts, repository] = await Promise.all([prepareLayout(document), storageOr(shell)])
  const app = createApp({ platform, repository, preferences, shell, layouts, now: Date.now, storage })

  platform.onBeforeClose(() => app.flush())
  platform.onOpenFile(file => void app.maps.take(file).catch((error: unknown) => showTrouble(shell, error)))
  platform.onMenuCommand(id => app.actions.run(id as Parameters<typeof app.actions.run>[0]))
  keepMenu(app)
  await offerAutomation(window, app)

  const asked = mapInHash(window.location.hash)
  if (asked) app.navigation.open(asked)
  const host = document.getElementById('root')
  if (!host) throw new Error('the page has no root')
  createRoot(host).render(<App services={app} />)
}

/** The maps on this computer; when they can't be reached, an app that says so and keeps maps in memory. */
async function storageOr(shell: Shell): Promise<MapRepository> {
  const env = { now: Date.now, ids: randomIds }
  try {
    return await openRepository(env)
  } catch (error) {
    const kind = error instanceof StorageTrouble ? error.kind : 'unavailable'
    shell.toast({ message: `trouble.${kind}`, tone: 'trouble' })
    return new MemoryRepository(env.now)
  }
}

async function offerAutomation(window: Window, app: Services): Promise<void> {
  if (!new URLSearchParams(window.location.search).has('automation')) return
  const { createAutomation } = await import('./automation.ts')
  const automation = createAutomation({
    maps: app.maps,
    pictures: app.pictures,
    session: () => app.navigation.session(),
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
