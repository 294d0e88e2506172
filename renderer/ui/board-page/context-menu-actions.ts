import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { Target } from '../../editor/tools.ts'

/** Controls have no menu of their own but that of what they belong to. */
type ControlKind = 'header-grip' | 'header-add' | 'header-menu' | 'add-stage' | 'connector-label'

/** The commands of the context menu, in groups, by what it was opened on. */
export const contextMenuActions: Readonly<
  Record<Exclude<Target['kind'], 'add-lane' | ControlKind>, readonly (readonly ActionId[])[]>
> = {
  card: [
    ['edit', 'newCard'],
    ['cut', 'copy', 'paste', 'duplicate'],
    ['moveLeft', 'moveRight', 'moveUp', 'moveDown', 'parkCards'],
    ['scoreUp', 'scoreDown', 'clearScore'],
    ['connectTo', 'goToArrow'],
    ['export'],
    ['delete'],
  ],
  port: [['edit'], ['delete']],
  'add-card': [['newCard'], ['paste', 'pasteAsCard', 'pasteAsMap']],
  cell: [
    ['newCard'],
    ['paste', 'pasteAsCard', 'pasteAsMap'],
    ['addStepBefore', 'addStepAfter'],
    ['addLaneAbove', 'addLaneBelow'],
  ],
  stage: [
    ['rename'],
    ['addStepAfter'],
    ['addStageBefore', 'addStageAfter'],
    ['moveStageLeft', 'moveStageRight'],
    ['delete'],
  ],
  step: [['rename'], ['addStepBefore', 'addStepAfter'], ['moveStepLeft', 'moveStepRight'], ['delete']],
  lane: [
    ['rename'],
    ['addLaneAbove', 'addLaneBelow'],
    ['moveLaneUp', 'moveLaneDown'],
    ['addInteractionLine', 'addVisibilityLine', 'addInternalLine', 'addCustomLine'],
    ['hideLane', 'showAllLanes'],
    ['delete'],
  ],
  separator: [['rename'], ['delete']],
  connector: [['delete']],
  ground: [['paste', 'pasteAsMap'], ['selectAll'], ['fitMap', 'zoom100'], ['showAllLanes'], ['export']],
}

/** The commands for a target: those of what a control belongs to. */
export function menuGroupsOf(target: Target): readonly (readonly ActionId[])[] {
  switch (target.kind) {
    case 'header-grip':
    case 'header-add':
    case 'header-menu':
      return contextMenuActions[target.of.kind]
    case 'connector-label':
      return contextMenuActions.connector
    case 'add-stage':
    case 'add-lane':
      return []
    default:
      return contextMenuActions[target.kind]
  }
}
