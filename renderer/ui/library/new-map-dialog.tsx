import { useState } from 'react'
import { languages } from '../../journey/language.ts'
import type { TemplateId } from '../../journey/templates/template.ts'
import { templates } from '../../journey/templates/templates.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Dialog } from '../components/dialog.tsx'
import { Segmented } from '../components/segmented.tsx'
import { TemplateArt } from './template-art.tsx'
import { useMapCommands } from './use-map-commands.ts'
import './new-map-dialog.css'

/** Every template, empty or with its example, in either language. A press on one makes the map and opens it. */
export function NewMapDialog() {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  const shown = usePreference(preferences => preferences.language)
  const [language, setLanguage] = useState(shown)
  const [content, setContent] = useState<'empty' | 'example'>('empty')
  const [busy, setBusy] = useState(false)

  const create = async (id: TemplateId) => {
    if (busy) return
    setBusy(true)
    await commands.create(id, { language, filled: content === 'example' })
    shell.closeDialog()
  }

  return (
    <Dialog title={t('library.newMapTitle')} className="new-map-dialog" onClose={shell.closeDialog}>
      <div className="new-map-options">
        <Segmented
          label={t('library.content')}
          value={content}
          choices={[
            { value: 'empty', label: t('library.contentEmpty') },
            { value: 'example', label: t('library.contentExample') },
          ]}
          onChange={setContent}
        />
        <Segmented
          label={t('library.mapLanguage')}
          value={language}
          choices={languages.map(value => ({ value, label: t(`languages.${value}`) }))}
          onChange={setLanguage}
        />
      </div>
      <ul className="template-list">
        {templates.map(template => (
          <li key={template.id} className="template-choice">
            <TemplateArt template={template.id} />
            <button
              type="button"
              className="template-name"
              aria-describedby={`about-${template.id}`}
              disabled={busy}
              onClick={() => void create(template.id)}
            >
              {template.name[shown]}
            </button>
            <p id={`about-${template.id}`} className="template-about">
              {content === 'example' ? template.exampleTitle[language] : template.description[shown]}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
