import { moveCards } from '../../journey/commands/move-cards.ts'
import { removeCards } from '../../journey/commands/remove-cards.ts'
import type { LaneId, StepId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { FieldGroup } from '../components/field.tsx'
import { IconButton } from '../components/icon-button.tsx'

/** The cards without a place in the grid, each with a way into it. Nothing when there are none. */
export function ParkingLot() {
  const t = useT()
  const parked = useEditorState(state => state.document.index.parked)
  if (parked.length === 0) return null
  return (
    <FieldGroup label={`${t('inspector.parked')} (${t.number(parked.length)})`}>
      <p className="panel-hint">{t('inspector.parkedHint')}</p>
      <ul className="parking-lot">
        {parked.map(card => (
          <ParkedCard key={card.id} card={card} />
        ))}
      </ul>
    </FieldGroup>
  )
}

function ParkedCard({ card }: { card: Card }) {
  const t = useT()
  const editor = useEditor()
  const readOnly = useEditorState(state => state.readOnly !== null)
  const inCell = useEditorState(state => state.selection.kind === 'cell')
  const text = card.text.trim() || t('outline.emptyCard')
  const put = inCell ? t('inspector.putIntoCell') : t('inspector.putIntoFirst')

  const takeIn = () => {
    const { selection, scene } = editor.state()
    const laneId: LaneId | undefined = selection.kind === 'cell' ? selection.laneId : scene.rows[0]?.laneId
    const stepId: StepId | undefined = selection.kind === 'cell' ? selection.stepId : scene.columns[0]?.stepId
    if (!laneId || !stepId) return
    const place = { laneId, stepId, index: Number.POSITIVE_INFINITY }
    if (editor.change({ key: 'moveCards', count: 1 }, document => moveCards(document, [card.id], place)))
      editor.announce('cardsMoved', { count: 1, laneId, stepId })
  }

  return (
    <li>
      <p className="parked-text" dir="auto">
        {text}
      </p>
      {!readOnly && (
        <span className="parked-commands">
          <Button size="small" icon="plus" aria-label={`${put}: ${text}`} onClick={takeIn}>
            {put}
          </Button>
          <IconButton
            icon="trash-2"
            size="small"
            label={`${t('action.delete')}: ${text}`}
            onClick={() =>
              editor.change({ key: 'deleteCards', count: 1 }, document => removeCards(document, [card.id]))
            }
          />
        </span>
      )}
    </li>
  )
}
