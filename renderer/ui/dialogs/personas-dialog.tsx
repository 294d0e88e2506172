import { useEffect, useRef, useState } from 'react'
import { addPersona, movePersona, removePersona, updatePersona } from '../../journey/commands/personas.ts'
import type { PersonaId } from '../../journey/ids.ts'
import type { Persona } from '../../journey/records/persona.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { ColourRow } from '../components/colour-row.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { LiveText, LiveTextArea } from '../inspector/live-text.tsx'
import { PersonaPicture } from '../persona-picture.tsx'
import { toastWithUndo } from '../undo-toast.ts'
import './personas-dialog.css'

/** Who the map is about: the personas at the left, all that is known of the chosen one at the right. */
export function PersonasDialog() {
  const t = useT()
  const editor = useEditor()
  const { shell } = useApp()
  const personas = useEditorState(state => state.document.index.personas)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const [chosen, setChosen] = useState<PersonaId | null>(null)
  const [made, setMade] = useState<PersonaId | null>(null)
  const persona = personas.find(({ id }) => id === chosen) ?? personas[0]

  const add = () => {
    editor.change({ key: 'addPersona' }, document => {
      const { diff, id } = addPersona(document, {}, editor.ids)
      setChosen(id)
      setMade(id)
      return diff
    })
  }

  return (
    <Dialog title={t('persona.title')} className="personas-dialog" onClose={() => shell.closeDialog()}>
      <div className="personas">
        <nav aria-label={t('persona.title')} className="personas-list">
          <ul>
            {personas.map((one, index) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="persona-line"
                  aria-current={one === persona}
                  onClick={() => setChosen(one.id)}
                >
                  <PersonaPicture persona={one} />
                  <span className="grow clip">
                    {one.name.trim() || t('board.personaUnnamed')}
                    {index === 0 && personas.length > 1 && <em>{t('persona.main')}</em>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {!readOnly && (
            <Button icon="plus" size="small" onClick={add}>
              {t('board.addPersona')}
            </Button>
          )}
        </nav>
        {persona ? (
          <PersonaDetails
            key={persona.id}
            persona={persona}
            personas={personas}
            isNew={persona.id === made}
            readOnly={readOnly}
          />
        ) : (
          <p className="panel-hint persona-details">{t('persona.none')}</p>
        )}
      </div>
    </Dialog>
  )
}

const lists = ['goals', 'needs', 'frustrations'] as const

function PersonaDetails({
  persona,
  personas,
  isNew,
  readOnly,
}: {
  persona: Persona
  personas: readonly Persona[]
  /** Just added here: its name is what comes next. */
  isNew: boolean
  readOnly: boolean
}) {
  const t = useT()
  const editor = useEditor()
  const { choosePersonaPicture } = useApp()
  const label = { key: 'updatePersona' }
  const { id } = persona
  const name = persona.name.trim() || t('board.personaUnnamed')
  const at = personas.indexOf(persona)
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNew) nameField.current?.select()
  }, [isNew])
  const move = (before: PersonaId | null) =>
    editor.change({ key: 'movePersona' }, document => movePersona(document, id, before))

  return (
    <section className="persona-details" aria-label={name}>
      <div className="persona-top">
        <PersonaPicture persona={persona} size={64} />
        {!readOnly && (
          <div className="picture-commands">
            <Button size="small" icon="image-plus" onClick={() => choosePersonaPicture(editor, id)}>
              {persona.imageId ? t('details.replacePicture') : t('action.addPicture')}
            </Button>
            {persona.imageId && (
              <Button
                size="small"
                icon="image-off"
                onClick={() =>
                  editor.change(label, document => updatePersona(document, id, { imageId: null }))
                }
              >
                {t('details.dropPicture')}
              </Button>
            )}
          </div>
        )}
      </div>
      <Field label={t('board.personaName')}>
        {field => (
          <LiveText
            ref={nameField}
            id={field}
            value={persona.name}
            label={label}
            make={(document, text) => updatePersona(document, id, { name: text })}
          />
        )}
      </Field>
      <Field label={t('board.personaRole')}>
        {field => (
          <LiveText
            id={field}
            value={persona.role}
            label={label}
            make={(document, role) => updatePersona(document, id, { role })}
          />
        )}
      </Field>
      <Field label={t('persona.quote')}>
        {field => (
          <LiveTextArea
            id={field}
            rows={2}
            value={persona.quote}
            label={label}
            make={(document, quote) => updatePersona(document, id, { quote })}
          />
        )}
      </Field>
      {lists.map(list => (
        <Field key={list} label={t(`persona.${list}`)}>
          {field => (
            <LiveTextArea
              id={field}
              rows={3}
              placeholder={t('persona.onePerLine')}
              value={persona[list].join('\n')}
              label={label}
              make={(document, text) =>
                updatePersona(document, id, { [list]: text === '' ? [] : text.split('\n') })
              }
            />
          )}
        </Field>
      ))}
      <FieldGroup label={t('inspector.colour')}>
        <ColourRow
          label={t('inspector.colour')}
          colour={persona.colour}
          inherited="evid"
          disabled={readOnly}
          onChange={colour => editor.change(label, document => updatePersona(document, id, { colour }))}
        />
      </FieldGroup>
      {!readOnly && (
        <footer className="persona-foot">
          <IconButton
            icon="arrow-up"
            label={t('persona.up')}
            disabled={at <= 0}
            onClick={() => move(personas[at - 1]?.id ?? null)}
          />
          <IconButton
            icon="arrow-down"
            label={t('persona.down')}
            disabled={at >= personas.length - 1}
            onClick={() => move(personas[at + 2]?.id ?? null)}
          />
          <span className="grow" />
          <DeletePersona persona={persona} name={name} />
        </footer>
      )}
    </section>
  )
}

/** Says what becomes of the cards before it is done; undo brings the persona back. */
function DeletePersona({ persona, name }: { persona: Persona; name: string }) {
  const t = useT()
  const editor = useEditor()
  const { shell } = useApp()
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button tone="danger" icon="trash-2" onClick={() => setAsking(true)}>
        {t('board.removePersona', { name })}
      </Button>
    )
  const { document } = editor.state()
  const count = [...document.records.ofType('card')].filter(card => card.personaId === persona.id).length
  return (
    <div className="persona-question">
      <p>{count === 0 ? t('persona.noCards') : t('persona.cardsStay', { count })}</p>
      <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
      <Button
        tone="danger"
        icon="trash-2"
        autoFocus
        onClick={() => {
          if (editor.change({ key: 'deletePersona' }, now => removePersona(now, persona.id)))
            toastWithUndo(shell, editor, 'persona.removed', { name })
        }}
      >
        {t('action.delete')}
      </Button>
    </div>
  )
}
