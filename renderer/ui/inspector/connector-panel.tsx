import { updateConnector } from '../../journey/commands/connectors.ts'
import { recordOf } from '../../journey/document.ts'
import type { ConnectorId } from '../../journey/ids.ts'
import { connectorDirections } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { LiveText } from './live-text.tsx'
import { Panel } from './panel.tsx'

const commands = [['labelArrow'], ['reattachStart', 'reattachEnd'], ['delete']] as const

/** The details of an arrow between two cards. */
export function ConnectorPanel({ id }: { id: ConnectorId }) {
  const t = useT()
  const editor = useEditor()
  const connector = useEditorState(state => recordOf(state.document, id))
  const readOnly = useEditorState(state => state.readOnly !== null)
  const from = useEditorState(state => connector && recordOf(state.document, connector.fromId)?.text)
  const to = useEditorState(state => connector && recordOf(state.document, connector.toId)?.text)

  if (!connector) return null
  return (
    <Panel title={t('inspector.connectorPanel')} commands={commands}>
      <p className="connector-ends">
        <span>{from?.trim() || t('outline.emptyCard')}</span>
        <span aria-hidden="true">{connector.direction === 'two-way' ? '↔' : '→'}</span>
        <span>{to?.trim() || t('outline.emptyCard')}</span>
      </p>
      <FieldGroup label={t('inspector.direction')}>
        <Segmented
          label={t('inspector.direction')}
          value={connector.direction}
          choices={connectorDirections.map(value => ({
            value,
            label: t(`direction.${value}`),
            disabled: readOnly,
          }))}
          onChange={direction =>
            editor.change({ key: 'updateConnector' }, document =>
              updateConnector(document, id, { direction }),
            )
          }
        />
      </FieldGroup>
      <Field label={t('inspector.label')}>
        {fieldId => (
          <LiveText
            id={fieldId}
            value={connector.label}
            label={{ key: 'updateConnector' }}
            make={(document, label) => updateConnector(document, id, { label })}
          />
        )}
      </Field>
      {!readOnly && connector.direction === 'one-way' && (
        <Button
          icon="refresh-cw"
          tone="outlined"
          onClick={() =>
            editor.change({ key: 'updateConnector' }, document =>
              updateConnector(document, id, { fromId: connector.toId, toId: connector.fromId }),
            )
          }
        >
          {t('inspector.turnRound')}
        </Button>
      )}
    </Panel>
  )
}
