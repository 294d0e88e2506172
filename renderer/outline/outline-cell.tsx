import { memo } from 'react'
import { boxToScreen } from '../editor/camera.ts'
import { isFiltering, passes } from '../editor/filter.ts'
import { drawnArrows } from './drawn-arrows.ts'
import { OutlineArrow } from './outline-arrow.tsx'
import { OutlineCard } from './outline-card.tsx'
import { cellDomId, domId } from './outline-focus.ts'
import { placeStyle } from './place-style.ts'
import { cardsOf, type OutlineCellProps, sameCell } from './same-cell.ts'

/** A cell with a list of its cards, each followed by the arrows that leave it. */
export const OutlineCell = memo(function OutlineCell({
  document,
  scene,
  camera,
  strings,
  row,
  column,
  lane,
  step,
  smallest,
  focusId,
  chosen,
  filter,
}: OutlineCellProps) {
  const id = cellDomId(lane.id, step.id)
  const cards = cardsOf({ row, column })
  const box = boxToScreen(camera, { x: column.x, y: row.y, width: column.width, height: row.height })
  const items = cards.flatMap(placed => {
    const { card, face } = placed
    const arrows = drawnArrows(scene, document, card.id)
    const focused = arrows.filter(({ record }) => focusId === domId(record.id))
    const visible = face.height * camera.zoom >= smallest
    const own = (visible ? arrows : focused).map(({ record, drawn }) => (
      <OutlineArrow
        key={record.id}
        name={strings.arrow(document, record)}
        drawn={drawn}
        camera={camera}
        cell={box}
        focused={focusId === domId(record.id)}
      />
    ))
    if (!visible && focusId !== domId(card.id)) return own
    return [
      <OutlineCard
        key={card.id}
        name={
          isFiltering(filter) && !passes(filter, card, lane)
            ? `${strings.card(document, lane, card)}, ${strings.dimmed}`
            : strings.card(document, lane, card)
        }
        placed={placed}
        rowY={row.y}
        camera={camera}
        cell={box}
        chosen={chosen?.has(card.id) ?? false}
        focused={focusId === domId(card.id)}
      />,
      ...own,
    ]
  })
  return (
    <div
      id={id}
      data-lane={lane.id}
      data-step={step.id}
      role="gridcell"
      aria-colindex={column.index + 2}
      aria-label={strings.cell(document, lane, step, cards.length)}
      aria-selected={focusId === id || chosen !== undefined}
      tabIndex={focusId === id ? 0 : -1}
      style={placeStyle(box)}
    >
      {items.length > 0 && <ul>{items}</ul>}
    </div>
  )
}, sameCell)
