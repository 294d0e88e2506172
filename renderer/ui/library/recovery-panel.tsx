import { useState } from 'react'
import type { MapId } from '../../journey/ids.ts'
import type { LostMap, Recovery } from '../../journey/repository.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { showTrouble } from '../trouble-text.ts'
import { KindBadge } from './kind-badge.tsx'
import './recovery-panel.css'

interface RecoveryPanelProps {
  recovery: Recovery
  now: number
  onDone: () => void
}

/** Maps that the database lost and the second copy still has, to bring back or to leave. */
export function RecoveryPanel({ recovery, now, onDone }: RecoveryPanelProps) {
  const t = useT()
  const { shell } = useApp()
  const { lost } = recovery
  const [chosen, setChosen] = useState<ReadonlySet<MapId>>(() => new Set(lost.map(map => map.id)))
  const [busy, setBusy] = useState(false)

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
      onDone()
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setBusy(false)
    }
  }
  const restore = () =>
    attempt(async () => {
      const rest = lost.filter(map => !chosen.has(map.id)).map(map => map.id)
      const count = await recovery.restore([...chosen])
      if (rest.length > 0) await recovery.dismiss(rest)
      shell.toast({ message: 'recovery.restored', params: { count } })
    })
  const toggle = (id: MapId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }

  return (
    <section className="recovery" aria-labelledby="recovery-title">
      <header>
        <Icon name="history" size={20} />
        <div>
          <h2 id="recovery-title">{t('recovery.title')}</h2>
          <p>{lost.some(map => map.state === 'missing') ? t('recovery.text') : t('recovery.behindText')}</p>
        </div>
      </header>
      <fieldset className="recovery-list">
        <legend className="visually-hidden">{t('recovery.choose')}</legend>
        {lost.map(map => (
          <LostLine
            key={map.id}
            map={map}
            now={now}
            checked={chosen.has(map.id)}
            onToggle={() => toggle(map.id)}
          />
        ))}
      </fieldset>
      <footer>
        <span className="caption grow">{t('recovery.dismissNote')}</span>
        <Button disabled={busy} onClick={() => shell.open({ kind: 'backups' })}>
          {t('backups.offerLook')}
        </Button>
        <Button disabled={busy} onClick={() => void attempt(() => recovery.dismiss(lost.map(map => map.id)))}>
          {t('recovery.dismiss')}
        </Button>
        <Button tone="primary" disabled={busy || chosen.size === 0} onClick={() => void restore()}>
          {chosen.size === lost.length
            ? t('recovery.restoreAll')
            : t('recovery.restoreSome', { count: chosen.size })}
        </Button>
      </footer>
    </section>
  )
}

interface LostLineProps {
  map: LostMap
  now: number
  checked: boolean
  onToggle: () => void
}

function LostLine({ map, now, checked, onToggle }: LostLineProps) {
  const t = useT()
  return (
    <label className="recovery-line">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className="recovery-name clip">{map.title.trim() || t('library.untitled')}</span>
      <KindBadge kind={map.kind} />
      <span className="caption">{t('status.cards', { count: map.cardCount })}</span>
      <span className="caption">{t('recovery.savedAt', { when: t.ago(map.savedAt, now) })}</span>
      <span className="caption">
        {map.state === 'missing' ? t('recovery.missing') : t('recovery.behind')}
      </span>
    </label>
  )
}
