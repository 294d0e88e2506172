import type { Action, KeyChord } from './actions/action.ts'

/** What is needed of a keyboard event. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * Whether a key press is a chord. Matches on `event.key`. Shift counts only for letters and named keys: which
 * signs need Shift differs from keyboard to keyboard, so "?" is "?" however it is typed.
 */
export function matchesChord(press: KeyPress, chord: KeyChord, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (other || mod !== Boolean(chord.mod) || press.altKey !== Boolean(chord.alt)) return false
  if (press.key.toLowerCase() !== chord.key.toLowerCase()) return false
  const shiftMatters = chord.key.length > 1 || /\p{L}/u.test(chord.key)
  return !shiftMatters || press.shiftKey === Boolean(chord.shift)
}

/** The action that a key press runs, or undefined. */
export function actionForKey(actions: readonly Action[], press: KeyPress, mac: boolean): Action | undefined {
  return actions.find(action => action.keys.some(chord => matchesChord(press, chord, mac)))
}

/** Whether a chord is a single key that types something: those can be switched off. */
export function isSingleKey(chord: KeyChord): boolean {
  return !chord.mod && !chord.alt && chord.key.length === 1
}
