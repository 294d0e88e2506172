import { type StepFields, updateStep } from '../../journey/commands/steps.ts'
import { recordOf } from '../../journey/document.ts'
import type { StepId } from '../../journey/ids.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Field } from '../components/field.tsx'
import { LiveText } from './live-text.tsx'
import { Panel } from './panel.tsx'
import { SizeField } from './size-field.tsx'

const commands = [
  ['addStepBefore', 'addStepAfter'],
  ['moveStepLeft', 'moveStepRight'],
  ['splitStep', 'mergeSteps'],
  ['delete'],
] as const

/** The details of a step. */
export function StepPanel({ id }: { id: StepId }) {
  const t = useT()
  const editor = useEditor()
  const step = useEditorState(state => recordOf(state.document, id))
  const readOnly = useEditorState(state => state.readOnly !== null)
  if (!step) return null
  const change = (fields: StepFields) => {
    editor.change({ key: 'updateStep' }, document => updateStep(document, id, fields))
  }
  return (
    <Panel title={t('inspector.stepPanel')} commands={commands}>
      <Field label={t('inspector.name')}>
        {fieldId => (
          <LiveText
            id={fieldId}
            value={step.name}
            label={{ key: 'renameStep' }}
            make={(document, name) => updateStep(document, id, { name })}
          />
        )}
      </Field>
      <div className="field-stack">
        <Field label={t('inspector.start')} layout="row">
          {fieldId => (
            <input
              id={fieldId}
              type="time"
              className="text-input"
              value={step.start ?? ''}
              disabled={readOnly}
              onKeyDown={event => event.stopPropagation()}
              onChange={event => change({ start: event.target.value === '' ? null : event.target.value })}
            />
          )}
        </Field>
        <Field label={t('inspector.duration')} layout="row">
          {fieldId => (
            <LiveText
              id={fieldId}
              value={step.duration}
              label={{ key: 'updateStep' }}
              make={(document, duration) => updateStep(document, id, { duration })}
            />
          )}
        </Field>
        <SizeField
          label={t('inspector.width')}
          placeholder={t('inspector.heightAuto')}
          size={step.width}
          disabled={readOnly}
          onChange={width => change({ width })}
        />
      </div>
    </Panel>
  )
}
