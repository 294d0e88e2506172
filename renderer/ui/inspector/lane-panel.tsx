import { type LaneFields, updateLane } from '../../journey/commands/lanes.ts'
import { addSeparator, removeSeparator } from '../../journey/commands/separators.ts'
import { recordOf } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import { lineName } from '../../journey/templates/separator-names.ts'
import { laneColour, laneTypes, type SeparatorKind, separatorKinds } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, usePreference, useT } from '../app-context.ts'
import { ColourRow } from '../components/colour-row.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { Switch } from '../components/switch.tsx'
import { LiveText } from './live-text.tsx'
import { Panel } from './panel.tsx'
import { SizeField } from './size-field.tsx'

const commands = [['addLaneAbove', 'addLaneBelow'], ['moveLaneUp', 'moveLaneDown'], ['delete']] as const

/** The details of a lane. */
export function LanePanel({ id }: { id: LaneId }) {
  const t = useT()
  const editor = useEditor()
  const lane = useEditorState(state => recordOf(state.document, id))
  const separator = useEditorState(state => state.document.index.separators.get(id))
  const readOnly = useEditorState(state => state.readOnly !== null)
  const language = usePreference(preferences => preferences.language)
  if (!lane) return null
  const change = (fields: LaneFields) => {
    editor.change({ key: 'updateLane' }, document => updateLane(document, id, fields))
  }
  const setLine = (kind: SeparatorKind | 'none') => {
    if (kind === 'none') {
      if (separator)
        editor.change({ key: 'deleteSeparator' }, document => removeSeparator(document, separator.id))
    } else {
      editor.change(
        { key: 'addSeparator' },
        document =>
          addSeparator(document, id, kind, editor.ids, lineName(kind, language, separator?.name)).diff,
      )
    }
  }
  return (
    <Panel
      title={t('inspector.lanePanel')}
      colour={lane.colour ?? laneColour[lane.laneType]}
      commands={commands}
    >
      <Field label={t('inspector.name')}>
        {fieldId => (
          <LiveText
            id={fieldId}
            value={lane.name}
            label={{ key: 'renameLane' }}
            make={(document, name) => updateLane(document, id, { name })}
          />
        )}
      </Field>
      <div className="field-stack">
        <Field label={t('inspector.type')} layout="row">
          {fieldId => (
            <Select
              id={fieldId}
              value={lane.laneType}
              disabled={readOnly}
              options={laneTypes.map(value => ({ value, label: t(`laneType.${value}`) }))}
              onChange={laneType => change({ laneType })}
            />
          )}
        </Field>
        <SizeField
          label={t('inspector.height')}
          placeholder={t('inspector.heightAuto')}
          size={lane.height}
          disabled={readOnly}
          onChange={height => change({ height })}
        />
        <Field label={t('inspector.lineUnder')} layout="row">
          {fieldId => (
            <Select
              id={fieldId}
              value={separator?.kind ?? 'none'}
              disabled={readOnly}
              options={[
                { value: 'none' as const, label: t('inspector.noLine') },
                ...separatorKinds.map(value => ({ value, label: t(`separatorKind.${value}`) })),
              ]}
              onChange={setLine}
            />
          )}
        </Field>
        <Switch
          label={t('inspector.collapsed')}
          checked={lane.collapsed}
          disabled={readOnly}
          onChange={collapsed => change({ collapsed })}
        />
        <Switch
          label={t('inspector.hidden')}
          checked={lane.hidden}
          disabled={readOnly}
          onChange={hidden => change({ hidden })}
        />
      </div>
      <FieldGroup label={t('inspector.colour')}>
        <ColourRow
          label={t('inspector.colour')}
          colour={lane.colour}
          inherited={laneColour[lane.laneType]}
          disabled={readOnly}
          onChange={colour => change({ colour })}
        />
      </FieldGroup>
    </Panel>
  )
}
