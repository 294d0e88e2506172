import type { Camera } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import type { EditEnd } from '../editor/editor-events.ts'
import type { Editing, EditorState } from '../editor/editor-state.ts'
import { editedText } from '../editor/start-editing.ts'
import { baselineOf, fonts } from '../scene/fonts.ts'
import type { Box } from '../scene/geometry.ts'
import type { BoardLabels } from './board-labels.ts'
import { editKey } from './edit-keys.ts'
import { type EditedText, editedTextOf } from './edited-text.ts'
import { fieldBaseline } from './field-baseline.ts'

/** Where the board is drawn, in CSS pixels of the host. */
export interface TextPlacement {
  readonly zoom: number
  /** Where the board's origin lies for the plane that holds the text. */
  readonly originX: number
  readonly originY: number
  /** The part of the canvas in which the plane shows. */
  readonly window: Box
}

export interface TextEditorPort {
  readonly editor: Editor
  labels(): BoardLabels
  placementOf(plane: EditedText['plane'], state: EditorState): TextPlacement
  /** The field has become taller or shorter than before. */
  onGrow(): void
}

/** Between the field and what covers the page, in CSS pixels. */
const keyboardGap = 12

interface Field {
  readonly editing: Editing
  readonly window: HTMLDivElement
  readonly area: HTMLTextAreaElement
  composing: boolean
  /** Whether a change is on its way from this field to the document. */
  sending: boolean
  /** What the height was last found for. */
  fitted: string
  /** The document's text as this field left it; another text there means that someone else changed it. */
  known: string
}

/**
 * The field in which text is edited, exactly where it is drawn. A real text area: the browser's own input methods,
 * spelling and selection work in it. It exists only while something is edited.
 */
export class TextEditor {
  private readonly host: HTMLElement
  private readonly port: TextEditorPort
  private field: Field | null = null
  /** The press that is being handled, and where the viewer stood then: what it opens gets its caret there. */
  private press: { readonly x: number; readonly y: number; readonly camera: Camera } | null = null
  private readonly stop = new AbortController()
  /** How much taller the field is than the drawn text, in board pixels. */
  extra = 0

  constructor(host: HTMLElement, port: TextEditorPort) {
    this.host = host
    this.port = port
    const { signal } = this.stop
    for (const type of ['dblclick', 'pointerup'] as const)
      host.addEventListener(type, event => this.notePress(event), { signal, capture: true })
    // An on-screen keyboard covers the lower part of the page without making it smaller.
    for (const type of ['resize', 'scroll'] as const)
      globalThis.visualViewport?.addEventListener(type, () => this.keepInSight(), { signal })
  }

  /**
   * Opens, follows or closes the field. Called at once on every change of the state, so that the field has the focus
   * before the event that opened it is over: an on-screen keyboard comes up only then.
   */
  sync(state: EditorState): void {
    const { editing } = state
    const field = this.field
    if (field && (!editing || editing.kind !== field.editing.kind || editing.id !== field.editing.id))
      this.close()
    if (!editing) return
    if (!this.field) this.open(state, editing)
    else this.takeForeignText(this.field, state)
    this.place(state)
  }

  /** Puts the field where the board is drawn now. */
  place(state: EditorState): void {
    const field = this.field
    if (!field) return
    const edited = editedTextOf(state)
    field.window.hidden = edited === null
    if (!edited) return
    const { zoom, originX, originY, window } = this.port.placementOf(edited.plane, state)
    const { box } = edited
    const font = fonts[edited.font]
    // The letters stand on the very pixels on which the board has drawn them.
    const pixels = globalThis.devicePixelRatio || 1
    const baseline = Math.round((originY + (box.y + baselineOf(font)) * zoom) * pixels) / pixels
    const x = originX + box.x * zoom - window.x
    const y = baseline - fieldBaseline(edited.font) * zoom - window.y
    style(field.window, {
      left: `${window.x}px`,
      top: `${window.y}px`,
      width: `${Math.max(0, window.width)}px`,
      height: `${Math.max(0, window.height)}px`,
    })
    style(field.area, {
      width: `${box.width}px`,
      fontSize: `${font.size}px`,
      fontWeight: `${font.weight}`,
      lineHeight: `${font.lineHeight}px`,
      textAlign: edited.align === 'center' ? 'center' : 'start',
      transform: `translate(${x}px, ${y}px) scale(${zoom})`,
    })
    this.fit(field, Math.max(font.lineHeight, box.height), window.height / zoom)
  }

  /** Ends the edit as a press elsewhere does. */
  finish(): void {
    if (this.field) this.end('finish')
  }

  destroy(): void {
    this.stop.abort()
    this.close()
  }

  private notePress(event: MouseEvent): void {
    const { camera } = this.port.editor.store.getState()
    this.press = { x: event.clientX, y: event.clientY, camera }
    // Later than all that this very event brings about.
    setTimeout(() => {
      this.press = null
    })
  }

  /** Puts the caret at the character that was pressed, or at the end. */
  private placeCaret(area: HTMLTextAreaElement): void {
    const end = area.value.length
    const { press } = this
    const { camera } = this.port.editor.store.getState()
    // Opening may have moved the board, to bring the whole card into view.
    const at = press && {
      x: press.x + (camera.x - press.camera.x) * camera.zoom,
      y: press.y + (camera.y - press.camera.y) * camera.zoom,
    }
    const found = at && globalThis.document.caretPositionFromPoint?.(at.x, at.y)
    const offset = found && found.offsetNode === area ? found.offset : end
    area.setSelectionRange(offset, offset)
  }

