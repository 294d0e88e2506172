import { useRef, useState } from 'react'
import { addPersona, removePersona, updatePersona } from '../../journey/commands/personas.ts'
import type { Persona } from '../../journey/records/persona.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Avatar } from '../components/avatar.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Popover } from '../components/popover.tsx'
import { LiveText } from '../inspector/live-text.tsx'

/** Who the map is about. Opens a small form for the name and role of each persona. */
export function PersonaChip() {
  const t = useT()
  const personas = useEditorState(state => state.document.index.personas)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const [open, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  const first = personas[0]
  if (!first && readOnly) return null
  const named = first !== undefined && first.name.trim() !== ''
  const name = named ? first.name : t('board.addPersona')
  return (
    <>
      <button
        ref={button}
        type="button"
        className="persona-chip"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={() => {
          wasOpen.current = open
        }}
        onClick={() => {
          setOpen(!wasOpen.current)
          wasOpen.current = false
        }}
      >
        {named ? (
          <Avatar name={first.name} />
        ) : (
          <span className="persona-plus">
            <Icon name="user-round" size={14} />
          </span>
        )}
        <span className="clip">
          {named && <span className="visually-hidden">{t('board.persona')}: </span>}
          {name}
        </span>
        {first && first.role.trim() !== '' && <em className="clip">{first.role}</em>}
        {personas.length > 1 && <em>+{personas.length - 1}</em>}
      </button>
      {open && (
        <Popover
          anchor={button}
          label={t('board.persona')}
          className="persona-popover"
          onClose={() => setOpen(false)}
        >
          <PersonaForm personas={personas} readOnly={readOnly} />
        </Popover>
      )}
    </>
  )
}

function PersonaForm({ personas, readOnly }: { personas: readonly Persona[]; readOnly: boolean }) {
  const t = useT()
  const editor = useEditor()
  return (
    <>
      {personas.map(persona => (
        <div key={persona.id} className="persona-form">
          <Field label={t('board.personaName')} layout="row">
            {id => (
              <LiveText
                id={id}
                value={persona.name}
                label={{ key: 'updatePersona' }}
                make={(document, name) => updatePersona(document, persona.id, { name })}
              />
            )}
          </Field>
          <Field label={t('board.personaRole')} layout="row">
            {id => (
              <LiveText
                id={id}
                value={persona.role}
                label={{ key: 'updatePersona' }}
                make={(document, role) => updatePersona(document, persona.id, { role })}
              />
            )}
          </Field>
          {personas.length > 1 && !readOnly && (
            <IconButton
              icon="trash-2"
              size="small"
              label={t('board.removePersona', { name: persona.name.trim() || t('board.personaUnnamed') })}
              onClick={() =>
                editor.change({ key: 'deletePersona' }, document => removePersona(document, persona.id))
              }
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          icon="plus"
          size="small"
          onClick={() =>
            editor.change({ key: 'addPersona' }, document => addPersona(document, {}, editor.ids).diff)
          }
        >
          {t('board.addPersona')}
        </Button>
      )}
    </>
  )
}
