import { revealSelection } from '../../editor/reveal-selection.ts'
import { selectCards } from '../../editor/selection.ts'
import { addConnector } from '../../journey/commands/connectors.ts'
import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import { type LaneType, laneColour } from '../../journey/vocabulary.ts'
import { useEditor, useEditorState, useT } from '../app-context.ts'
import { FieldGroup } from '../components/field.tsx'
import { MenuButton, type MenuEntry } from '../components/menu.tsx'
import { cardText } from '../connector-name.ts'

/** What answers what: the lane type whose cards are linked to those of a lane type. */
const answers: Partial<Record<LaneType, LaneType>> = {
  'pain-points': 'opportunities',
  opportunities: 'pain-points',
}

/** The opportunities of a pain point, or the pain points of an opportunity, linked by an arrow. Nothing for others. */
export function CardLinks({ card }: { card: Card }) {
  const t = useT()
  const editor = useEditor()
  const document = useEditorState(state => state.document)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const own = laneTypeOf(card)
  const wanted = own && answers[own]
  if (!wanted) return null

  function laneTypeOf(one: Card): LaneType | undefined {
    return one.laneId ? recordOf(document, one.laneId)?.laneType : undefined
  }
  const linked = (document.index.connectorsOf.get(card.id) ?? []).flatMap(({ fromId, toId }) => {
    const other = recordOf(document, fromId === card.id ? toId : fromId)
    return other && laneTypeOf(other) === wanted ? [other] : []
  })
  if (linked.length === 0 && readOnly) return null
  const isPain = own === 'pain-points'
  const label = isPain ? t('details.linkedOpportunity') : t('details.linkedPain')
  /** Looked for when the menu opens: never while something is typed. */
  const entries = (): MenuEntry[] => {
    const candidates = document.index.lanes
      .filter(lane => lane.laneType === wanted)
      .flatMap(lane => [...(document.index.cells.get(lane.id)?.values() ?? [])].flat())
      .filter(one => !linked.includes(one))
      .slice(0, mostOffered)
    if (candidates.length === 0)
      return [{ kind: 'item', label: t('details.nothingToLink'), disabled: true, run: () => {} }]
    return candidates.map(one => ({
      kind: 'item',
      label: shortened(cardText(t, document, one.id)),
      run: () => {
        const [from, to] = isPain ? [card.id, one.id] : [one.id, card.id]
        editor.change({ key: 'addConnector' }, now => addConnector(now, from, to, editor.ids).diff)
      },
    }))
  }
  return (
    <FieldGroup label={label}>
      <div className="linked-cards">
        {linked.map(other => (
          <button
            key={other.id}
            type="button"
            className={`linked-card colour-${other.colour ?? laneColour[wanted]}`}
            aria-label={`${label}: ${cardText(t, document, other.id)}`}
            onClick={() => {
              editor.select(selectCards([other.id]))
              revealSelection(editor)
            }}
          >
            <span className="dot" />
            <span dir="auto">{cardText(t, document, other.id)}</span>
          </button>
        ))}
        {!readOnly && (
          <MenuButton
            icon="plus"
            label={isPain ? t('details.linkOpportunity') : t('details.linkPain')}
            text={isPain ? t('details.linkOpportunity') : t('details.linkPain')}
            className="button-small"
            entries={entries}
          />
        )}
      </div>
    </FieldGroup>
  )
}

/** Most cards that the menu offers. */
const mostOffered = 60

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
