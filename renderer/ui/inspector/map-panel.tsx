import { updateLane } from '../../journey/commands/lanes.ts'
import { updateMap } from '../../journey/commands/map.ts'
import { mapOf } from '../../journey/document.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { TagInput } from '../components/tag-input.tsx'
import { laneName } from '../record-names.ts'
import { useAction } from '../use-action.ts'
import { LinkedMapField } from './linked-map-field.tsx'
import { LiveTextArea } from './live-text.tsx'
import { MapReview } from './map-review.tsx'
import { Panel } from './panel.tsx'
import { ParkingLot } from './parking-lot.tsx'

/** About the map itself, when nothing that has details is selected. */
export function MapPanel() {
  const t = useT()
  const editor = useEditor()
  const map = useEditorState(state => mapOf(state.document))
  const lanes = useEditorState(state => state.document.index.lanes)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const inCell = useEditorState(state => state.selection.kind === 'cell')
  const future = useAction('makeFuture')
  const versions = useAction('versionHistory')
  const hidden = lanes.filter(lane => lane.hidden)
  return (
    <Panel title={t('inspector.mapPanel')}>
      <p className="panel-hint">{inCell ? t('inspector.emptyCellText') : t('inspector.nothingText')}</p>
      <Field label={t('inspector.notes')}>
        {id => (
          <LiveTextArea
            id={id}
            rows={4}
            value={map.notes}
            placeholder={t('inspector.notesHint')}
            label={{ key: 'updateMap' }}
            make={(document, notes) => updateMap(document, { notes })}
          />
        )}
      </Field>
      <FieldGroup label={t('inspector.mapTags')}>
        <TagInput
          label={t('inspector.mapTags')}
          addLabel={t('inspector.addTag')}
          tags={map.tags}
          disabled={readOnly}
          onChange={tags =>
            editor.change({ key: 'updateMap' }, document => updateMap(document, { tags: [...tags] }))
          }
        />
      </FieldGroup>
      {map.kind === 'future-state' && <LinkedMapField />}
      {future.enabled && (
        <Button size="small" tone="outlined" icon="signpost" onClick={future.run}>
          {future.label}
        </Button>
      )}
      <Button size="small" tone="outlined" icon="history" onClick={versions.run}>
        {t('versions.show')}
      </Button>
      <MapReview />
      <ParkingLot />
      {hidden.length > 0 && (
        <FieldGroup label={t('inspector.hiddenLanes')}>
          <ul className="hidden-lanes">
            {hidden.map(lane => (
              <li key={lane.id}>
                <span className={`dot colour-${lane.colour ?? laneColour[lane.laneType]}`} />
                <span className="clip grow">{laneName(t, lane)}</span>
                {!readOnly && (
                  <Button
                    size="small"
                    icon="eye"
                    aria-label={`${t('inspector.show')}: ${laneName(t, lane)}`}
                    onClick={() =>
                      editor.change({ key: 'showLanes' }, document =>
                        updateLane(document, lane.id, { hidden: false }),
                      )
                    }
                  >
                    {t('inspector.show')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </FieldGroup>
      )}
    </Panel>
  )
}
