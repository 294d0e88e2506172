import type { EditorEvent, PointerInput } from '../editor/editor-events.ts'
import type { Point } from '../scene/geometry.ts'
import { createClickCounter } from './click-counter.ts'
import { createHoldHint } from './hold-hint.ts'
import { Pinch } from './pinch.ts'

/** What pointer input needs from the board. */
export interface PointerInputPort {
  dispatch(event: EditorEvent): void
  /** Called before a press is reported: an edit in place ends first. Returns whether there was one. */
  beforePress(): boolean
  /** A right click at a point of the canvas (CSS pixels), or a finger or pen that rests there and is still down. */
  onContextMenu(at: Point, held: boolean): void
  /** What was pressed long has begun to move: its menu is not wanted after all. */
  onHeldMove(): void
  /** Whether a pen is in use, so that fingers only move the map. */
  penMode(): boolean
  /** Whether a plain turn of the wheel zooms instead of scrolling. */
  wheelZooms(): boolean
}

/** On a Mac, Cmd stands for Ctrl. */
const mac = /mac/i.test(globalThis.navigator?.platform ?? '')
/** How long a finger or a pen rests before it asks for the menu, and how far it may stray. */
const longPressTime = 500
const longPressSlop = 8
/** A touch that is wider than this (CSS pixels) is a palm, while a pen is in use. */
const palmWidth = 48
/** How long after the pen was last near the screen a touch is taken for the hand that holds it, in milliseconds. */
const penStaysNear = 600
/** CSS pixels for a line and a page of a wheel that counts in these. */
const wheelLine = 32
const wheelPage = 480

/** Turns DOM events on the board's element into editor events. Returns the way to stop. */
export function listenToPointers(host: HTMLElement, port: PointerInputPort): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const countClicks = createClickCounter()
  const pinch = new Pinch()
  const hint = createHoldHint(host)
  let clicks = 1
  /** The press that waits for becoming a long one; `done` when it is. */
  let longPress: { readonly at: Point; readonly timer: number; done: boolean } | null = null
  /** After a pinch the fingers that stay down press nothing until all are lifted. */
  let ignoring = false
  let pressed: Point = { x: 0, y: 0 }
  let lastType = 'mouse'
  const fingers = new Set<number>()
  /** When the pen was last seen, in the time of events; while it is down, always. */
  let penSeen = Number.NEGATIVE_INFINITY

  /** Whether a touch is a hand that rests on the screen while the pen is in use. */
  const isPalm = (event: PointerEvent) =>
    port.penMode() &&
    (event.timeStamp - penSeen < penStaysNear || Math.max(event.width, event.height) > palmWidth)
  const seePen = (event: PointerEvent, down: boolean) => {
    if (event.pointerType === 'pen') penSeen = down ? Number.POSITIVE_INFINITY : event.timeStamp
  }

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
    hint.hide()
  }
  const awaitLongPress = (event: PointerEvent, at: Point) => {
    const press = { at, timer: 0, done: false }
    press.timer = window.setTimeout(() => {
      press.done = true
      hint.hide()
      // What lies there is found before taking hold of it brings up handles.
      port.onContextMenu(at, true)
      port.dispatch({ type: 'hold', ...inputOf(event, 1) })
    }, longPressTime)
    longPress = press
    hint.show(at)
  }
  /** Ends the gesture that a single finger had begun. */
  const cancel = (event: PointerEvent) => {
    dropLongPress()
    port.dispatch({ type: 'pointerCancel', ...inputOf(event, clicks) })
  }

  host.addEventListener(
    'pointerdown',
    event => {
      if (isEditable(event.target) || (event.pointerType === 'touch' && isPalm(event))) return
      seePen(event, true)
      // The hand may have come down before the pen that it holds.
      if (event.pointerType === 'pen' && fingers.size > 0) {
        if (!ignoring) cancel(event)
        ignoring = true
        fingers.clear()
        pinch.clear()
      }
      const endsEdit = port.beforePress()
      host.setPointerCapture(event.pointerId)
      const at = pointOf(event)
      pressed = at
      lastType = event.pointerType
      if (event.pointerType === 'touch') {
        if (fingers.size === 0) ignoring = false
        fingers.add(event.pointerId)
        pinch.down(event.pointerId, at)
        if (pinch.active) {
          if (longPress?.done) port.onHeldMove()
          if (!ignoring) cancel(event)
          ignoring = true
          return
        }
        // With a pen in use a finger moves the map, whatever it is on.
        if (port.penMode())
          return port.dispatch({ type: 'pointerDown', ...inputOf(event, 1), button: 1, endsEdit })
      }
      if (event.pointerType !== 'mouse' && event.button === 0) awaitLongPress(event, at)
      // A press with the middle button would scroll the page by itself.
      if (event.button === 1) event.preventDefault()
      clicks = countClicks(at, event.timeStamp, event.button, event.pointerType)
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
      seePen(event, event.buttons !== 0)
      if (event.pointerType === 'touch') {
        if (!fingers.has(event.pointerId)) return
        const step = pinch.move(event.pointerId, at)
        if (step) port.dispatch({ type: 'pinch', ...step })
        if (ignoring || pinch.active) return
      }
      if (longPress && Math.hypot(at.x - longPress.at.x, at.y - longPress.at.y) > longPressSlop) {
        if (longPress.done) port.onHeldMove()
        dropLongPress()
      }
      if (isEditable(event.target)) return
      port.dispatch({ type: 'pointerMove', ...inputOf(event, clicks) })
    },
    { signal },
  )
  const lift = (event: PointerEvent, type: 'pointerUp' | 'pointerCancel') => {
    seePen(event, false)
    // What began on a text field was never counted; what began on the board is captured by it.
    if (isEditable(event.target)) return
    const wasLong = longPress?.done === true
    if (event.pointerType === 'touch') {
      if (!fingers.delete(event.pointerId)) return
      pinch.up(event.pointerId)
      dropLongPress()
      if (ignoring) return
    } else dropLongPress()
    port.dispatch({ type, ...inputOf(event, clicks) })
    const at = pointOf(event)
    const moved = Math.hypot(at.x - pressed.x, at.y - pressed.y) > longPressSlop
    // Browsers differ in what a double tap is; two taps in one place are one here.
    const taps = event.pointerType === 'pen' || (event.pointerType === 'touch' && !port.penMode())
    if (type === 'pointerUp' && taps && clicks === 2 && !moved && !wasLong)
      port.dispatch({ type: 'doubleClick', ...inputOf(event, 2) })
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
      if (!isEditable(event.target) && event.button === 0 && lastType === 'mouse')
        port.dispatch({ type: 'doubleClick', ...inputOf(event, 2) })
    },
    { signal },
  )
  host.addEventListener(
    'contextmenu',
    event => {
      if (isEditable(event.target)) return
      event.preventDefault()
      // The menu of a finger, or of a pen that rests, has been asked for by the long press.
      const type = event instanceof PointerEvent ? event.pointerType : 'mouse'
      if (type === 'touch' || (type === 'pen' && longPress)) return
      port.onContextMenu(pointOf(event), false)
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
