import { useState } from 'react'
import type { ReadOnlyReason } from '../../editor/editor-state.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'
import { KeepingBanners } from '../keeping-banners.tsx'
import { showTrouble } from '../trouble-text.ts'

const sentences: Readonly<Record<ReadOnlyReason, MessageKey>> = {
  'open-elsewhere': 'board.readOnlyElsewhere',
  'taken-over': 'board.readOnlyTakenOver',
  'newer-version': 'board.readOnlyNewer',
  unwritable: 'keeping.unwritable',
}

/** Why the map can't be kept or changed here, and what was lost or repaired when it was opened. */
export function Banners() {
  const id = useEditorState(state => state.document.index.map.id)
  return (
    <>
      <KeepingBanners id={id} />
      <ReadOnlyBanner />
      <RepairsBanner />
    </>
  )
}

function ReadOnlyBanner() {
  const t = useT()
  const { takeOver, shell } = useApp()
  const reason = useEditorState(state => state.readOnly)
  const [busy, setBusy] = useState(false)
  if (reason === null) return null
  const take = async () => {
    setBusy(true)
    try {
      await takeOver()
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="banner" role="status">
      <Icon name="lock" />
      <span className="grow">{t(sentences[reason])}</span>
      {reason !== 'newer-version' && (
        <Button size="small" tone="outlined" disabled={busy} onClick={() => void take()}>
          {t(reason === 'unwritable' ? 'keeping.retry' : 'board.takeOver')}
        </Button>
      )}
    </div>
  )
}

function RepairsBanner() {
  const t = useT()
  const repairs = useEditorState(state => state.repairs)
  const [dismissed, setDismissed] = useState(false)
  if (repairs.length === 0 || dismissed) return null
  const count = repairs.reduce((sum, repair) => sum + (repair.count ?? 1), 0)
  return (
    <div className="banner" role="status">
      <Icon name="wrench" />
      <details className="grow">
        <summary>{t('board.repaired', { count })}</summary>
        <ul>
          {repairs.map(repair => (
            <li key={`${repair.code} ${repair.where}`}>
              {t(`repair.${repair.code}`, { count: repair.count ?? 1 })} <code>{repair.where}</code>
            </li>
          ))}
        </ul>
      </details>
      <IconButton icon="x" size="small" label={t('common.dismiss')} onClick={() => setDismissed(true)} />
    </div>
  )
}
