import { Suspense } from 'react'
import { useStore } from 'zustand'
import { EditorContext, useApp, useShell } from './app-context.ts'
import { lazyPanel } from './lazy-panel.ts'

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

/** The dialog that is open. Each comes with its own code. */
export function Dialogs() {
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
