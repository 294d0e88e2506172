import type { EditorState } from './editor-state.ts'

/** Where a piece of session state lives: in the map's records, in its journal, on this device for each map, or nowhere. */
export type Keeping = 'with the map' | 'in the journal' | 'on this device' | 'never'

/**
 * Decides for every key of the editor's state whether it outlives the session. A key that is added without a
 * decision does not compile.
 */
export const keeping = {
  document: 'with the map',
  history: 'in the journal',
  scene: 'never',
  camera: 'on this device',
  viewport: 'never',
  selection: 'never',
  editing: 'never',
  tool: 'never',
  linked: 'never',
  hover: 'never',
  keyboard: 'never',
  save: 'never',
  readOnly: 'never',
  repairs: 'never',
  inspectorOpen: 'on this device',
  inspectorFocus: 'never',
  spaceHeld: 'never',
  penMode: 'never',
  find: 'never',
  filter: 'never',
  miniMapOpen: 'on this device',
  contentsOpen: 'on this device',
  presenting: 'never',
} as const satisfies Readonly<Record<keyof EditorState, Keeping>>

/** What is remembered of a map on this device: exactly the keys that the table says so of. */
export type KeptOnDevice = {
  readonly [Key in keyof EditorState as (typeof keeping)[Key] extends 'on this device'
    ? Key
    : never]: EditorState[Key]
}
