import { Suspense } from 'react'
import { languages } from '../../journey/language.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Segmented } from '../components/segmented.tsx'
import { TextInput } from '../components/text-input.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'
import { interfaceSizes, type Preferences } from '../preferences.ts'
import { EditionSettings } from './edition-settings.tsx'
import { NoticeSetting } from './notice-setting.tsx'
import { SettingsRow } from './settings-row.tsx'

const themes = [
  ['system', 'settings.themeSystem'],
  ['light', 'settings.themeLight'],
  ['dark', 'settings.themeDark'],
] as const satisfies readonly (readonly [Preferences['theme'], MessageKey])[]

/** Language, looks, and the name under comments. */
export function GeneralSettings() {
  const t = useT()
  const { edition, preferences } = useApp()
  const { language, theme, interfaceSize, author } = usePreference(all => all)
  return (
    <div className="settings-panel">
      <SettingsRow name={t('settings.language')}>
        <Segmented
          label={t('settings.language')}
          value={language}
          choices={languages.map(value => ({ value, label: t(`languages.${value}`) }))}
          onChange={value => preferences.setState({ language: value })}
        />
      </SettingsRow>
      <SettingsRow name={t('settings.theme')}>
        <Segmented
          label={t('settings.theme')}
          value={theme}
          choices={themes.map(([value, key]) => ({ value, label: t(key) }))}
          onChange={value => preferences.setState({ theme: value })}
        />
      </SettingsRow>
      <SettingsRow name={t('settings.size')} hint={t('settings.sizeHint')}>
        <Segmented
          label={t('settings.size')}
          value={interfaceSize}
          choices={interfaceSizes.map(value => ({ value, label: t.percent(value / 100) }))}
          onChange={value => preferences.setState({ interfaceSize: value })}
        />
      </SettingsRow>
      <hr className="settings-line" />
      <SettingsRow name={t('settings.author')} hint={t('settings.authorHint')} labels="settings-author">
        <TextInput
          id="settings-author"
          value={author}
          maxLength={80}
          onText={text => preferences.setState({ author: text })}
        />
      </SettingsRow>
      {edition && (
        <Suspense>
          <EditionSettings promised={edition()} />
        </Suspense>
      )}
      <NoticeSetting />
    </div>
  )
}
