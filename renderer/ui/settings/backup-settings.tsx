import { useState } from 'react'
import { useApp, usePreference, useT } from '../app-context.ts'
import type { Backups } from '../backups/backups.ts'
import { useBackups, useBackupsState } from '../backups/use-backups.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Switch } from '../components/switch.tsx'
import { useNow } from '../library/use-now.ts'
import { showTrouble } from '../trouble-text.ts'
import { ArchiveOutcome } from './archive-outcome.tsx'
import { SettingsRow } from './settings-row.tsx'
import { useArchive } from './use-archive.ts'

/** What all copies together should take at most, in bytes, as it is told. */
const told = 2_000_000_000

/** Whether, where and when maps are backed up, and the way back. */
export function BackupSettings() {
  const backups = useBackups()
  return <div className="settings-panel">{backups && <Ready backups={backups} />}</div>
}

function Ready({ backups }: { backups: Backups }) {
  const t = useT()
  const { shell } = useApp()
  const { place, trouble } = useBackupsState(backups)
  if (!place) return <p className="caption">{t('backups.looking')}</p>
  if (place.state === 'unsupported') return <Unsupported />
  const attempt = (work: () => Promise<unknown>) => void work().catch(error => showTrouble(shell, error))
  const words = trouble ?? (place.state === 'gone' ? 'gone' : null)
  return (
    <>
      <KeepSwitch />
      <SettingsRow name={t('backups.folder')}>
        <div className="backup-folder">
          <p className="backup-place">{place.name ?? t('backups.none')}</p>
          {backups.show && place.state === 'ready' && (
            <Button
              tone="outlined"
              icon="folder-open"
              onClick={() => attempt(() => backups.show?.() ?? done)}
            >
              {t('backups.show')}
            </Button>
          )}
          {place.state === 'ask' && (
            <Button tone="outlined" onClick={() => attempt(backups.allow)}>
              {t('backups.allow')}
            </Button>
          )}
          <Button tone="outlined" icon="folder" onClick={() => attempt(backups.choose)}>
            {t('backups.choose')}
          </Button>
        </div>
        {place.state === 'unchosen' && <p className="caption">{t('backups.unchosen')}</p>}
        {place.state === 'ask' && <p className="caption">{t('backups.ask', { folder: place.name ?? '' })}</p>}
      </SettingsRow>
      {words && (
        <p className="backup-trouble" role="status">
          <Icon name="triangle-alert" size={16} />
          {t(`backups.${words}`)}
        </p>
      )}
      {place.state === 'ready' && <Standing backups={backups} />}
      <hr className="settings-line" />
      <div className="settings-buttons">
        <Button tone="outlined" icon="history" onClick={() => shell.open({ kind: 'backups' })}>
          {t('backups.open')}
        </Button>
      </div>
    </>
  )
}

const done = Promise.resolve()

function KeepSwitch() {
  const t = useT()
  const { preferences } = useApp()
  const keeps = usePreference(preferences => preferences.backups)
  return (
    <div className="settings-wide">
      <Switch
        label={t('backups.keep')}
        checked={keeps}
        onChange={backups => preferences.setState({ backups })}
      />
      <p className="caption">{t('backups.keepHint')}</p>
    </div>
  )
}

/** When the last copy was made, how much there is, and one more now. */
function Standing({ backups }: { backups: Backups }) {
  const t = useT()
  const { shell } = useApp()
  const now = useNow()
  const [isBusy, setBusy] = useState(false)
  const { lastAt, count, maps, bytes, isOver, isRunning } = useBackupsState(backups)
  const backUp = async () => {
    setBusy(true)
    try {
      const written = await backups.backUpNow()
      shell.toast(
        written > 0
          ? { message: 'backups.done', params: { count: written } }
          : { message: 'backups.nothingNew' },
      )
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <SettingsRow name={t('backups.last')}>
      <div className="backup-folder">
        <p className="backup-place backup-when">
          {isRunning ? t('backups.running') : lastAt === null ? t('backups.never') : t.ago(lastAt, now)}
        </p>
        <Button tone="outlined" icon="save" disabled={isBusy || isRunning} onClick={() => void backUp()}>
          {t('backups.now')}
        </Button>
      </div>
      {count > 0 && (
        <p className="caption">
          {t('backups.contents', {
            copies: t('backups.copies', { count }),
            maps: t('backups.maps', { count: maps }),
            size: t.bytes(bytes),
          })}
        </p>
      )}
      {isOver && <p className="caption">{t('backups.over', { size: t.bytes(told) })}</p>}
    </SettingsRow>
  )
}

/** Where no page may write into a folder: why, and what there is instead. */
function Unsupported() {
  const t = useT()
  const archive = useArchive()
  return (
    <>
      <p>{t('backups.unsupported')}</p>
      <div className="settings-buttons">
        <Button
          tone="outlined"
          icon="download"
          disabled={archive.running !== null}
          onClick={() => void archive.pack()}
        >
          {t('settings.exportAll')}
        </Button>
      </div>
      <ArchiveOutcome archive={archive} />
    </>
  )
}
