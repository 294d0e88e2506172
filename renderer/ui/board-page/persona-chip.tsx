import { useApp, useEditorState, useT } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'
import { PersonaPicture } from '../persona-picture.tsx'

/** Who the map is about. Opens all that is known of the personas. */
export function PersonaChip() {
  const t = useT()
  const { shell } = useApp()
  const personas = useEditorState(state => state.document.index.personas)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const first = personas[0]
  if (!first && readOnly) return null
  const named = first !== undefined && first.name.trim() !== ''
  return (
    <button
      type="button"
      className="persona-chip"
      aria-haspopup="dialog"
      onClick={() => shell.open({ kind: 'personas' })}
    >
      {named ? (
        <PersonaPicture persona={first} />
      ) : (
        <span className="persona-plus">
          <Icon name="user-round" size={14} />
        </span>
      )}
      <span className="clip">
        {named && <span className="visually-hidden">{t('board.persona')}: </span>}
        {named ? first.name : t('board.addPersona')}
      </span>
      {first && first.role.trim() !== '' && <em className="clip">{first.role}</em>}
      {personas.length > 1 && <em>+{personas.length - 1}</em>}
    </button>
  )
}
