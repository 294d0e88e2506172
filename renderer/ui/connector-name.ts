import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Connector } from '../journey/records/connector.ts'
import type { Translator } from './i18n/translate.ts'

/** What a card says, else what its picture shows, or that it says nothing. */
export function cardText(t: Translator, document: JourneyDocument, id: CardId): string {
  const card = recordOf(document, id)
  const image = card?.imageId ? recordOf(document, card.imageId) : undefined
  return card?.text.trim() || image?.alt.trim() || image?.name.trim() || t('outline.emptyCard')
}

/** "Arrow from Order to Receipt, by e-mail". */
export function connectorName(t: Translator, document: JourneyDocument, connector: Connector): string {
  const ends = {
    from: cardText(t, document, connector.fromId),
    to: cardText(t, document, connector.toId),
  }
  const name = connector.direction === 'two-way' ? t('outline.arrowBoth', ends) : t('outline.arrow', ends)
  const label = connector.label.trim()
  return label === '' ? name : `${name}, ${label}`
}
