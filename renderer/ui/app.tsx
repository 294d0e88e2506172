import { lazy, Suspense, useEffect, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { AppContext, EditorContext, useApp, usePreference, useShell, useT, useTheme } from './app-context.ts'
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
const NewMapDialog = lazyPanel(() => import('./library/new-map-dialog.tsx').then(part => part.NewMapDialog))
const LibraryDialogs = lazyPanel(() =>
  import('./library/library-dialogs.tsx').then(part => part.LibraryDialogs),
)
const ShortcutsDialog = lazyPanel(() =>
  import('./dialogs/shortcuts-dialog.tsx').then(part => part.ShortcutsDialog),
)
const LogDialog = lazyPanel(() => import('./dialogs/log-dialog.tsx').then(part => part.LogDialog))
const SettingsDialog = lazyPanel(() =>
  import('./settings/settings-dialog.tsx').then(part => part.SettingsDialog),
)
const RestoreDialog = lazyPanel(() => import('./backups/restore-dialog.tsx').then(part => part.RestoreDialog))
const ExportDialog = lazyPanel(() => import('./export/export-dialog.tsx').then(part => part.ExportDialog))
const CommandPalette = lazyPanel(() =>
  import('./finding/command-palette.tsx').then(part => part.CommandPalette),
)
const ImportDialog = lazyPanel(() => import('./dialogs/import-dialog.tsx').then(part => part.ImportDialog))

const OriginalDialog = lazyPanel(() =>
  import('./dialogs/original-dialog.tsx').then(part => part.OriginalDialog),
)
const AboutDialog = lazyPanel(() => import('./dialogs/about-dialog.tsx').then(part => part.AboutDialog))
const ClosingNotice = lazyPanel(() => import('./dialogs/closing-notice.tsx').then(part => part.ClosingNotice))
const PersonasDialog = lazyPanel(() =>
  import('./dialogs/personas-dialog.tsx').then(part => part.PersonasDialog),
)
const VersionsDialog = lazyPanel(() =>
  import('./versions/versions-dialog.tsx').then(part => part.VersionsDialog),
)
const SaveVersionDialog = lazyPanel(() =>
  import('./versions/save-version-dialog.tsx').then(part => part.SaveVersionDialog),
)
const OpenLinkDialog = lazyPanel(() =>
  import('./dialogs/open-link-dialog.tsx').then(part => part.OpenLinkDialog),
)

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
  const onBoard = useStore(navigation.store, state => state.place.kind === 'board')

  const closing = useShell(state => state.closing)

  useLayoutEffect(() => showInterfaceSize(document, size), [size])

  useEffect(() => {
    document.documentElement.lang = t.language
    document.documentElement.dataset.theme = theme
  }, [t, theme])

  useEffect(() => watchFocusUse(window), [])
  useEffect(prefetchPanels, [])

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
      <Dialogs />
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

function Dialogs() {
  const { navigation } = useApp()
  const dialog = useShell(state => state.dialog)
  const place = useStore(navigation.store, state => state.place)
  if (!dialog) return null
  return (
    <Suspense fallback={null}>
      {dialog.kind === 'new-map' && <NewMapDialog />}
      {dialog.kind === 'library' && (
        // From one question to the next, what was typed does not go along.
        <LibraryDialogs key={dialog.ask.kind} ask={dialog.ask} />
      )}
      {dialog.kind === 'shortcuts' && <ShortcutsDialog />}
      {dialog.kind === 'settings' && <SettingsDialog first={dialog.tab} />}
      {dialog.kind === 'backups' && <RestoreDialog />}
      {dialog.kind === 'about' && <AboutDialog />}
      {dialog.kind === 'log' && <LogDialog lines={dialog.lines} />}
      {dialog.kind === 'palette' && <CommandPalette editor={place.kind === 'board' ? place.editor : null} />}
      {dialog.kind === 'import' && <ImportDialog offer={dialog.offer} />}
      {dialog.kind === 'original' && <OriginalDialog ask={dialog.ask} />}
      {dialog.kind === 'open-link' && <OpenLinkDialog address={dialog.address} />}
      {dialog.kind === 'save-version' && <SaveVersionDialog />}
      {dialog.kind === 'versions' && <VersionsDialog id={dialog.id} />}
      {dialog.kind === 'personas' && place.kind === 'board' && (
        <EditorContext value={place.editor}>
          <PersonasDialog />
        </EditorContext>
      )}
      {dialog.kind === 'export' && place.kind === 'board' && (
        <ExportDialog editor={place.editor} again={dialog.again} />
      )}
    </Suspense>
  )
}
