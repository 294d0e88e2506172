import type { Action } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { appActions } from './app-actions.ts'
import { cardActions } from './card-actions.ts'
import { columnActions } from './column-actions.ts'
import { connectorActions } from './connector-actions.ts'
import { editActions } from './edit-actions.ts'
import { findingActions } from './finding-actions.ts'
import { laneActions } from './lane-actions.ts'
import { pictureActions } from './picture-actions.ts'
import { separatorActions } from './separator-actions.ts'
import { sizeActions } from './size-actions.ts'
import { structureActions } from './structure-actions.ts'
import { viewActions } from './view-actions.ts'

/** Every action of the app, in the order in which keys are tried. */
export const actions: readonly Action[] = [
  ...editActions,
  ...cardActions,
  ...pictureActions,
  ...viewActions,
  ...findingActions,
  ...structureActions,
  ...sizeActions,
  ...columnActions,
  ...laneActions,
  ...separatorActions,
  ...connectorActions,
  ...appActions,
]

const byId = new Map<ActionId, Action>(actions.map(action => [action.id, action]))

/** The action with this id. Throws when there is none: `actionIds` and the lists are compared by a test. */
export function actionOf(id: ActionId): Action {
  const action = byId.get(id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}
