import { useMemo } from 'react'
import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import {
  type CardFlag,
  type ChannelName,
  cardFlags,
  channelNames,
  type LaneType,
  type TouchpointNature,
  touchpointNatures,
} from '../../journey/vocabulary.ts'
import { useEditorState, useT } from '../app-context.ts'
import { FaceRow } from '../components/face-row.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { LevelBars } from '../components/level-bars.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import { commonValue } from './common-value.ts'
import { useCardChange } from './use-card-change.ts'

const withChannel: readonly LaneType[] = ['touchpoints', 'channels', 'place', 'tools']
const withNature: readonly LaneType[] = ['touchpoints', 'channels']
const withEffort: readonly LaneType[] = ['pain-points', 'opportunities']
const withFlag: readonly LaneType[] = [
  'customer-actions',
  'frontstage',
  'backstage',
  'support-processes',
  'physical-evidence',
  'policies',
]

/** The marks that depend on what kind of lane the cards lie in: emotion, channel, severity, flag. */
export function CardTyped({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const { change, disabled } = useCardChange(cards)
  const document = useEditorState(state => state.document)
  const laneType = useMemo(() => {
    const types = new Set(
      cards.map(card => (card.laneId ? recordOf(document, card.laneId)?.laneType : undefined)),
    )
    return types.size === 1 ? [...types][0] : undefined
  }, [document, cards])
  if (!laneType) return null
  /** What stands beside a control, or first in a list, when the cards differ. */
  const noteOf = (field: keyof Card) =>
    commonValue(cards, field) === undefined ? t('inspector.mixed') : undefined
  const differing = (field: keyof Card) =>
    noteOf(field) === undefined ? [] : [{ value: 'mixed' as const, label: t('inspector.mixed') }]
  return (
    <>
      {!withChannel.includes(laneType) && (
        <FieldGroup label={t('inspector.emotion')} note={noteOf('score')}>
          <FaceRow
            label={t('inspector.emotion')}
            score={commonValue(cards, 'score') ?? null}
            disabled={disabled}
            onChange={score => change({ score })}
          />
        </FieldGroup>
      )}
      {withChannel.includes(laneType) && (
        <div className="field-stack">
          <Field label={t('inspector.channel')} layout="row">
            {id => (
              <Select
                id={id}
                value={noteOf('channel') ? 'mixed' : (commonValue(cards, 'channel') ?? 'none')}
                disabled={disabled}
                options={[
                  ...differing('channel'),
                  { value: 'none' as const, label: t('channel.none') },
                  ...channelNames.map(value => ({ value, label: t(`channel.${value}`) })),
                ]}
                onChange={(value: ChannelName | 'none' | 'mixed') =>
                  value !== 'mixed' && change({ channel: value === 'none' ? null : value })
                }
              />
            )}
          </Field>
          {withNature.includes(laneType) && (
            <Field label={t('inspector.nature')} layout="row">
              {id => (
                <Select
                  id={id}
                  value={noteOf('nature') ? 'mixed' : (commonValue(cards, 'nature') ?? 'none')}
                  disabled={disabled}
                  options={[
                    ...differing('nature'),
                    { value: 'none' as const, label: t('nature.none') },
                    ...touchpointNatures.map(value => ({ value, label: t(`nature.${value}`) })),
                  ]}
                  onChange={(value: TouchpointNature | 'none' | 'mixed') =>
                    value !== 'mixed' && change({ nature: value === 'none' ? null : value })
                  }
                />
              )}
            </Field>
          )}
        </div>
      )}
      {(laneType === 'pain-points' || withEffort.includes(laneType)) && (
        <div className="field-stack">
          {laneType === 'pain-points' && (
            <FieldGroup label={t('inspector.severity')} layout="row">
              <LevelBars
                label={t('inspector.severity')}
                colour="pain"
                level={commonValue(cards, 'severity') ?? null}
                note={noteOf('severity')}
                disabled={disabled}
                onChange={severity => change({ severity })}
              />
            </FieldGroup>
          )}
          <FieldGroup label={t('inspector.impact')} layout="row">
            <LevelBars
              label={t('inspector.impact')}
              colour="opp"
              level={commonValue(cards, 'impact') ?? null}
              note={noteOf('impact')}
              disabled={disabled}
              onChange={impact => change({ impact })}
            />
          </FieldGroup>
          <FieldGroup label={t('inspector.effort')} layout="row">
            <LevelBars
              label={t('inspector.effort')}
              colour="support"
              level={commonValue(cards, 'effort') ?? null}
              note={noteOf('effort')}
              disabled={disabled}
              onChange={effort => change({ effort })}
            />
          </FieldGroup>
        </div>
      )}
      {withFlag.includes(laneType) && (
        <FieldGroup label={t('inspector.flag')} note={noteOf('flag')}>
          <Segmented
            label={t('inspector.flag')}
            value={noteOf('flag') ? null : (commonValue(cards, 'flag') ?? 'none')}
            choices={(['none', ...cardFlags] as const).map(value => ({
              value,
              label: t(`flag.${value}`),
              disabled,
            }))}
            onChange={(value: CardFlag | 'none') => change({ flag: value === 'none' ? null : value })}
          />
        </FieldGroup>
      )}
    </>
  )
}
