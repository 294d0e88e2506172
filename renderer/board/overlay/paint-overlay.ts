import type { EditorState } from '../../editor/editor-state.ts'
import type { EditedText } from '../edited-text.ts'
import type { OverlayBrush } from './overlay-brush.ts'
import { paintHoveredAdder } from './paint-adders.ts'
import { paintDrawnConnector, paintHoveredConnector } from './paint-connectors.ts'
import { paintDrag } from './paint-drag.ts'
import { paintEdgeInGrid } from './paint-edge.ts'
import { paintEditing } from './paint-editing.ts'
import { paintFoundCards, paintFoundHeaders } from './paint-found.ts'
import { paintHeaderDragInGrid, paintHeaderStates } from './paint-headers.ts'
import { paintHover } from './paint-hover.ts'
import { paintMarquee } from './paint-marquee.ts'
import { paintPresented } from './paint-presented.ts'
import { paintScoring } from './paint-scoring.ts'
import { paintSelection } from './paint-selection.ts'

/** What is edited, and how much taller its field has become than the drawn text (board pixels). */
export interface EditingFrame {
  readonly edited: EditedText
  readonly extra: number
}

/** Everything that lies over the cards: it changes with the pointer and the selection, not with the map. */
export function paintGridOverlay(brush: OverlayBrush, editing: EditingFrame | null): void {
  paintPresented(brush, 'content')
  paintFoundCards(brush)
  paintHover(brush)
  paintSelection(brush)
  paintHoveredArrow(brush)
  paintScoring(brush)
  if (editing?.edited.plane === 'content') paintEditing(brush, editing.edited, editing.extra)
  paintDrawnConnector(brush)
  paintHeaderDragInGrid(brush)
  paintEdgeInGrid(brush)
  paintDrag(brush)
  paintMarquee(brush)
}

/** The arrow under the pointer comes after the selection, so that its plus lies on top. */
function paintHoveredArrow(brush: OverlayBrush): void {
  const { hover, tool } = brush.state
  if (tool.state !== 'idle' || (hover?.kind !== 'connector' && hover?.kind !== 'connector-label')) return
  paintHoveredConnector(brush, hover.id, hover.kind === 'connector-label')
}

/** What lies over the headers or the lane labels. */
export function paintStripOverlay(
  brush: OverlayBrush,
  strip: 'headers' | 'labels',
  editing: EditingFrame | null,
): void {
  paintPresented(brush, strip)
  paintFoundHeaders(brush, strip)
  paintHoveredAdder(brush, strip)
  paintHeaderStates(brush, strip)
  if (editing?.edited.plane === strip) paintEditing(brush, editing.edited, editing.extra)
}

/** Whether the overlay would show anything at all: while the board moves, an empty one is left alone. */
export function overlayIsEmpty(state: EditorState): boolean {
  return (
    state.selection.kind === 'none' &&
    state.editing === null &&
    state.find.hits.length === 0 &&
    state.presenting === null &&
    (state.hover === null || state.hover.kind === 'ground') &&
    (state.tool.state === 'idle' || state.tool.state === 'panning' || state.tool.state === 'pressing')
  )
}
