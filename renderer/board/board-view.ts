import type { Editor } from '../editor/editor.ts'
import type { EditorState } from '../editor/editor-state.ts'
import { type CardFilter, noFilter } from '../editor/filter.ts'
import { pick } from '../editor/pick.ts'
import type { Target } from '../editor/tools.ts'
import type { CardId } from '../journey/ids.ts'
import type { Canvas2D, ImageSource } from '../paint/canvas.ts'
import type { Dimming } from '../paint/dimming.ts'
import type { Box, Point } from '../scene/geometry.ts'
import { type ThemeName, themes } from '../scene/theme.ts'
import type { BoardLabels } from './board-labels.ts'
import { placeOfCard } from './card-place.ts'
import { cursorFor } from './cursor.ts'
import { editedTextOf } from './edited-text.ts'
import { filterDimming } from './filter-dimming.ts'
import { paintGround } from './ground-painter.ts'
import { createKonvaSurface } from './konva-surface.ts'
import { createLanePrompts } from './lane-prompts.ts'
import { MapPainter } from './map-painter.ts'
import { overlayIsEmpty } from './overlay/paint-overlay.ts'
import { paintOverlayOn } from './overlay-painter.ts'
import { watchPixelRatio } from './pixel-ratio.ts'
import { placePlanes } from './planes.ts'
import { listenToPointers } from './pointer-input.ts'
import { TextEditor } from './text-editor.ts'

/** What the board is told about the world around it. */
export interface BoardOptions {
  readonly theme: ThemeName
  readonly labels: BoardLabels
  readonly images: ImageSource
  /** Whether a plain turn of the wheel zooms instead of scrolling. */
  wheelZooms(): boolean
  /**
   * A right click, or a finger or a pen that rests and is still down (`held`): what lies there, and where, in CSS
   * pixels of the board's element.
   */
  onContextMenu(at: Point, target: Target, held: boolean): void
  /** The menu of what is held is not wanted: it is being dragged. */
  onHeldMove(): void
}

/** The board on the screen. */
export interface BoardView {
  /** The canvas that holds the map. */
  readonly baseCanvas: HTMLCanvasElement
  setTheme(theme: ThemeName): void
  setLabels(labels: BoardLabels): void
  /** A picture that was not at hand before, or not as large, may be now. */
  imageArrived(hash: string): void
  /** Whether the screen shows the scene and the camera of this moment completely and sharply. */
  isComplete(): boolean
  /** Resolves when the screen shows everything. */
  whenComplete(): Promise<void>
  /** Ends an edit in place, as a press elsewhere does. */
  finishEditing(): void
  /**
   * Draws the whole map, without the lane labels, small into a place of a canvas, from bitmaps that are there
   * already. Returns false, having drawn nothing, while they are not.
   */
  drawOverview(ctx: Canvas2D, place: Box): boolean
  /** Calls back when the whole map can be drawn small as it is now. Returns the way to stop. */
  onOverview(listener: () => void): () => void
  destroy(): void
}

/** How long the zoom rests before the tiles are painted anew for it, in milliseconds. */
const settleTime = 150
/** How long everything rests before the board paints ahead what may come into view next, in milliseconds. */
const aheadAfter = 200
/** A larger step than one of a wheel is a jump to another view, not a movement that goes on. */
const largestStep = 1.7
const noCards: ReadonlySet<CardId> = new Set()

