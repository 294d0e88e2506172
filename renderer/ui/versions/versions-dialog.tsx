import { type KeyboardEvent, useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { MapId } from '../../journey/ids.ts'
import type { MapVersion } from '../../journey/versions.ts'
import { useApp, useT } from '../app-context.ts'
import type { Place } from '../app-services.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { RenameField } from '../library/rename-field.tsx'
import { showTrouble } from '../trouble-text.ts'
import { toastWithUndo } from '../undo-toast.ts'
import { useVersions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import { versionName, versionTime } from './version-name.ts'
import { VersionPreview } from './version-preview.tsx'
import '../export/export-dialog.css'
import './versions-dialog.css'

/** The versions of a map: which there are and what each changed, the map as it was, and the ways back to it. */
export function VersionsDialog({ id }: { id: MapId }) {
  const t = useT()
  const { shell } = useApp()
  const found = useVersions(id)
  const title = found?.title.trim() || t('library.untitled')
  return (
    <Dialog
      title={found ? t('versions.of', { title }) : t('versions.title')}
      className="versions-dialog"
      onClose={shell.closeDialog}
    >
      {!found && <p className="version-note">{t('versions.reading')}</p>}
      {found?.versions.length === 0 && <NoVersions id={id} />}
      {found && found.versions.length > 0 && <Versions id={id} title={title} versions={found.versions} />}
    </Dialog>
  )
}

/** The editor of a map while it is on screen in this window, else null. */
function editorOf(place: Place, id: MapId) {
  return place.kind === 'board' && place.id === id ? place.editor : null
}

function NoVersions({ id }: { id: MapId }) {
  const t = useT()
  return (
    <div className="versions-none">
      <EmptyState icon="history" title={t('versions.emptyTitle')}>
        {t('versions.emptyText')}
      </EmptyState>
      <SaveButton id={id} />
    </div>
  )
}

/** Saves the map of now, where it is open and can be changed. */
function SaveButton({ id }: { id: MapId }) {
  const t = useT()
  const { actions, navigation } = useApp()
  const place = useStore(navigation.store, state => state.place)
  if (!editorOf(place, id) || !actions.state('saveVersion').enabled) return null
  return (
    <Button tone="outlined" icon="history" onClick={() => actions.run('saveVersion')}>
      {t('action.saveVersion')}
    </Button>
  )
}

interface VersionsProps {
  id: MapId
  title: string
  versions: readonly MapVersion[]
}

function Versions({ id, title, versions }: VersionsProps) {
  const t = useT()
  const app = useApp()
  const { navigation, shell } = app
  const editor = editorOf(navigation.store.getState().place, id)
  const readOnly = editor !== null && editor.state().readOnly !== null
  const [now] = useState(() => app.now())
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [busy, setBusy] = useState<'restoring' | 'other' | null>(null)
  const chosen = versions.find(version => version.id === chosenId) ?? versions[0]
  const onRead = useCallback(
    (readable: boolean) => setUnreadable(readable ? null : (chosen?.id ?? null)),
    [chosen?.id],
  )
  if (!chosen) return null
  const name = versionName(t, chosen)
  const when = versionTime(t, chosen.at, now)

  /** Does what may take a moment, with nothing else to press meanwhile. Resolves with whether that worked. */
  const attempt = async (work: () => Promise<boolean>, as: typeof busy = 'other'): Promise<boolean> => {
    if (busy) return false
    setBusy(as)
    try {
      const done = await work()
      if (!done) shell.toast({ message: 'versions.unreadable', tone: 'trouble' })
      return done
    } catch (error) {
      showTrouble(shell, error)
      return false
    } finally {
      setBusy(null)
    }
  }

  const remove = (version: MapVersion) => {
    const next = versions[versions.indexOf(version) + 1] ?? versions[versions.indexOf(version) - 1]
    void attempt(async () => {
      const putBack = await (await app.versions()).remove(version)
      setChosenId(next?.id ?? null)
      if (putBack)
        shell.toast({
          message: 'versions.deleted',
          params: { name: versionName(t, version) },
          action: {
            label: 'action.undo',
            run: () => void putBack().catch(error => showTrouble(shell, error)),
          },
        })
      return true
    })
  }

  const rename = async (typed: string | null) => {
    setNaming(false)
    focusLost()
    const wanted = typed?.trim()
    if (!wanted || wanted === chosen.name) return
    await attempt(async () => {
      await (await app.versions()).rename(chosen, wanted)
      return true
    })
  }

  const restore = async () => {
    let changed: boolean | null = null
    const done = await attempt(async () => {
      changed = await (await app.versions()).restore(chosen)
      return changed !== null
    }, 'restoring')
    if (!done) return
    shell.closeDialog()
    if (!changed) return
    if (editor) toastWithUndo(shell, editor, 'versions.restored', { when })
    else
      shell.toast({
        message: 'versions.restoredClosed',
        params: { title, when },
        action: { label: 'library.open', run: () => navigation.open(id) },
      })
  }

  const openAsNew = async () => {
    const newTitle = t('versions.newTitle', { title, when: chosen.name ?? when })
    if (await attempt(async () => (await app.versions()).openAsNew(chosen, newTitle))) shell.closeDialog()
  }

  return (
    <>
      <div className="versions-columns">
        <div className="versions-side">
          <VersionList
            label={t('versions.title')}
            versions={versions}
            chosen={chosen}
            now={now}
            onChoose={version => setChosenId(version.id)}
            onRename={() => setNaming(true)}
            onRemove={remove}
          />
          <p className="version-about">{t('versions.about')}</p>
        </div>
        <div className="versions-main">
          <div className="version-head">
            {naming ? (
              // Escape takes the name back, and leaves the dialog open.
              <div className="version-naming" onKeyDownCapture={keepDialog}>
                <RenameField
                  key={chosen.id}
                  title={chosen.name ?? ''}
                  label={t('versions.name')}
                  onDone={typed => void rename(typed)}
                />
              </div>
            ) : (
              <h2 className="clip">{name}</h2>
            )}
            <IconButton icon="pencil" label={t('versions.rename')} onClick={() => setNaming(true)} />
            <IconButton icon="trash-2" label={t('versions.delete')} onClick={() => remove(chosen)} />
          </div>
          <VersionPreview version={chosen} now={now} onRead={onRead} />
        </div>
      </div>
      <footer className="dialog-foot">
        <SaveButton id={id} />
        {readOnly && <p className="version-read-only">{t('versions.readOnly')}</p>}
        <span className="grow" />
        <Button
          tone={readOnly ? 'primary' : 'outlined'}
          disabled={busy !== null || unreadable === chosen.id}
          onClick={() => void openAsNew()}
        >
          {t('versions.openAsNew')}
        </Button>
        {!readOnly && (
          <Button
            tone="primary"
            icon="history"
            disabled={busy !== null || unreadable === chosen.id}
            onClick={() => void restore()}
          >
            {busy === 'restoring' ? t('versions.restoring') : t('versions.restore')}
          </Button>
        )}
      </footer>
    </>
  )
}

function keepDialog(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault()
}

/** After a name was typed the focus goes back to the version that has it, unless it is elsewhere already. */
function focusLost(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('.version-list [aria-selected="true"]')?.focus()
}
