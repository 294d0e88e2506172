import { useId } from 'react'
import { updateCards } from '../../journey/commands/update-card.ts'
import type { Card } from '../../journey/records/card.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'
import { commonValue } from './common-value.ts'
import { useLiveText } from './use-live-text.ts'

/** The day until which it is to be done, also in words: the browser writes its field in a language of its own. */
export function CardDue({ cards }: { cards: readonly Card[] }) {
  const t = useT()
  const id = useId()
  const { now } = useApp()
  const disabled = useEditorState(state => state.readOnly !== null)
  const ids = cards.map(card => card.id)
  // Day, month and year are typed one after the other: all of it is one entry of the history.
  const binding = useLiveText({ key: 'updateCards', count: ids.length }, (document, text) =>
    updateCards(document, ids, { due: text === '' ? null : text }),
  )
  const due = commonValue(cards, 'due')
  const time = due ? new Date(`${due}T00:00`).getTime() : Number.NaN
  const late = time < new Date(now()).setHours(0, 0, 0, 0)
  return (
    <div>
      <div className="field field-row">
        <label htmlFor={id}>{t('inspector.due')}</label>
        <input
          id={id}
          type="date"
          className="text-input"
          aria-describedby={`${id}-words`}
          value={due ?? ''}
          disabled={disabled}
          onKeyDown={event => event.stopPropagation()}
          onChange={event => binding.onText(event.target.value)}
          onBlur={binding.onDone}
        />
      </div>
      <p id={`${id}-words`} className="panel-hint field-under due-words" data-late={late}>
        {due === undefined && t('inspector.mixed')}
        {due && !Number.isNaN(time) && (
          <>
            {late && <Icon name="circle-alert" size={14} />}
            {late ? t('details.overdue', { day: t.day(time, now()) }) : t.day(time, now())}
          </>
        )}
      </p>
    </div>
  )
}
