import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Dialog } from '../components/dialog.tsx'
import { Tabs } from '../components/tabs.tsx'
import type { SettingsTab } from '../shell.ts'
import { BackupSettings } from './backup-settings.tsx'
import { ControlSettings } from './control-settings.tsx'
import { GeneralSettings } from './general-settings.tsx'
import { StorageSettings } from './storage-settings.tsx'
import './settings.css'

/** What a person can set, and what is kept on this computer. Every choice holds at once. */
export function SettingsDialog({ first = 'general' }: { first?: SettingsTab | undefined }) {
  const t = useT()
  const { shell } = useApp()
  const [tab, setTab] = useState<SettingsTab>(first)
  return (
    <Dialog title={t('settings.title')} className="settings-dialog" onClose={shell.closeDialog}>
      <Tabs
        label={t('settings.title')}
        value={tab}
        // What is asked first is which part: a field of it must not take what is typed.
        autoFocus
        tabs={[
          { value: 'general', label: t('settings.general'), icon: 'settings-2' },
          { value: 'control', label: t('settings.control'), icon: 'keyboard' },
          { value: 'backups', label: t('backups.tab'), icon: 'history' },
          { value: 'storage', label: t('settings.storage'), icon: 'hard-drive' },
        ]}
        onChange={setTab}
      >
        {tab === 'general' && <GeneralSettings />}
        {tab === 'control' && <ControlSettings />}
        {tab === 'backups' && <BackupSettings />}
        {tab === 'storage' && <StorageSettings />}
      </Tabs>
    </Dialog>
  )
}
