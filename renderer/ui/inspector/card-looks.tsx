import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { useEditorState, useT } from '../app-context.ts'
import { ColourRow } from '../components/colour-row.tsx'
import { FieldGroup } from '../components/field.tsx'
import { commonValue } from './common-value.ts'
import { useCardChange } from './use-card-change.ts'

/** The colour of the cards, their own or the lane's. */
export function CardLooks({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const { change, disabled } = useCardChange(cards)
  const inherited = useEditorState(({ document }) => {
    const lane = cards[0]?.laneId ? recordOf(document, cards[0].laneId) : undefined
    return lane ? (lane.colour ?? laneColour[lane.laneType]) : 'evid'
  })
  const colour = commonValue(cards, 'colour')
  return (
    <FieldGroup label={t('inspector.colour')} note={colour === undefined ? t('inspector.mixed') : undefined}>
      <ColourRow
        label={t('inspector.colour')}
        colour={colour}
        inherited={inherited}
        disabled={disabled}
        onChange={colour => change({ colour })}
      />
    </FieldGroup>
  )
}
