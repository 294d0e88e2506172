import type { EditorEvent, PointerInput } from '../editor/editor-events.ts'
import type { Point } from '../scene/geometry.ts'
import { createClickCounter } from './click-counter.ts'
import { Pinch } from './pinch.ts'

/** What pointer input needs from the board. */
export interface PointerInputPort {
  dispatch(event: EditorEvent): void
  /** Called before a press is reported: an edit in place ends first. Returns whether there was one. */
  beforePress(): boolean
  /** A right click or a long press at a point of the canvas (CSS pixels). */
  onContextMenu(at: Point): void
  /** Whether a plain turn of the wheel zooms instead of scrolling. */
  wheelZooms(): boolean
}

/** On a Mac, Cmd stands for Ctrl. */
const mac = /mac/i.test(globalThis.navigator?.platform ?? '')
/** How long a finger rests before it asks for the menu, and how far it may stray. */
const longPressTime = 500
const longPressSlop = 8
/** CSS pixels for a line and a page of a wheel that counts in these. */
const wheelLine = 32
const wheelPage = 480

/** Turns DOM events on the board's element into editor events. Returns the way to stop. */
export function listenToPointers(host: HTMLElement, port: PointerInputPort): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const countClicks = createClickCounter()
  const pinch = new Pinch()
  let clicks = 1
  let longPress: { readonly at: Point; readonly timer: number } | null = null
  /** After a pinch or a long press the fingers that stay down mean nothing until all are lifted. */
  let ignoring = false
  let touches = 0

  const pointOf = (event: MouseEvent): Point => {
    const box = host.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const inputOf = (event: PointerEvent | MouseEvent, count: number): PointerInput => {
    const type = event instanceof PointerEvent ? event.pointerType : 'mouse'
    return {
      at: pointOf(event),
      button: event.button === 1 ? 1 : event.button === 2 ? 2 : 0,
      pointerType: type === 'touch' || type === 'pen' ? type : 'mouse',
      shift: event.shiftKey,
      alt: event.altKey,
      mod: mac ? event.metaKey : event.ctrlKey,
      clicks: count,
    }
  }
  const dropLongPress = () => {
    if (longPress) window.clearTimeout(longPress.timer)
    longPress = null
  }
  /** Ends the gesture that a single finger had begun. */
  const cancel = (event: PointerEvent) => {
    dropLongPress()
    port.dispatch({ type: 'pointerCancel', ...inputOf(event, clicks) })
  }

  host.addEventListener(
    'pointerdown',
    event => {
      if (isEditable(event.target)) return
      const endsEdit = port.beforePress()
      host.setPointerCapture(event.pointerId)
      const at = pointOf(event)
      if (event.pointerType === 'touch') {
        touches++
        pinch.down(event.pointerId, at)
        if (pinch.active) {
          if (!ignoring) cancel(event)
          ignoring = true
          return
        }
        longPress = {
          at,
          timer: window.setTimeout(() => {
            ignoring = true
            cancel(event)
            port.onContextMenu(at)
          }, longPressTime),
        }
      }
      // A press with the middle button would scroll the page by itself.
      if (event.button === 1) event.preventDefault()
      clicks = countClicks(at, event.timeStamp, event.button)
      port.dispatch({ type: 'pointerDown', ...inputOf(event, clicks), endsEdit })
    },
    { signal },
  )
  // A press on the board leaves the focus where the board puts it: the text field it opens, or the grid of cells.
  host.addEventListener('mousedown', event => !isEditable(event.target) && event.preventDefault(), { signal })
  host.addEventListener(
    'pointermove',
    event => {
      const at = pointOf(event)
      if (event.pointerType === 'touch') {
        const step = pinch.move(event.pointerId, at)
        if (step) port.dispatch({ type: 'pinch', ...step })
        if (ignoring || pinch.active) return
        if (longPress && Math.hypot(at.x - longPress.at.x, at.y - longPress.at.y) > longPressSlop)
          dropLongPress()
      }
      if (isEditable(event.target)) return
      port.dispatch({ type: 'pointerMove', ...inputOf(event, clicks) })
    },
    { signal },
  )
  const lift = (event: PointerEvent, type: 'pointerUp' | 'pointerCancel') => {
    dropLongPress()
    // What began on a text field was never counted; what began on the board is captured by it.
    if (isEditable(event.target)) return
    const wasIgnoring = ignoring
    if (event.pointerType === 'touch') {
      pinch.up(event.pointerId)
      touches = Math.max(0, touches - 1)
      if (touches === 0) ignoring = false
    }
    if (wasIgnoring) return
    port.dispatch({ type, ...inputOf(event, clicks) })
  }
  host.addEventListener('pointerup', event => lift(event, 'pointerUp'), { signal })
  host.addEventListener('pointercancel', event => lift(event, 'pointerCancel'), { signal })
  host.addEventListener(
    'pointerleave',
    // A finger leaves whenever it is lifted.
    event => event.pointerType !== 'touch' && port.dispatch({ type: 'pointerLeave' }),
    { signal },
  )
  host.addEventListener(
    'dblclick',
    event => {
      if (!isEditable(event.target) && event.button === 0)
        port.dispatch({ type: 'doubleClick', ...inputOf(event, 2) })
    },
    { signal },
  )
  host.addEventListener(
    'contextmenu',
    event => {
      if (isEditable(event.target)) return
      event.preventDefault()
      // A finger's menu has been asked for by the long press already.
      if (event instanceof PointerEvent && event.pointerType === 'touch') return
      port.onContextMenu(pointOf(event))
    },
    { signal },
  )
  host.addEventListener(
    'wheel',
    event => {
      // A long text that is being edited scrolls in its own field.
      if (!event.ctrlKey && !event.metaKey && canScroll(event.target)) return
      event.preventDefault()
      const unit = event.deltaMode === 1 ? wheelLine : event.deltaMode === 2 ? wheelPage : 1
      // Shift goes sideways, whatever the plain wheel does.
      const zoom = event.ctrlKey || event.metaKey || (port.wheelZooms() && !event.shiftKey)
      // With Shift a plain wheel goes sideways; some systems turn the axes themselves.
      const sideways = event.shiftKey && !zoom && event.deltaX === 0
      const dx = (sideways ? event.deltaY : event.deltaX) * unit
      const dy = (sideways ? 0 : event.deltaY) * unit
      port.dispatch({ type: 'wheel', at: pointOf(event), dx, dy, zoom })
    },
    { signal, passive: false },
  )
  listenToSpace(port, signal)
  return () => {
    dropLongPress()
    stop.abort()
  }
}

function canScroll(target: EventTarget | null): boolean {
  return isEditable(target) && target instanceof HTMLElement && target.scrollHeight > target.clientHeight + 1
}

/** Reports the space bar wherever it is not meant for a field or a control. */
function listenToSpace(port: PointerInputPort, signal: AbortSignal): void {
  let held = false
  const set = (next: boolean) => {
    if (held === next) return
    held = next
    port.dispatch({ type: 'spaceHeld', held })
  }
  window.addEventListener(
    'keydown',
    event => {
      if (event.key !== ' ' || isEditable(event.target) || isControl(event.target)) return
      event.preventDefault()
      set(true)
    },
    { signal },
  )
  window.addEventListener('keyup', event => event.key === ' ' && set(false), { signal })
  window.addEventListener('blur', () => set(false), { signal })
}

/** Whether an element takes text. */
function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input, select, [contenteditable]')
}

/** Whether the space bar presses an element. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'button, a, summary, [role=button], [role=menuitem], [role=option], [role=tab], [role=switch]',
    ) !== null
  )
}
