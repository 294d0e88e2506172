import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Icon } from '../components/icon.tsx'
import { useNow } from '../library/use-now.ts'
import { showTrouble, troubleMessage } from '../trouble-text.ts'
import type { Backups } from './backups.ts'
import { BringBack } from './bring-back.tsx'
import { MapCopies } from './map-copies.tsx'
import { useBackups, useBackupsState } from './use-backups.ts'
import { useShelf } from './use-shelf.ts'
import './restore-dialog.css'

/** Every copy in the folder of backups, by its map, and the ways back from it. */
export function RestoreDialog() {
  const t = useT()
  const { shell } = useApp()
  const backups = useBackups()
  return (
    <Dialog title={t('backups.restoreTitle')} className="restore-dialog" onClose={shell.closeDialog}>
      {backups ? <Shelf backups={backups} /> : <p className="restore-wait">{t('backups.looking')}</p>}
    </Dialog>
  )
}

function Shelf({ backups }: { backups: Backups }) {
  const t = useT()
  const { shell } = useApp()
  const now = useNow()
  const { place } = useBackupsState(backups)
  const { maps, trouble, reload } = useShelf(backups, place)
  const attempt = (work: () => Promise<unknown>) =>
    void work().then(reload, (error: unknown) => showTrouble(shell, error))
  const missing = maps?.filter(map => map.where === 'missing') ?? []
  const canChoose = place !== null && place.state !== 'unsupported'
  return (
    <>
      <div className="restore-head">
        <Icon name="folder" />
        <p className="grow">
          {maps && place?.name
            ? t('backups.where', {
                count: t('backups.copies', {
                  count: maps.reduce((sum, { copies }) => sum + copies.length, 0),
                }),
                folder: place.name,
              })
            : (place?.name ?? t('backups.none'))}
        </p>
        {backups.show && place?.state === 'ready' && (
          <Button size="small" tone="outlined" onClick={() => attempt(async () => backups.show?.())}>
            {t('backups.show')}
          </Button>
        )}
        {place?.state === 'ask' && (
          <Button size="small" tone="primary" onClick={() => attempt(backups.allow)}>
            {t('backups.allow')}
          </Button>
        )}
        {canChoose && (
          <Button size="small" tone="outlined" onClick={() => attempt(backups.choose)}>
            {t('backups.choose')}
          </Button>
        )}
      </div>
      <div className="restore-body">
        <Standing place={place} trouble={trouble} />
        {maps?.length === 0 && (
          <EmptyState icon="history" title={t('backups.emptyTitle')}>
            {t('backups.emptyText')}
          </EmptyState>
        )}
        {missing.length > 0 && (
          <div className="restore-missing">
            <Icon name="history" />
            <p className="grow">{t('backups.missingNote', { count: missing.length })}</p>
            <BringBack backups={backups} missing={missing} onDone={reload} />
          </div>
        )}
        {maps?.map(map => (
          <MapCopies key={map.key} backups={backups} map={map} now={now} />
        ))}
      </div>
    </>
  )
}

/** Why nothing can be listed, where nothing can. */
function Standing({
  place,
  trouble,
}: {
  place: ReturnType<typeof useBackupsState>['place']
  trouble: unknown
}) {
  const t = useT()
  if (trouble !== null) {
    const { key, params } = troubleMessage(trouble)
    return <p className="restore-trouble">{t(key, params)}</p>
  }
  switch (place?.state) {
    case 'unchosen':
      return <p className="restore-trouble">{t('backups.chooseToLook')}</p>
    case 'unsupported':
      return <p className="restore-trouble">{t('backups.cantLook')}</p>
    case 'ask':
      return <p className="restore-trouble">{t('backups.ask', { folder: place.name ?? '' })}</p>
    case 'gone':
      return <p className="restore-trouble">{t('backups.gone')}</p>
    default:
      return null
  }
}
