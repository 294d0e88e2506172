import { useMemo } from 'react'
import { updateCards } from '../../journey/commands/update-card.ts'
import { recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { useEditorState, useT } from '../app-context.ts'
import { Field } from '../components/field.tsx'
import { CardComments } from './card-comments.tsx'
import { CardConnectors } from './card-connectors.tsx'
import { CardEvidence } from './card-evidence.tsx'
import { CardLinks } from './card-links.tsx'
import { CardLooks } from './card-looks.tsx'
import { CardPicture } from './card-picture.tsx'
import { CardPlaceFields } from './card-place-fields.tsx'
import { CardTyped } from './card-typed.tsx'
import { CardWork } from './card-work.tsx'
import { LiveTextArea } from './live-text.tsx'
import { Panel } from './panel.tsx'

const commands = [
  ['duplicate', 'copy', 'cut'],
  ['moveLeft', 'moveRight', 'moveUp', 'moveDown', 'parkCards'],
  ['addPicture', 'removePicture'],
  ['delete'],
] as const

/** The details of one card, or what several selected cards have in common. */
export function CardPanel({ ids, lead }: { ids: readonly CardId[]; lead: CardId }) {
  const t = useT()
  const document = useEditorState(state => state.document)
  const cards = useMemo(
    () => ids.map(id => recordOf(document, id)).filter((card): card is Card => card !== undefined),
    [document, ids],
  )
  const first = cards.find(card => card.id === lead) ?? cards[0]
  const lane = first?.laneId ? recordOf(document, first.laneId) : undefined
  if (!first) return null
  const single = cards.length === 1
  const title = single
    ? t(`cardOf.${lane?.laneType ?? 'custom'}`)
    : t('inspector.several', { count: cards.length })
  const colour = first.colour ?? lane?.colour ?? (lane ? laneColour[lane.laneType] : 'evid')
  return (
    <Panel title={title} colour={colour} commands={commands}>
      {single && (
        <Field label={t('inspector.text')}>
          {id => (
            <LiveTextArea
              id={id}
              value={first.text}
              label={{ key: 'editText' }}
              make={(document, text) => updateCards(document, [first.id], { text })}
            />
          )}
        </Field>
      )}
      <CardPlaceFields cards={cards} />
      <CardTyped cards={cards} />
      <CardEvidence cards={cards} />
      <CardWork cards={cards} />
      <CardLooks cards={cards} />
      {single && <CardLinks card={first} />}
      {single && <CardPicture card={first} />}
      {single && <CardConnectors cardId={first.id} />}
      {single && <CardComments cardId={first.id} />}
    </Panel>
  )
}
