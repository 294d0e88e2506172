import { labelConnector } from '../../editor/label-connector.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Connector } from '../../journey/records/connector.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { FieldGroup } from '../components/field.tsx'
import { cardText } from '../connector-name.ts'
import type { Translator } from '../i18n/translate.ts'

const none: readonly Connector[] = []

/** The arrows of a card: each a way to its details. Nothing when there are none. */
export function CardConnectors({ cardId }: { cardId: CardId }) {
  const t = useT()
  const editor = useEditor()
  const document = useEditorState(state => state.document)
  const connectors = document.index.connectorsOf.get(cardId) ?? none
  if (connectors.length === 0) return null
  return (
    <FieldGroup label={t('inspector.arrows')}>
      <ul aria-label={t('inspector.arrows')}>
        {connectors.map(connector => (
          <li key={connector.id}>
            <Button size="small" icon="spline" onClick={() => labelConnector(editor, connector.id)}>
              <span className="clip">{arrowText(t, document, connector, cardId)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}

/** An arrow as seen from one of its cards: "to Receipt, by e-mail". */
function arrowText(t: Translator, document: JourneyDocument, connector: Connector, cardId: CardId): string {
  const leaves = connector.fromId === cardId
  const text = cardText(t, document, leaves ? connector.toId : connector.fromId)
  const way =
    connector.direction === 'two-way'
      ? t('inspector.arrowWith', { text })
      : leaves
        ? t('inspector.arrowTo', { text })
        : t('inspector.arrowFrom', { text })
  const label = connector.label.trim()
  return label === '' ? way : `${way}, ${label}`
}
