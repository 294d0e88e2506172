import { updateMap } from '../../journey/commands/map.ts'
import { mapOf } from '../../journey/document.ts'
import type { MapId } from '../../journey/ids.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { useMaps } from '../library/use-maps.ts'

/** Which map a future-state map answers. Its curve runs dashed behind the future one. */
export function LinkedMapField() {
  const t = useT()
  const editor = useEditor()
  const { navigation } = useApp()
  const { id: own, linkedMapId } = useEditorState(state => mapOf(state.document))
  const linked = useEditorState(state => state.linked)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const maps = useMaps()
  const titled = (title: string) => title.trim() || t('library.untitled')
  const options = (maps ?? [])
    .filter(map => map.id === linkedMapId || (map.kind === 'current-state' && map.id !== own))
    .map(map => ({ value: map.id as MapId | '', label: titled(map.title) }))
  const listed = linkedMapId === null || options.some(option => option.value === linkedMapId)
  const missing = maps !== null && !listed
  const known = linked !== null && linked.id === linkedMapId ? linked : null
  return (
    <Field label={t('inspector.linkedMap')}>
      {id => (
        <>
          <Select<MapId | ''>
            id={id}
            value={linkedMapId ?? ''}
            disabled={readOnly}
            options={[
              { value: '', label: t('inspector.linkedNone') },
              ...options,
              ...(linkedMapId !== null && !listed
                ? [{ value: linkedMapId, label: missing ? t('inspector.linkedGone') : '…' }]
                : []),
            ]}
            onChange={value =>
              editor.change({ key: 'updateMap' }, document =>
                updateMap(document, { linkedMapId: value === '' ? null : value }),
              )
            }
          />
          {missing && <p className="panel-hint">{t('inspector.linkedGoneText')}</p>}
          {!missing && known && known.title !== null && (
            <>
              {known.curve === null && <p className="panel-hint">{t('inspector.linkedBare')}</p>}
              <Button
                size="small"
                icon="map"
                onClick={() => {
                  if (linkedMapId) navigation.open(linkedMapId)
                }}
              >
                {t('inspector.openLinked')}
              </Button>
            </>
          )}
        </>
      )}
    </Field>
  )
}