/** Shows an editor's map in an element and reports what is done there to the editor. */
export function mountBoard(host: HTMLElement, editor: Editor, options: BoardOptions): BoardView {
  const { store } = editor
  let theme = themes[options.theme]
  const { images } = options
  let { labels } = options
  let pixelRatio = window.devicePixelRatio || 1
  let painter = new MapPainter(store.getState().scene, theme, images, pixelRatio)
  let drawn: EditorState | null = null
  let complete = false
  let overlayDirty = true
  let mapDirty = true
  let request = 0
  let settling = 0
  let ahead = 0
  /** Whether something was drawn since everything that may come into view was painted ahead. */
  let aheadDue = true
  let stopped = false
  let dragged: { ids: readonly CardId[]; set: ReadonlySet<CardId> } = { ids: [], set: noCards }
  let filtered: { by: CardFilter; dimming: Dimming | null } = { by: noFilter, dimming: null }
  const waiting = new Set<() => void>()
  const overviewListeners = new Set<() => void>()
  const prompts = createLanePrompts()
  host.classList.add('board-host')

  const deviceSize = () => ({ width: surface.base.width, height: surface.base.height })
  const surface = createKonvaSurface(
    host,
    ctx => {
      const { width, height } = deviceSize()
      const state = store.getState()
      complete = painter.draw(ctx, state.camera, width, height, settling !== 0, () => performance.now())
      paintGround(ctx, { state, theme, images }, pixelRatio, width, height)
    },
    (ctx, at) => {
      const { width, height } = deviceSize()
      const state = store.getState()
      const edited = editedTextOf(state)
      const editing = edited && { edited, extra: textEditor.extra }
      paintOverlayOn(ctx, { state, theme, images, labels, editing }, pixelRatio, width, height, at)
    },
  )

  const textEditor = new TextEditor(host, {
    editor,
    labels: () => labels,
    placementOf(plane, state) {
      const { width, height } = deviceSize()
      const { view } = placePlanes(state.scene, state.camera, pixelRatio, width, height)[plane]
      const { window: shown } = view
      return {
        zoom: state.camera.zoom,
        originX: view.originX / pixelRatio,
        originY: view.originY / pixelRatio,
        window: {
          x: shown.x / pixelRatio,
          y: shown.y / pixelRatio,
          width: shown.width / pixelRatio,
          height: shown.height / pixelRatio,
        },
      }
    },
    onGrow: () => redraw({ overlay: true }),
  })

  const frame = () => {
    request = 0
    const state = store.getState()
    const before = drawn
    const { editing } = state
    const covered = editing?.kind === 'card' ? placeOfCard(state, editing.id) : null
    const changed = painter.setScene(state.scene, covered)
    const moved = !before || before.camera !== state.camera || changed
    if (before && isZooming(before.camera.zoom, state.camera.zoom)) settleLater()
    if (painter.setHidden(hiddenCards(state), id => placeOfCard(state, id))) mapDirty = true
    if (painter.setDimming(dimmingFor(state))) mapDirty = true
    if (painter.setDecor(prompts(state, labels))) mapDirty = true
    drawn = state
    if (mapDirty || moved || !complete) {
      aheadDue = true
      mapDirty = false
      surface.drawBase()
    }
    const empty = overlayIsEmpty(state)
    if (overlayDirty || (moved && !empty)) {
      overlayDirty = false
      surface.drawOverlay(empty)
    }
    if (!complete && settling === 0) schedule()
    else if (complete) {
      finishWaiting()
      // While someone types, nothing is painted ahead.
      if (aheadDue || ahead !== 0) paintAheadLater()
    }
  }
  const paintAheadLater = () => {
    clearTimeout(ahead)
    ahead = window.setTimeout(() => whenIdle(paintAhead), aheadAfter)
  }
  const paintAhead = () => {
    ahead = 0
    if (stopped) return
    if (request !== 0 || settling !== 0) return paintAheadLater()
    const { width, height } = deviceSize()
    const done = painter.prepare(store.getState().camera, width, height, () => performance.now())
    if (!done) return whenIdle(paintAhead)
    aheadDue = false
    for (const listener of overviewListeners) listener()
  }
  const schedule = () => {
    if (request === 0) request = requestAnimationFrame(frame)
  }
  const redraw = (what: { map?: boolean; overlay?: boolean }) => {
    if (what.map) mapDirty = true
    if (what.overlay) overlayDirty = true
    schedule()
  }
  const settleLater = () => {
    if (settling !== 0) clearTimeout(settling)
    settling = window.setTimeout(() => {
      settling = 0
      redraw({ map: true })
    }, settleTime)
  }
  const finishWaiting = () => {
    if (!isComplete()) return
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  const isComplete = () => {
    const state = store.getState()
    return (
      complete &&
      request === 0 &&
      settling === 0 &&
      drawn !== null &&
      drawn.scene === state.scene &&
      drawn.camera === state.camera &&
      drawn.viewport === state.viewport
    )
  }
  /** What the filter dims; the same as long as the filter is. */
  const dimmingFor = ({ filter }: EditorState): Dimming | null => {
    if (filter !== filtered.by)
      filtered = { by: filter, dimming: filterDimming(filter, () => store.getState().document) }
    return filtered.dimming
  }
  /** The cards that hang on the pointer; the same set as long as they are the same cards. */
  const hiddenCards = ({ tool }: EditorState): ReadonlySet<CardId> => {
    if (tool.state !== 'draggingCards' || tool.drag.copy) return noCards
    if (dragged.ids !== tool.drag.ids) dragged = { ids: tool.drag.ids, set: new Set(tool.drag.ids) }
    return dragged.set
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.editing || before.editing) textEditor.sync(state)
    const overlay =
      state.selection !== before.selection ||
      state.hover !== before.hover ||
      state.find !== before.find ||
      state.presenting !== before.presenting ||
      (state.tool !== before.tool && !(state.tool.state === 'panning' && before.tool.state === 'panning')) ||
      state.editing !== before.editing ||
      state.readOnly !== before.readOnly ||
      state.keyboard !== before.keyboard ||
      // A frame tells whether another scene changes what is seen of it.
      (state.document !== before.document && state.scene === before.scene)
    const map =
      state.readOnly !== before.readOnly ||
      state.filter !== before.filter ||
      (state.presenting === null) !== (before.presenting === null)
    if (overlay || state.spaceHeld !== before.spaceHeld) {
      const cursor = cursorFor(state)
      if (host.style.cursor !== cursor) host.style.cursor = cursor
    }
    if (overlay || map) redraw({ map, overlay })
    else if (state.scene !== before.scene || state.camera !== before.camera) schedule()
  })

  const stopPointers = listenToPointers(host, {
    dispatch: event => editor.dispatch(event),
    beforePress() {
      const editing = store.getState().editing !== null
      textEditor.finish()
      // Nothing on the board takes the focus from a press, so a field elsewhere has to be told that it is over.
      const active = document.activeElement
      if (active instanceof HTMLElement && active.matches('input, textarea')) active.blur()
      return editing
    },
    onContextMenu: (at, held) => options.onContextMenu(at, pick(store.getState(), at), held),
    onHeldMove: () => options.onHeldMove(),
    penMode: () => store.getState().penMode === 'on',
    wheelZooms: () => options.wheelZooms(),
  })

  const resize = () => {
    const width = host.clientWidth
    const height = host.clientHeight
    surface.resize(width, height, pixelRatio)
    editor.dispatch({ type: 'resize', width, height })
    // At once: a resized canvas is empty, and the browser is about to show it.
    mapDirty = true
    overlayDirty = true
    cancelAnimationFrame(request)
    frame()
  }
  const observer = new ResizeObserver(resize)
  observer.observe(host)
  const stopWatching = watchPixelRatio(next => {
    pixelRatio = next
    painter = new MapPainter(store.getState().scene, theme, images, pixelRatio)
    resize()
  })
  resize()
  textEditor.sync(store.getState())

  return {
    baseCanvas: surface.base,
    setTheme(name) {
      theme = themes[name]
      painter.setTheme(theme)
      redraw({ map: true, overlay: true })
    },
    setLabels(next) {
      labels = next
      redraw({ map: true, overlay: true })
    },
    imageArrived(hash) {
      if (painter.imageArrived(hash)) redraw({ map: true })
      if (store.getState().editing || store.getState().tool.state === 'draggingCards')
        redraw({ overlay: true })
    },
    isComplete,
    whenComplete: () =>
      isComplete()
        ? Promise.resolve()
        : new Promise(resolve => {
            waiting.add(resolve)
            schedule()
          }),
    finishEditing: () => textEditor.finish(),
    drawOverview: (ctx, place) => painter.drawOverview(ctx, place),
    onOverview(listener) {
      overviewListeners.add(listener)
      return () => overviewListeners.delete(listener)
    },
    destroy() {
      unsubscribe()
      stopPointers()
      stopWatching()
      observer.disconnect()
      cancelAnimationFrame(request)
      clearTimeout(settling)
      clearTimeout(ahead)
      stopped = true
      // Whoever waits for the board need not wait for one that is gone.
      for (const resolve of waiting) resolve()
      waiting.clear()
      textEditor.destroy()
      surface.destroy()
      host.classList.remove('board-host')
      host.style.cursor = ''
    },
  }
}

/** Calls back when the browser has nothing better to do; where it can't tell, a frame later. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2_000 })
  else setTimeout(act, 16)
}

/** Whether a change of the zoom is part of a movement. */
function isZooming(before: number, after: number): boolean {
  const step = after / before
  return step !== 1 && step < largestStep && step > 1 / largestStep
}
