import { updateMap } from '../../journey/commands/map.ts'
import { mapOf } from '../../journey/document.ts'
import { dayOf, isReviewDue, reviewDueOn } from '../../journey/review.ts'
import { reviewCadences } from '../../journey/vocabulary.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Select } from '../components/select.tsx'

/** How often the map asks to be looked at again, when that is, and that it was today. */
export function MapReview() {
  const t = useT()
  const { now } = useApp()
  const editor = useEditor()
  const map = useEditorState(state => mapOf(state.document))
  const readOnly = useEditorState(state => state.readOnly !== null)
  const today = now()
  const due = reviewDueOn(map)
  const change = (fields: Parameters<typeof updateMap>[1]) =>
    editor.change({ key: 'updateMap' }, document => updateMap(document, fields))
  return (
    <>
      <Field label={t('review.title')}>
        {id => (
          <Select
            id={id}
            value={map.reviewEvery ?? 'never'}
            options={(['never', ...reviewCadences] as const).map(value => ({
              value,
              label: t(`review.${value}`),
            }))}
            disabled={readOnly}
            onChange={value => change({ reviewEvery: value === 'never' ? null : value })}
          />
        )}
      </Field>
      {due && (
        <p className="panel-hint">
          {isReviewDue(map, today)
            ? t('library.reviewDue')
            : t('shelf.nextReview', { when: t.day(new Date(`${due}T12:00`).getTime(), today) })}
        </p>
      )}
      {due && !readOnly && map.reviewedOn !== dayOf(today) && (
        <Button
          size="small"
          tone="outlined"
          icon="check"
          onClick={() => change({ reviewedOn: dayOf(now()) })}
        >
          {t('review.today')}
        </Button>
      )}
    </>
  )
}
