import { type KeyboardEvent, useRef, useState } from 'react'
import { languages } from '../../journey/language.ts'
import type { TemplateId } from '../../journey/templates/template.ts'
import { templates } from '../../journey/templates/templates.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Dialog } from '../components/dialog.tsx'
import { Field } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { TextInput } from '../components/text-input.tsx'
import { TemplatePicture } from './template-picture.tsx'
import { useMapCommands } from './use-map-commands.ts'
import './new-map-dialog.css'

/**
 * Every template, empty or with its example, in either language, under a name of one's own. A press on one makes the
 * map and opens it; arrow keys go from tile to tile.
 */
export function NewMapDialog() {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  const shown = usePreference(preferences => preferences.language)
  const [language, setLanguage] = useState(shown)
  const [content, setContent] = useState<'empty' | 'example'>('empty')
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLUListElement>(null)

  const create = async (id: TemplateId) => {
    if (busy) return
    setBusy(true)
    const title = name.trim()
    const filled = content === 'example'
    await commands.create(id, title === '' ? { language, filled } : { language, filled, title })
    shell.closeDialog()
  }

  return (
    <Dialog title={t('library.newMapTitle')} className="new-map-dialog" onClose={shell.closeDialog}>
      <div className="new-map-options">
        <Field label={t('library.newMapName')} layout="row" className="grow">
          {id => (
            <TextInput
              id={id}
              value={name}
              maxLength={200}
              placeholder={t('library.newMapNameHint')}
              onText={setName}
              onDone={() => {}}
            />
          )}
        </Field>
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
      <ul
        ref={list}
        className="template-list"
        aria-label={t('library.templates')}
        onKeyDown={event => list.current && moveAmong(list.current, event)}
      >
        {templates.map(template => (
          <li key={template.id} className="template-choice">
            <TemplatePicture template={template.id} language={language} />
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

/** Arrow keys, Home and End go from tile to tile, up and down by as many as stand in a row. */
function moveAmong(list: HTMLElement, event: KeyboardEvent): void {
  const tiles = [...list.querySelectorAll<HTMLElement>('button')]
  const at = tiles.indexOf(event.target as HTMLElement)
  if (at < 0) return
  const perRow = getComputedStyle(list).gridTemplateColumns.split(' ').length
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -perRow,
    ArrowDown: perRow,
    Home: -at,
    End: tiles.length - 1 - at,
  }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  tiles[at + step]?.focus()
}
