import { createStore } from 'zustand/vanilla'
import { KeptVersions } from '../offline/kept-versions.ts'
import type { Navigation } from '../ui/app-services.ts'
import type { BrowserEdition, EditionState } from '../ui/browser-edition.ts'
import { loadPanelWords } from '../ui/i18n/words.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'

/** Chromium's offer to install a page as an app. It is in no standard, so the library of types lacks it. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

export interface EditionTools {
  readonly shell: Shell
  /** Writes everything down. */
  readonly flush: () => Promise<void>
  readonly navigation: Pick<Navigation, 'store'>
  /** The page may go: nothing is unsaved. */
  readonly released: () => void
}

/**
 * Keeps the page for times without a network, and watches for a newer version and for the browser's offer to install.
 * A newer version is told once, in the library, and starts only when the user says so.
 */
export function createBrowserEdition(window: Window, tools: EditionTools): BrowserEdition {
  const container = window.navigator.serviceWorker as ServiceWorkerContainer | undefined
  const store = createStore<EditionState>(() => ({ offline: false, updateReady: false, installable: false }))
  let offer: InstallOffer | null = null
  let kept: KeptVersions | null = null

  const edition: BrowserEdition = {
    store,
    async install() {
      const shown = offer
      // An offer can be taken once.
      setOffer(null)
      await shown?.prompt()
    },
    async update() {
      await tools.flush()
      await kept?.agree()
      tools.released()
      window.location.reload()
    },
  }

  function setOffer(next: InstallOffer | null): void {
    offer = next
    store.setState({ installable: next !== null })
  }

  async function keepPage(serviceWorker: ServiceWorkerContainer): Promise<void> {
    const registration = await serviceWorker.register('./service-worker.js')
    kept = new KeptVersions(window.caches, registration.scope)
    registration.addEventListener('updatefound', () => look(registration))
    look(registration)
    await serviceWorker.ready
    store.setState({ offline: true })
    await lookForNewer()
  }

  /** A version that is being fetched is looked at when it is whole. */
  function look({ installing }: ServiceWorkerRegistration): void {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void lookForNewer().catch(console.warn)
    })
  }

  async function lookForNewer(): Promise<void> {
    if (store.getState().updateReady || !(await kept?.hasNewer())) return
    store.setState({ updateReady: true })
    await tell()
  }

  async function tell(): Promise<void> {
    await Promise.all([inLibrary(tools.navigation), loadPanelWords()])
    tools.shell.toast({
      message: 'edition.updateReady',
      action: {
        label: 'edition.update',
        run: () => void edition.update().catch((error: unknown) => showTrouble(tools.shell, error)),
      },
    })
  }

  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    setOffer(event as InstallOffer)
  })
  window.addEventListener('appinstalled', () => setOffer(null))
  if (container) {
    // A page that can't be kept, in a private window for one, works as long as it can be fetched.
    keepPage(container).catch(error =>
      console.warn('The page is not kept for times without a network.', error),
    )
  }
  return edition
}

/** Resolves when no map is open: nobody is in front of a room then. */
function inLibrary({ store }: EditionTools['navigation']): Promise<void> {
  return new Promise(resolve => {
    const check = () => {
      if (store.getState().place.kind !== 'library') return
      stop()
      resolve()
    }
    const stop = store.subscribe(check)
    check()
  })
}
