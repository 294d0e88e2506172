import type { EditorState } from './editor-state.ts'

/** Where a piece of session state lives: with the map in its file, on this device for each map, or nowhere. */
export type Keeping = 'with the map' | 'on this device' | 'never'

/**
 * Decides for every key of the editor's state whether it outlives the session. A key that is added without a
 * decision does not compile.
 */
export const keeping: Readonly<Record<keyof EditorState, Keeping>> = {
  document: 'with the map',
  history: 'on this device',
  scene: 'never',
  camera: 'on this device',
  viewport: 'never',
  selection: 'never',
  editing: 'never',
  tool: 'never',
  hover: 'never',
  keyboard: 'never',
  save: 'never',
  readOnly: 'never',
  repairs: 'never',
  inspectorOpen: 'on this device',
  inspectorFocus: 'never',
  spaceHeld: 'never',
}
