import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import type { Backups } from '../backups/backups.ts'
import { BringBack } from '../backups/bring-back.tsx'
import { useBackups, useBackupsState } from '../backups/use-backups.ts'
import { useShelf } from '../backups/use-shelf.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { showTrouble } from '../trouble-text.ts'
import './recovery-panel.css'

/** Where the library is empty: maps that the folder of backups still has. Nothing where it has none. */
export function BackupOffer() {
  const backups = useBackups()
  return backups && <Offer backups={backups} />
}

function Offer({ backups }: { backups: Backups }) {
  const t = useT()
  const { shell } = useApp()
  const { place } = useBackupsState(backups)
  const { maps, reload } = useShelf(backups, place)
  const [isLeft, setLeft] = useState(false)
  const missing = maps?.filter(map => map.where === 'missing') ?? []
  const mustAsk = place?.state === 'ask'
  if (isLeft || (missing.length === 0 && !mustAsk)) return null
  const folder = place?.name ?? ''
  return (
    <section className="recovery" aria-labelledby="backup-offer">
      <header>
        <Icon name="history" size={20} />
        <div>
          <h2 id="backup-offer">{t('backups.offerTitle')}</h2>
          <p>
            {mustAsk
              ? t('backups.offerAsk', { folder })
              : t('backups.offerText', { count: missing.length, folder })}
          </p>
        </div>
      </header>
      <footer>
        <span className="grow">
          <Button onClick={() => shell.open({ kind: 'backups' })}>{t('backups.offerLook')}</Button>
        </span>
        <Button onClick={() => setLeft(true)}>{t('common.dismiss')}</Button>
        {mustAsk ? (
          <Button
            tone="primary"
            onClick={() => void backups.allow().catch((error: unknown) => showTrouble(shell, error))}
          >
            {t('backups.allow')}
          </Button>
        ) : (
          <BringBack backups={backups} missing={missing} onDone={reload} />
        )}
      </footer>
    </section>
  )
}
