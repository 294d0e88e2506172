import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Switch } from '../components/switch.tsx'
import { wheelUses } from '../preferences.ts'
import { SettingsRow } from './settings-row.tsx'

/** Keys, wheel and the way to the list of shortcuts. */
export function ControlSettings() {
  const t = useT()
  const { preferences, shell } = useApp()
  const { singleKeys, wheel } = usePreference(all => all)
  return (
    <div className="settings-panel">
      <div className="settings-wide">
        <Switch
          label={t('settings.singleKeys')}
          checked={singleKeys}
          onChange={checked => preferences.setState({ singleKeys: checked })}
        />
        <p className="caption">{t('settings.singleKeysHint')}</p>
      </div>
      <SettingsRow name={t('settings.shortcuts')}>
        <Button tone="outlined" icon="keyboard" onClick={() => shell.open({ kind: 'shortcuts' })}>
          {t('settings.allShortcuts')}
        </Button>
      </SettingsRow>
      <hr className="settings-line" />
      <SettingsRow
        name={t('settings.wheel')}
        hint={t(wheel === 'zoom' ? 'settings.wheelZoomHint' : 'settings.wheelScrollHint')}
      >
        <Segmented
          label={t('settings.wheel')}
          value={wheel}
          choices={wheelUses.map(value => ({
            value,
            label: t(value === 'zoom' ? 'settings.wheelZoom' : 'settings.wheelScroll'),
          }))}
          onChange={value => preferences.setState({ wheel: value })}
        />
      </SettingsRow>
    </div>
  )
}
