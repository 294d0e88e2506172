import { useState } from 'react'
import { changeVotes } from '../../journey/commands/change-votes.ts'
import { tagCards } from '../../journey/commands/tag-cards.ts'
import { updateCards } from '../../journey/commands/update-card.ts'
import { mapOf } from '../../journey/document.ts'
import type { PersonaId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Field, FieldGroup } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { Stepper } from '../components/stepper.tsx'
import { Switch } from '../components/switch.tsx'
import { TagInput } from '../components/tag-input.tsx'
import { CardDue } from './card-due.tsx'
import { CardLink } from './card-link.tsx'
import { commonValue } from './common-value.ts'
import { LiveText } from './live-text.tsx'
import { useCardChange } from './use-card-change.ts'
import { type UsedValues, usedValues } from './used-values.ts'

/** Longest span that the list offers. */
const maxOfferedSpan = 24

/** Votes, owner, due date, tags, link and the like. */
export function CardWork({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const editor = useEditor()
  const { change, disabled } = useCardChange(cards)
  const personas = useEditorState(state => state.document.index.personas)
  const isDay = useEditorState(state => mapOf(state.document).kind === 'day-in-the-life')
  const stepCount = useEditorState(state => state.document.index.steps.length)
  const [used, setUsed] = useState<UsedValues | null>(null)
  // Collected when a field is entered: while something is typed, nothing looks through the whole map.
  const suggest = () => setUsed(usedValues(editor.state().document))
  const single = cards.length === 1 ? cards[0] : undefined
  const ids = cards.map(card => card.id)
  const span = commonValue(cards, 'span')
  const label = { key: 'updateCards', count: cards.length }
  /** The tags that all cards have; those of some stay with them whatever happens to these. */
  const tags = cards[0]?.tags.filter(tag => cards.every(card => card.tags.includes(tag))) ?? []

  return (
    <>
      <div className="field-stack">
        <FieldGroup label={t('inspector.votes')} layout="row">
          <Stepper
            label={t('inspector.votes')}
            value={Math.max(...cards.map(card => card.votes))}
            note={commonValue(cards, 'votes') === undefined ? t('inspector.mixed') : undefined}
            lessLabel={t('inspector.fewerVotes')}
            moreLabel={t('inspector.moreVotes')}
            disabled={disabled}
            onChange={by => editor.change(label, document => changeVotes(document, ids, by))}
          />
        </FieldGroup>
        <Field label={t('inspector.owner')} layout="row">
          {id => (
            <>
              <LiveText
                id={id}
                value={commonValue(cards, 'owner') ?? ''}
                list={`${id}-used`}
                onFocus={suggest}
                placeholder={commonValue(cards, 'owner') === undefined ? t('inspector.mixed') : undefined}
                label={label}
                make={(document, owner) => updateCards(document, ids, { owner })}
              />
              <datalist id={`${id}-used`}>
                {used?.owners.map(owner => (
                  <option key={owner} value={owner} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <CardDue cards={cards} />
        {single && <CardLink card={single} />}
        {stepCount > 1 && (
          <Field label={t('inspector.span')} layout="row">
            {id => (
              <Select
                id={id}
                value={String(span ?? '')}
                disabled={disabled}
                options={[
                  ...(span === undefined ? [{ value: '', label: t('inspector.mixed') }] : []),
                  ...Array.from(
                    { length: Math.max(span ?? 1, Math.min(maxOfferedSpan, stepCount)) },
                    (_, i) => ({
                      value: String(i + 1),
                      label: t('inspector.spanSteps', { count: i + 1 }),
                    }),
                  ),
                ]}
                onChange={value => value && change({ span: Number(value) })}
              />
            )}
          </Field>
        )}
        {isDay && (
          <Field label={t('inspector.start')} layout="row">
            {id => (
              <input
                id={id}
                type="time"
                className="text-input"
                value={commonValue(cards, 'start') ?? ''}
                disabled={disabled}
                onKeyDown={event => event.stopPropagation()}
                onChange={event => change({ start: event.target.value === '' ? null : event.target.value })}
              />
            )}
          </Field>
        )}
        {personas.length > 0 && (
          <Field label={t('inspector.persona')} layout="row">
            {id => (
              <Select
                id={id}
                value={
                  (commonValue(cards, 'personaId') === undefined
                    ? 'mixed'
                    : commonValue(cards, 'personaId')) ?? ''
                }
                disabled={disabled}
                options={[
                  ...(commonValue(cards, 'personaId') === undefined
                    ? [{ value: 'mixed', label: t('inspector.mixed') }]
                    : []),
                  { value: '', label: t('inspector.everyone') },
                  ...personas.map(persona => ({
                    value: persona.id as string,
                    label: persona.name.trim() || t('board.personaUnnamed'),
                  })),
                ]}
                onChange={value =>
                  value !== 'mixed' && change({ personaId: value === '' ? null : (value as PersonaId) })
                }
              />
            )}
          </Field>
        )}
        <Switch
          label={t('inspector.moment')}
          checked={cards.every(card => card.momentOfTruth)}
          note={commonValue(cards, 'momentOfTruth') === undefined ? t('inspector.mixed') : undefined}
          disabled={disabled}
          onChange={momentOfTruth => change({ momentOfTruth })}
        />
      </div>
      <FieldGroup label={t('inspector.tags')}>
        <TagInput
          label={t('inspector.tags')}
          addLabel={t('inspector.addTag')}
          tags={tags}
          suggestions={used?.tags}
          onFocus={suggest}
          disabled={disabled}
          onChange={next => {
            const add = next.filter(tag => !tags.includes(tag))
            const remove = tags.filter(tag => !next.includes(tag))
            editor.change(label, document => tagCards(document, ids, { add, remove }))
          }}
        />
      </FieldGroup>
    </>
  )
}
