import type { EditEnd } from '../editor/editor-events.ts'

/** What a key does in the text field: ends the edit, belongs to typing, or is left to the app. */
export type EditKey = EditEnd | 'type' | 'pass'

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** What browsers report as the code of a key that an input method has taken; Safari also after it has composed. */
const takenByMethod = 229

/** With Ctrl or Cmd, these belong to the text. */
const textCommands = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'backspace', 'delete', 'home', 'end'])

/** What a key means while text is edited; `multiline` for cards, false for names. */
export function editKey(event: KeyPress, multiline: boolean): EditKey {
  // While an input method composes, Enter and Esc are its own.
  if (event.isComposing || event.keyCode === takenByMethod || event.key === 'Process') return 'type'
  const mod = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'Escape':
      return 'finish'
    case 'Enter':
      if (!multiline) return 'finish'
      return mod ? 'next-below' : 'type'
    case 'Tab':
      if (mod) return 'pass'
      return event.shiftKey ? 'previous-step' : 'next-step'
  }
  if (mod && !event.key.startsWith('Arrow') && !textCommands.has(event.key.toLowerCase())) return 'pass'
  return /^F\d/.test(event.key) ? 'pass' : 'type'
}
