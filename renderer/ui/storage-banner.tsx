import { useState } from 'react'
import { useApp, useT } from './app-context.ts'
import { Button } from './components/button.tsx'
import { Icon } from './components/icon.tsx'
import { useStorageTrouble } from './use-storage-trouble.ts'

/** Stays for as long as nothing can be kept: what is wrong, and the two ways out. */
export function StorageBanner({ canSave }: { canSave: boolean }) {
  const t = useT()
  const { actions, refusedStorage, shell } = useApp()
  const trouble = useStorageTrouble()
  const [busy, setBusy] = useState(false)
  if (!refusedStorage || trouble === null) return null
  const retry = async () => {
    setBusy(true)
    const opened = await refusedStorage.retry()
    setBusy(false)
    if (!opened) shell.toast({ message: 'keeping.stillNot' })
  }
  return (
    <div className="banner" role="alert">
      <Icon name="triangle-alert" />
      <span className="grow">
        <strong>{t('keeping.nothing')}</strong> {t(`trouble.${trouble}`)}
      </span>
      {canSave && (
        <Button size="small" tone="outlined" onClick={() => actions.run('saveCopy')}>
          {t('keeping.saveCopy')}
        </Button>
      )}
      <Button size="small" tone="outlined" disabled={busy} onClick={() => void retry()}>
        {t('keeping.retry')}
      </Button>
    </div>
  )
}
