import { use } from 'react'
import { useStore } from 'zustand'
import { useApp, useT } from '../app-context.ts'
import type { BrowserEdition } from '../browser-edition.ts'
import { Button } from '../components/button.tsx'
import { showTrouble } from '../trouble-text.ts'
import { SettingsRow } from './settings-row.tsx'

/** Whether the app is there without a network, and the way to install it or to start its newer version. */
export function EditionSettings({ promised }: { promised: Promise<BrowserEdition> }) {
  const t = useT()
  const { shell } = useApp()
  const edition = use(promised)
  const { offline, updateReady, installable } = useStore(edition.store)
  const attempt = (work: Promise<void>) => void work.catch((error: unknown) => showTrouble(shell, error))
  return (
    <>
      <hr className="settings-line" />
      <SettingsRow name={t('edition.name')}>
        <p>{t(offline ? 'edition.offline' : 'edition.online')}</p>
        {installable && (
          <>
            <Button tone="outlined" onClick={() => attempt(edition.install())}>
              {t('edition.install')}
            </Button>
            <p className="caption">{t('edition.installHint')}</p>
          </>
        )}
        {updateReady && (
          <>
            <p>{t('edition.updateReady')}</p>
            <Button tone="outlined" onClick={() => attempt(edition.update())}>
              {t('edition.update')}
            </Button>
            <p className="caption">{t('edition.updateHint')}</p>
          </>
        )}
      </SettingsRow>
    </>
  )
}
