import { updateStage } from '../../journey/commands/stages.ts'
import { recordOf } from '../../journey/document.ts'
import type { StageId } from '../../journey/ids.ts'
import { type PurchasePhase, purchasePhases } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Field } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { LiveText } from './live-text.tsx'
import { Panel } from './panel.tsx'

const commands = [
  ['addStageBefore', 'addStageAfter'],
  ['moveStageLeft', 'moveStageRight'],
  ['delete'],
] as const

/** The details of a stage. */
export function StagePanel({ id }: { id: StageId }) {
  const t = useT()
  const editor = useEditor()
  const stage = useEditorState(state => recordOf(state.document, id))
  const readOnly = useEditorState(state => state.readOnly !== null)
  if (!stage) return null
  return (
    <Panel title={t('inspector.stagePanel')} commands={commands}>
      <Field label={t('inspector.name')}>
        {fieldId => (
          <LiveText
            id={fieldId}
            value={stage.name}
            label={{ key: 'renameStage' }}
            make={(document, name) => updateStage(document, id, { name })}
          />
        )}
      </Field>
      <div className="field-stack">
        <Field label={t('inspector.duration')} layout="row">
          {fieldId => (
            <LiveText
              id={fieldId}
              value={stage.duration}
              placeholder={t('inspector.durationHint')}
              label={{ key: 'updateStage' }}
              make={(document, duration) => updateStage(document, id, { duration })}
            />
          )}
        </Field>
        <Field label={t('inspector.phase')} layout="row">
          {fieldId => (
            <Select
              id={fieldId}
              value={stage.phase ?? 'none'}
              disabled={readOnly}
              options={(['none', ...purchasePhases] as const).map(value => ({
                value,
                label: t(`phase.${value}`),
              }))}
              onChange={(value: PurchasePhase | 'none') =>
                editor.change({ key: 'updateStage' }, document =>
                  updateStage(document, id, { phase: value === 'none' ? null : value }),
                )
              }
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
