import { classicTemplates } from '../../journey/templates/classic-templates.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import type { MapCommands } from './map-commands.ts'
import { TemplateArt } from './template-art.tsx'
import './welcome.css'

/** The first start: a finished example to look round in, or a template. */
export function Welcome({ commands }: { commands: MapCommands }) {
  const t = useT()
  const { shell } = useApp()
  const language = usePreference(preferences => preferences.language)
  const [example] = classicTemplates
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-art">
        <TemplateArt template="current-state" />
      </div>
      <div className="welcome-words">
        <h2 id="welcome-title">{t('library.welcomeTitle')}</h2>
        <p>{t('library.welcomeText')}</p>
        <div className="welcome-buttons">
          <Button
            tone="primary"
            icon="map"
            onClick={() => void commands.create('current-state', { language, filled: true })}
          >
            {t('library.openExample')}
          </Button>
          <Button tone="outlined" onClick={() => shell.open({ kind: 'new-map' })}>
            {t('library.startFromTemplate')}
          </Button>
        </div>
        <p className="caption">{t('library.welcomeExample', { title: example.exampleTitle[language] })}</p>
      </div>
    </section>
  )
}
