import { Fragment, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { panBy } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import { enterBoard } from '../editor/navigate.ts'
import { chosenByLane } from './chosen-cells.ts'
import { selectFocused } from './focus-to-selection.ts'
import { OutlineControls } from './outline-controls.tsx'
import { cellDomId, focusedId } from './outline-focus.ts'
import { useRestingFrame } from './outline-frame.ts'
import { OutlineHeaders } from './outline-headers.tsx'
import { handleOutlineKey } from './outline-keys.ts'
import { placeOfSelection } from './outline-place.ts'
import { OutlineRow } from './outline-row.tsx'
import { OutlineSeparator } from './outline-separator.tsx'
import type { OutlineStrings } from './outline-strings.ts'
import { rowIndexes } from './row-indexes.ts'
import { useFocusFollowsSelection } from './use-focus-follows-selection.ts'
import './outline.css'

/**
 * The board as a DOM grid: lanes are rows, steps are columns, cards are items in cells. It lies invisibly over the
 * canvas, each element where its picture is, takes the keyboard focus, and is what screen readers and tests read.
 * Pointer events pass through it to the board, since they bubble and carry their position.
 */
export function Outline({
  editor,
  strings,
  onContextMenu,
}: {
  editor: Editor
  strings: OutlineStrings
  /** Opens the context menu of the selection at a place of the page (CSS pixels). */
  onContextMenu: (at: { x: number; y: number }) => void
}) {
  const [frame, showNow] = useRestingFrame(editor)
  const selection = useStore(editor.store, state => state.selection)
  const editing = useStore(editor.store, state => state.editing !== null)
  const filter = useStore(editor.store, state => state.filter)
  const grid = useRef<HTMLDivElement>(null)
  // Whether the focus that comes now is not a wish to go somewhere: a press, or our own doing.
  const byPointer = useRef(false)
  useFocusFollowsSelection(editor, grid, frame, byPointer)

  const { document, scene, camera, window } = frame
  const chosen = useMemo(() => chosenByLane(document, selection), [document, selection])
  const numbers = useMemo(() => rowIndexes(scene), [scene])
  const lines = useMemo(() => new Map(scene.separators.map(line => [line.laneId, line])), [scene])
  const focusId = focusedId(frame, selection)
  const place = placeOfSelection(document, selection)
  const shared = { document, scene, camera, strings }
  return (
    <>
      <div
        ref={grid}
        role="grid"
        className="outline"
        aria-label={strings.grid}
        aria-rowcount={numbers.count}
        aria-colcount={scene.columns.length + 1}
        aria-multiselectable
        tabIndex={focusId === null ? 0 : -1}
        onPointerDownCapture={() => {
          byPointer.current = true
          setTimeout(() => {
            byPointer.current = false
          })
        }}
        onFocus={event => {
          if (byPointer.current || editing) return
          if (event.target === grid.current) return enterBoard(editor)
          selectFocused(editor, event.target)
        }}
        onKeyDown={event => handleOutlineKey(editor, event, onContextMenu)}
        onScroll={event => {
          if (event.target === grid.current) scrolled(editor, grid.current, showNow)
        }}
      >
        <OutlineHeaders
          {...shared}
          columns={window.columns}
          focusId={place.laneId === null ? focusId : null}
        />
        {window.rows.map(row => {
          const here = place.laneId === row.laneId
          const line = lines.get(row.laneId)
          const rowIndex = numbers.of.get(row.laneId) ?? 0
          const onLine = selection.kind === 'separator'
          return (
            <Fragment key={row.laneId}>
              <OutlineRow
                {...shared}
                row={row}
                rowIndex={rowIndex}
                columns={window.columns}
                smallest={window.smallest}
                focusId={here && !onLine ? focusId : null}
                focusCell={here && place.stepId ? cellDomId(row.laneId, place.stepId) : null}
                chosen={chosen.get(row.laneId)}
                filter={filter}
              />
              {line && (
                <OutlineSeparator
                  {...shared}
                  line={line}
                  rowIndex={rowIndex + 1}
                  focusId={here && onLine ? focusId : null}
                />
              )}
            </Fragment>
          )
        })}
      </div>
      <OutlineControls editor={editor} strings={strings} />
    </>
  )
}

/**
 * Something brought an element into view by scrolling, as assistive technology does: the camera goes there instead,
 * so that the grid stays where its picture is.
 */
function scrolled(editor: Editor, grid: HTMLElement, showNow: () => void): void {
  const { scrollLeft, scrollTop } = grid
  if (scrollLeft === 0 && scrollTop === 0) return
  grid.scrollTo(0, 0)
  editor.setCamera(panBy(editor.state().camera, -scrollLeft, -scrollTop))
  showNow()
}
