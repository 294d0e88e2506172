import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import { enterBoard } from '../editor/navigate.ts'
import type { Selection } from '../editor/selection.ts'
import { selectCards, selectedCards } from '../editor/selection.ts'
import { stickyPlace } from '../editor/sticky.ts'
import { cardsInCell, type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { Lane } from '../journey/records/lane.ts'
import type { Step } from '../journey/records/step.ts'
import type { Box } from '../scene/geometry.ts'
import { cardBox } from '../scene/query.ts'
import type { Column, Row, Scene } from '../scene/scene.ts'
import { cellDomId, domId, outlineId } from './outline-focus.ts'
import { handleOutlineKey } from './outline-keys.ts'
import type { OutlineStrings } from './outline-strings.ts'
import { type OutlineWindow, outlineWindow } from './outline-window.ts'
import './outline.css'

/** The outline follows the camera only when it rests: no frame of a pan or zoom pays for it. Milliseconds. */
const rest = 160

interface Frame {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  readonly window: OutlineWindow
}

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
  const frame = useRestingFrame(editor)
  const selection = useStore(editor.store, state => state.selection)
  const editing = useStore(editor.store, state => state.editing !== null)
  const grid = useRef<HTMLDivElement>(null)
  // Whether the focus that comes now is not a wish to go somewhere: a press, or our own doing.
  const byPointer = useRef(false)
  useFocusFollowsSelection(editor, grid, frame, byPointer)

  const chosen = useMemo(() => new Set<CardId>(selectedCards(selection)), [selection])
  const focusId = outlineId(selection)
  const { document, scene, camera, window } = frame
  return (
    <div
      ref={grid}
      role="grid"
      className="outline"
      aria-label={strings.grid}
      aria-rowcount={scene.rows.length + 2}
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
        focusCame(editor, event.target)
      }}
      onKeyDown={event => handleOutlineKey(editor, event, onContextMenu)}
    >
      <HeaderRows
        document={document}
        scene={scene}
        camera={camera}
        columns={window.columns}
        strings={strings}
        focusId={focusId}
      />
      {window.rows.map(row => (
        <OutlineRow
          key={row.laneId}
          document={document}
          scene={scene}
          camera={camera}
          row={row}
          columns={window.columns}
          strings={strings}
          chosen={chosen}
          focusId={focusId}
        />
      ))}
    </div>
  )
}

function frameOf(editor: Editor): Frame {
  const { document, scene, camera, viewport, selection } = editor.state()
  return { document, scene, camera, window: outlineWindow(scene, document, camera, viewport, selection) }
}

