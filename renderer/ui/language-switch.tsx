import { languages } from '../journey/language.ts'
import { useApp, usePreference, useT } from './app-context.ts'
import { chooseLanguage } from './choose-language.ts'
import { Segmented } from './components/segmented.tsx'
import { showTrouble } from './trouble-text.ts'

/** English or Indonesian, at once and without a reload. */
export function LanguageSwitch() {
  const { preferences, shell } = useApp()
  const language = usePreference(({ language }) => language)
  const t = useT()
  return (
    <Segmented
      label={t('board.language')}
      className="language-switch"
      value={language}
      choices={languages.map(value => ({
        value,
        label: t(`languages.${value}`),
        short: value.toUpperCase(),
      }))}
      onChange={value => chooseLanguage(preferences, value).catch(error => showTrouble(shell, error))}
    />
  )
}
