import { sendCards } from '../../journey/commands/move-cards.ts'
import { labelOfStep } from '../../journey/counts.ts'
import { recordOf } from '../../journey/document.ts'
import type { LaneId, StepId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Field } from '../components/field.tsx'
import { type Option, Select } from '../components/select.tsx'
import { laneName, stageLabel } from '../record-names.ts'
import { commonValue } from './common-value.ts'

/** Lane and step of the cards: choosing another one moves them there, as the last of the cell. */
export function CardPlaceFields({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const editor = useEditor()
  const lanes = useEditorState(state => state.document.index.lanes)
  const stages = useEditorState(state => state.document.index.stages)
  const stepsOfStage = useEditorState(state => state.document.index.stepsOfStage)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const document = editor.state().document
  const laneId = commonValue(cards, 'laneId')
  const stepId = commonValue(cards, 'stepId')
  const lane = laneId ? recordOf(document, laneId) : undefined
  /** What stands in the list when there is no one value. */
  const unset = (value: LaneId | StepId | null | undefined): Option<string>[] =>
    value ? [] : [{ value: '', label: value === null ? t('inspector.parked') : t('inspector.mixed') }]

  const move = (to: { readonly laneId?: LaneId; readonly stepId?: StepId }) => {
    const ids = cards.map(card => card.id)
    editor.change({ key: 'moveCards', count: ids.length }, now => sendCards(now, ids, to))
  }

  return (
    <div className="field-stack">
      <Field label={t('inspector.lane')} layout="row">
        {id => (
          <Select
            id={id}
            value={laneId ?? ''}
            dot={lane ? (lane.colour ?? laneColour[lane.laneType]) : undefined}
            disabled={readOnly}
            options={[
              ...unset(laneId),
              ...lanes.map(one => ({ value: one.id as string, label: laneName(t, one) })),
            ]}
            onChange={value => value && move({ laneId: value as LaneId })}
          />
        )}
      </Field>
      <Field label={t('inspector.step')} layout="row">
        {id => (
          <Select
            id={id}
            value={stepId ?? ''}
            disabled={readOnly}
            options={[
              ...unset(stepId),
              ...stages.flatMap(stage =>
                (stepsOfStage.get(stage.id) ?? []).map(step => ({
                  value: step.id as string,
                  label: labelOfStep(document, step.id),
                  group: stageLabel(document, stage.id),
                })),
              ),
            ]}
            onChange={value => value && move({ stepId: value as StepId })}
          />
        )}
      </Field>
    </div>
  )
}