/** What the outline shows: at once when the document or the selection changes, after a rest when the camera does. */
function useRestingFrame(editor: Editor): Frame {
  const [frame, setFrame] = useState(() => frameOf(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => {
      timer = undefined
      setFrame(frameOf(editor))
    }
    update()
    const stop = editor.store.subscribe((state, before) => {
      const moved = state.camera !== before.camera || state.viewport !== before.viewport
      const changed = state.scene !== before.scene || state.selection !== before.selection
      if (!moved && !changed) return
      clearTimeout(timer)
      // While something is typed, only the rest counts too: the words are in the text box.
      timer = setTimeout(update, changed && !state.editing ? 0 : rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return frame
}

/** Puts the DOM focus on what is selected, unless the focus is somewhere else on the page for a reason. */
function useFocusFollowsSelection(
  editor: Editor,
  grid: React.RefObject<HTMLDivElement | null>,
  frame: Frame,
  quiet: React.RefObject<boolean>,
): void {
  const selection = useStore(editor.store, state => state.selection)
  const editing = useStore(editor.store, state => state.editing)
  useEffect(() => {
    // A frame that lags behind the document is followed by another one at once.
    if (editing || !grid.current || frame.document !== editor.state().document) return
    const active = window.document.activeElement
    const inBoard = grid.current.parentElement?.contains(active) ?? false
    if (active !== window.document.body && !inBoard) return
    const id = outlineId(selection)
    // With nothing selected the grid itself keeps the focus that one of its elements had.
    const element = id ? window.document.getElementById(id) : inBoard ? grid.current : null
    if (!element || element === active) return
    quiet.current = true
    element.focus({ preventScroll: true })
    quiet.current = false
  }, [editor, selection, editing, grid, frame, quiet])
}

/** Selects what the focus went to by itself: a screen reader's own cursor. */
function focusCame(editor: Editor, element: HTMLElement): void {
  const { selection } = editor.state()
  if (outlineId(selection) === element.id) return
  const { card, lane, step, stage } = element.dataset
  const next: Selection | null = card
    ? selectCards([card as CardId])
    : lane && step
      ? { kind: 'cell', laneId: lane as Lane['id'], stepId: step as Step['id'] }
      : lane
        ? { kind: 'lane', id: lane as Lane['id'] }
        : step
          ? { kind: 'step', id: step as Step['id'] }
          : stage
            ? { kind: 'stage', id: stage as Column['stageId'] }
            : null
  if (next) editor.select(next)
}

interface Shared {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  readonly columns: readonly Column[]
  readonly strings: OutlineStrings
  readonly focusId: string | null
}

const HeaderRows = memo(function HeaderRows({ document, scene, camera, columns, strings, focusId }: Shared) {
  const sticky = stickyPlace(scene, camera)
  const { zoom } = camera
  const { stageHeight, stepHeight } = scene.metrics
  const stageNumbers = new Map(document.index.stages.map((stage, i) => [stage.id, i + 1]))
  const shown = new Set(columns.map(column => column.stageId))
  return (
    <>
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1} className="outline-quiet">
          {strings.stages}
        </span>
        {document.index.stages
          .filter(stage => shown.has(stage.id))
          .map(stage => {
            const own = scene.columns.filter(column => column.stageId === stage.id)
            const first = own[0]
            const last = own.at(-1)
            if (!first || !last) return null
            const left = boxToScreen(camera, {
              x: first.x,
              y: 0,
              width: last.x + last.width - first.x,
              height: 0,
            })
            return (
              <div
                key={stage.id}
                id={domId(stage.id)}
                data-stage={stage.id}
                role="columnheader"
                aria-colindex={first.index + 2}
                aria-colspan={own.length}
                aria-label={strings.stage(stage, stageNumbers.get(stage.id) ?? 0, own.length)}
                tabIndex={focusId === domId(stage.id) ? 0 : -1}
                style={place({ x: left.x, y: sticky.top, width: left.width, height: stageHeight * zoom })}
              />
            )
          })}
      </div>
      <div role="row" aria-rowindex={2}>
        {columns.map(column => {
          const step = recordOf(document, column.stepId)
          if (!step) return null
          const box = boxToScreen(camera, { x: column.x, y: 0, width: column.width, height: 0 })
          return (
            <div
              key={column.stepId}
              id={domId(column.stepId)}
              data-step={column.stepId}
              role="columnheader"
              aria-colindex={column.index + 2}
              aria-label={strings.step(document, step)}
              tabIndex={focusId === domId(column.stepId) ? 0 : -1}
              style={place({
                x: box.x,
                y: sticky.top + stageHeight * zoom,
                width: box.width,
                height: stepHeight * zoom,
              })}
            />
          )
        })}
      </div>
    </>
  )
})

const OutlineRow = memo(function OutlineRow({
  document,
  scene,
  camera,
  row,
  columns,
  strings,
  chosen,
  focusId,
}: Shared & { row: Row; chosen: ReadonlySet<CardId> }) {
  const lane = recordOf(document, row.laneId)
  if (!lane) return null
  const sticky = stickyPlace(scene, camera)
  const band = boxToScreen(camera, { x: 0, y: row.y, width: 0, height: row.height })
  return (
    <div role="row" aria-rowindex={row.index + 3}>
      <div
        id={domId(row.laneId)}
        data-lane={row.laneId}
        role="rowheader"
        aria-colindex={1}
        aria-label={strings.lane(lane, row.content.cardCount)}
        tabIndex={focusId === domId(row.laneId) ? 0 : -1}
        style={place({ x: sticky.left, y: band.y, width: sticky.width, height: band.height })}
      />
      {columns.map(column => {
        const step = recordOf(document, column.stepId)
        if (!step) return null
        return (
          <OutlineCell
            key={column.stepId}
            document={document}
            scene={scene}
            camera={camera}
            row={row}
            column={column}
            lane={lane}
            step={step}
            cards={row.collapsed ? [] : cardsInCell(document, row.laneId, column.stepId)}
            strings={strings}
            chosen={chosen}
            focusId={focusId}
          />
        )
      })}
    </div>
  )
})

function OutlineCell({
  document,
  scene,
  camera,
  row,
  column,
  lane,
  step,
  cards,
  strings,
  chosen,
  focusId,
}: Omit<Shared, 'columns'> & {
  row: Row
  column: Column
  lane: Lane
  step: Step
  cards: readonly Card[]
  chosen: ReadonlySet<CardId>
}) {
  const id = cellDomId(lane.id, step.id)
  const box = boxToScreen(camera, { x: column.x, y: row.y, width: column.width, height: row.height })
  return (
    <div
      id={id}
      data-lane={lane.id}
      data-step={step.id}
      role="gridcell"
      aria-colindex={column.index + 2}
      aria-label={strings.cell(document, lane, step, cards.length)}
      tabIndex={focusId === id ? 0 : -1}
      style={place(box)}
    >
      {cards.length > 0 && (
        <ul>
          {cards.map(card => {
            const at = cardBox(scene, document, card.id)
            if (!at) return null
            const on = boxToScreen(camera, at)
            return (
              <li key={card.id} style={place({ ...on, x: on.x - box.x, y: on.y - box.y })}>
                <button
                  type="button"
                  id={domId(card.id)}
                  data-card={card.id}
                  aria-label={strings.card(document, lane, card)}
                  aria-pressed={chosen.has(card.id)}
                  tabIndex={focusId === domId(card.id) ? 0 : -1}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function place(box: Box): CSSProperties {
  return { left: box.x, top: box.y, width: box.width, height: box.height }
}
