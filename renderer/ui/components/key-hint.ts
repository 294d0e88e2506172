import type { KeyChord } from '../../editor/actions/action.ts'
import type { Platform } from '../../platform/platform.ts'

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ' ': 'Space',
  '-': '−',
  // Shift+1 to Shift+3 report these keys on most keyboards.
  '!': '1',
  '@': '2',
  '#': '3',
}

/** A key with its modifiers as a person reads it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function keyHint(chord: KeyChord, os: Platform['os']): string {
  const key = names[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key)
  if (os === 'mac') return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.mod ? '⌘' : ''}${key}`
  return [chord.mod ? 'Ctrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+')
}

/** The same for `aria-keyshortcuts`: "Control+Shift+Z". */
export function ariaKeys(chord: KeyChord, os: Platform['os']): string {
  const mod = os === 'mac' ? 'Meta' : 'Control'
  const key = chord.key === ' ' ? 'Space' : chord.key === '+' ? 'Plus' : chord.key
  return [chord.mod ? mod : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+')
}
