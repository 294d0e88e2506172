import { lazy, Suspense, useEffect, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { AppContext, useApp, usePreference, useShell, useT, useTheme } from './app-context.ts'
import type { AppServices } from './app-services.ts'
import { BoardPage } from './board-page/board-page.tsx'
import { Button } from './components/button.tsx'
import { EmptyState } from './components/empty-state.tsx'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { watchFocusUse } from './components/lost-focus.ts'
import { Toasts } from './components/toasts.tsx'
import { showInterfaceSize } from './interface-size.ts'
import { lazyPanel, prefetchPanels } from './lazy-panel.ts'
import { LibraryPage } from './library/library-page.tsx'
import { showTrouble } from './trouble-text.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/fields.css'
import './styles/overlays.css'
import './styles/touch.css'

// Nobody waits for a tooltip in the first moment.
const TooltipLayer = lazy(async () => ({
  default: (await import('./components/tooltip-layer.tsx')).TooltipLayer,
}))
// What lies over the page, and the list of it, comes when it is first needed or when there is nothing else to do.
const loadDialogs = () => import('./dialogs.tsx')
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).Dialogs }))
const ClosingNotice = lazyPanel(() => import('./dialogs/closing-notice.tsx').then(part => part.ClosingNotice))

/** The whole interface. Everything it needs comes in through `services`. */
export function App({ services }: { services: AppServices }) {
  return (
    <AppContext value={services}>
      <Page />
    </AppContext>
  )
}

function Page() {
  const services = useApp()
  const { maps, navigation, shell } = services
  const t = useT()
  const theme = useTheme()
  const size = usePreference(preferences => preferences.interfaceSize)
  const hasDialog = useShell(state => state.dialog !== null)
  const onBoard = useStore(navigation.store, state => state.place.kind === 'board')

  const closing = useShell(state => state.closing)

  useLayoutEffect(() => showInterfaceSize(document, size), [size])

  useEffect(() => {
    document.documentElement.lang = t.language
    document.documentElement.dataset.theme = theme
  }, [t, theme])

  useEffect(() => watchFocusUse(window), [])
  useEffect(() => {
    // What can't be loaded now says so when it is opened.
    void loadDialogs().then(prefetchPanels, prefetchPanels)
  }, [])

  const saveCopy = () => {
    const { place } = navigation.store.getState()
    if (place.kind === 'board') maps.saveCopy(place.id).catch(error => showTrouble(shell, error))
  }

  const keepAfter = (error: unknown) => {
    services.platform.log.note('interface', error)
    return services.flush()
  }

  return (
    <ErrorBoundary t={t} onError={keepAfter} onSaveCopy={onBoard ? saveCopy : undefined}>
      <CurrentPlace />
      {hasDialog && (
        <Suspense fallback={null}>
          <Dialogs />
        </Suspense>
      )}
      {closing && (
        <Suspense>
          <ClosingNotice />
        </Suspense>
      )}
      <Toasts />
      <Suspense>
        <TooltipLayer />
      </Suspense>
    </ErrorBoundary>
  )
}

function CurrentPlace() {
  const t = useT()
  const { navigation } = useApp()
  const place = useStore(navigation.store, state => state.place)
  switch (place.kind) {
    case 'library':
      return <LibraryPage />
    case 'board':
      return <BoardPage key={place.id} editor={place.editor} />
    case 'opening':
      return <main className="place-wait">{t('board.opening')}</main>
    case 'trouble':
      return (
        <main className="place-wait">
          <EmptyState icon="triangle-alert" title={t('board.openFailed')}>
            {t(`trouble.${place.trouble}`)}
          </EmptyState>
          <Button tone="outlined" icon="chevron-left" onClick={() => navigation.library()}>
            {t('board.back')}
          </Button>
        </main>
      )
  }
}