  /** Moves the board so that nothing covers what is being edited, as far as it has room above. */
  private keepInSight(): void {
    const viewport = globalThis.visualViewport
    if (!this.field || !viewport) return
    const { area } = this.field
    const box = area.getBoundingClientRect()
    const top = Math.max(viewport.offsetTop, this.field.window.getBoundingClientRect().top)
    const bottom = viewport.offsetTop + viewport.height
    const hidden = box.bottom + keyboardGap - bottom
    const move = Math.min(hidden, box.top - keyboardGap - top)
    if (move <= 0) return
    this.port.editor.dispatch({ type: 'wheel', at: { x: 0, y: 0 }, dx: 0, dy: move, zoom: false })
    this.place(this.port.editor.store.getState())
  }

  private open(state: EditorState, editing: Editing): void {
    const text = editedText(state.document, editing) ?? ''
    const area = document.createElement('textarea')
    const window = document.createElement('div')
    const field: Field = { editing, window, area, composing: false, sending: false, fitted: '', known: text }
    const multiline = editing.kind === 'card'
    const labels = this.port.labels()
    window.className = 'board-text-window'
    area.className = 'board-text'
    area.rows = 1
    area.dir = 'auto'
    area.spellcheck = true
    area.setAttribute('aria-label', multiline ? labels.editCard : labels.editName)
    area.value = text
    area.addEventListener('compositionstart', () => {
      field.composing = true
    })
    area.addEventListener('compositionend', () => {
      field.composing = false
      this.send(field)
    })
    area.addEventListener('input', () => this.send(field))
    area.addEventListener('keydown', event => {
      const key = editKey(event, multiline)
      if (key === 'pass') return
      event.stopPropagation()
      if (key === 'type') return
      event.preventDefault()
      this.end(key)
    })
    area.addEventListener('blur', () => {
      // Another window came to the front: the edit goes on when this one is back.
      if (this.field === field && document.hasFocus()) this.end('finish')
    })
    window.append(area)
    this.field = field
    this.host.append(window)
    this.place(state)
    area.focus({ preventScroll: true })
    if (multiline) this.placeCaret(area)
    else area.select()
  }

  private send(field: Field): void {
    if (this.field !== field) return
    const { area } = field
    if (field.editing.kind !== 'card' && !field.composing && /[\r\n]/.test(area.value))
      area.value = area.value.replace(/\s*[\r\n]+\s*/g, ' ')
    // What the document makes of the text is not put back into the field: that would move the caret.
    field.sending = true
    this.port.editor.dispatch({ type: 'editInput', text: area.value })
    field.sending = false
    if (this.field !== field) return
    const state = this.port.editor.store.getState()
    field.known = editedText(state.document, state.editing) ?? field.known
    this.place(state)
  }

  /** Undo, or the inspector, changed the same text meanwhile. */
  private takeForeignText(field: Field, state: EditorState): void {
    const text = editedText(state.document, state.editing)
    if (text === null || text === field.known || field.composing || field.sending) return
    field.known = text
    const { selectionStart, selectionEnd } = field.area
    field.area.value = text
    // A new value sends the caret to its end: it stays where it was, as far as the text goes.
    field.area.setSelectionRange(selectionStart, selectionEnd)
    field.fitted = ''
  }

  private end(how: EditEnd): void {
    const field = this.field
    if (!field) return
    this.port.editor.dispatch({ type: 'editEnd', how })
    // The state has closed this field by now, and perhaps opened the next one.
    if (this.field === field && this.port.editor.store.getState().editing === null) this.close()
  }

  private close(): void {
    const field = this.field
    if (!field) return
    // Removing a focused field makes it lose the focus: by then it must not be the field any more.
    this.field = null
    this.extra = 0
    field.window.remove()
  }

  /** Makes the field as tall as its text, at least `least` and at most `most` (board pixels). */
  private fit(field: Field, least: number, most: number): void {
    const { area } = field
    // Asking for the height makes the browser lay out: only when something has changed.
    const now = `${least}|${most}|${area.style.width}|${area.style.fontSize}|${area.value}`
    if (now === field.fitted) return
    field.fitted = now
    area.style.height = `${least}px`
    const needed = area.scrollHeight
    const height = Math.min(Math.max(least, needed), Math.max(least, most))
    if (height !== least) area.style.height = `${height}px`
    const extra = height - least
    if (extra === this.extra) return
    this.extra = extra
    this.port.onGrow()
  }
}

/** Sets what has changed of an element's style. */
function style(element: HTMLElement, wanted: Partial<Record<StyledProperty, string>>): void {
  for (const [key, value] of Object.entries(wanted) as [StyledProperty, string][])
    if (element.style[key] !== value) element.style[key] = value
}

type StyledProperty =
  | 'left'
  | 'top'
  | 'width'
  | 'height'
  | 'fontSize'
  | 'fontWeight'
  | 'lineHeight'
  | 'textAlign'
  | 'transform'
