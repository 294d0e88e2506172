import type { ActionId } from './actions/action-ids.ts'

/** What keys still run while a map is shown to a room: nothing that changes it or covers it by accident. */
const presentedActions: ReadonlySet<ActionId> = new Set([
  'present',
  'zoom100',
  'zoomIn',
  'zoomOut',
  'palette',
])

/** Whether an action may be run by its keys while a map is shown to a room. */
export function runsWhilePresenting(id: ActionId): boolean {
  return presentedActions.has(id)
}
