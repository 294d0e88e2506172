import { updateCards } from '../../journey/commands/update-card.ts'
import type { Card } from '../../journey/records/card.ts'
import { type Evidence, evidenceLevels } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'
import { FieldGroup } from '../components/field.tsx'
import { Icon } from '../components/icon.tsx'
import { Segmented } from '../components/segmented.tsx'
import { commonValue } from './common-value.ts'
import { LiveText } from './live-text.tsx'
import { useCardChange } from './use-card-change.ts'

/** What the cards rest on, and where that can be looked up. */
export function CardEvidence({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const { change, disabled } = useCardChange(cards)
  const evidence = commonValue(cards, 'evidence')
  const single = cards.length === 1 ? cards[0] : undefined
  return (
    <FieldGroup
      label={t('inspector.evidence')}
      note={evidence === undefined ? t('inspector.mixed') : undefined}
    >
      <Segmented
        label={t('inspector.evidence')}
        className="evidence-row"
        value={evidence === null ? 'none' : (evidence ?? null)}
        choices={(['none', ...evidenceLevels] as const).map(value => ({
          value,
          label: t(`evidence.${value}`),
          disabled,
        }))}
        onChange={(value: Evidence | 'none') => change({ evidence: value === 'none' ? null : value })}
      />
      {single && (
        <div className="source-row">
          <Icon name="paperclip" size={14} />
          <LiveText
            aria-label={t('inspector.source')}
            placeholder={t('inspector.sourceHint')}
            value={single.source}
            label={{ key: 'updateCards', count: 1 }}
            make={(document, source) => updateCards(document, [single.id], { source })}
          />
        </div>
      )}
    </FieldGroup>
  )
}
