import { updateSeparator } from '../../journey/commands/separators.ts'
import { recordOf } from '../../journey/document.ts'
import type { SeparatorId } from '../../journey/ids.ts'
import { type LineStyle, lineStyles, separatorKinds } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Field } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { LiveText } from './live-text.tsx'
import { Panel } from './panel.tsx'

const commands = [['moveLineUp', 'moveLineDown'], ['delete']] as const

/** The details of a line under a lane. */
export function SeparatorPanel({ id }: { id: SeparatorId }) {
  const t = useT()
  const editor = useEditor()
  const separator = useEditorState(state => recordOf(state.document, id))
  const readOnly = useEditorState(state => state.readOnly !== null)
  if (!separator) return null
  return (
    <Panel title={t('inspector.separatorPanel')} commands={commands}>
      <Field label={t('inspector.name')}>
        {fieldId => (
          <LiveText
            id={fieldId}
            value={separator.name}
            label={{ key: 'renameSeparator' }}
            make={(document, name) => updateSeparator(document, id, { name })}
          />
        )}
      </Field>
      <div className="field-stack">
        <Field label={t('inspector.type')} layout="row">
          {fieldId => (
            <Select
              id={fieldId}
              value={separator.kind}
              disabled={readOnly}
              options={separatorKinds.map(value => ({ value, label: t(`separatorKind.${value}`) }))}
              onChange={kind =>
                editor.change({ key: 'updateSeparator' }, document => updateSeparator(document, id, { kind }))
              }
            />
          )}
        </Field>
        <Field label={t('inspector.lineStyle')} layout="row">
          {fieldId => (
            <Select
              id={fieldId}
              value={separator.style ?? 'own'}
              disabled={readOnly}
              options={(['own', ...lineStyles] as const).map(value => ({
                value,
                label: t(`lineStyle.${value}`),
              }))}
              onChange={(value: LineStyle | 'own') =>
                editor.change({ key: 'updateSeparator' }, document =>
                  updateSeparator(document, id, { style: value === 'own' ? null : value }),
                )
              }
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
