import { useEffect, useRef, useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { showTrouble } from '../trouble-text.ts'
import type { BackedUpMap, Backups } from './backups.ts'

interface BringBackProps {
  backups: Backups
  missing: readonly BackedUpMap[]
  onDone: () => void
}

/** Brings every map that is missing back, each from its newest copy that can be read. Going away stops it. */
export function BringBack({ backups, missing, onDone }: BringBackProps) {
  const t = useT()
  const { shell } = useApp()
  const [done, setDone] = useState<number | null>(null)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const bring = async () => {
    const mine = new AbortController()
    controller.current = mine
    setDone(0)
    try {
      const { maps, unreadable } = await backups.bringBack(missing, {
        progress: setDone,
        signal: mine.signal,
      })
      if (maps > 0) shell.toast({ message: 'backups.back', params: { count: maps } })
      if (unreadable.length > 0)
        shell.toast({
          message: 'backups.notBack',
          params: { count: unreadable.length, titles: unreadable.join(', ') },
          tone: 'trouble',
        })
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setDone(null)
      onDone()
    }
  }
  if (done === null)
    return (
      <Button tone="primary" disabled={missing.length === 0} onClick={() => void bring()}>
        {t('backups.allBack', { count: missing.length })}
      </Button>
    )
  return (
    <div className="progress-row" role="status">
      <ProgressBar label={t('backups.bringing')} done={done} />
      <Button tone="outlined" onClick={() => controller.current?.abort()}>
        {t('settings.stop')}
      </Button>
    </div>
  )
}
