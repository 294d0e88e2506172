import { selectedCards } from '../../editor/selection.ts'
import type { StageId } from '../../journey/ids.ts'
import { useEditorState, useT } from '../app-context.ts'
import { Field, FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import { stageLabel } from '../record-names.ts'
import type { ContentChoice } from './use-content.ts'

/** The whole map, one of its stages, or the selected cards. */
export function ContentFields({ choice }: { choice: ContentChoice }) {
  const t = useT()
  const document = useEditorState(state => state.document)
  const cards = useEditorState(state => selectedCards(state.selection).length)
  const { stages } = document.index
  return (
    <>
      <FieldGroup label={t('exporting.content')} layout="row">
        <Segmented
          label={t('exporting.content')}
          value={choice.kind}
          choices={[
            { value: 'map', label: t('exporting.wholeMap') },
            { value: 'stage', label: t('exporting.stage'), disabled: stages.length === 0 },
            { value: 'cards', label: t('exporting.selection'), disabled: cards === 0 },
          ]}
          onChange={choice.choose}
        />
      </FieldGroup>
      {choice.kind === 'stage' && (
        <Field label={t('exporting.whichStage')} layout="row">
          {id => (
            <Select
              id={id}
              value={choice.stageId ?? ''}
              options={stages.map(stage => ({
                value: stage.id as string,
                label: stageLabel(document, stage.id),
              }))}
              onChange={value => choice.chooseStage(value as StageId)}
            />
          )}
        </Field>
      )}
    </>
  )
}
