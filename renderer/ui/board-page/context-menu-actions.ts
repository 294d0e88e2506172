import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { Target } from '../../editor/tools.ts'

/** The commands of the context menu, in groups, by what it was opened on. */
export const contextMenuActions: Readonly<Record<Target['kind'], readonly (readonly ActionId[])[]>> = {
  card: [
    ['edit', 'newCard'],
    ['cut', 'copy', 'paste', 'duplicate'],
    ['moveLeft', 'moveRight', 'moveUp', 'moveDown', 'parkCards'],
    ['scoreUp', 'scoreDown', 'clearScore'],
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
  stage: [['rename'], ['addStageBefore', 'addStageAfter'], ['moveStageLeft', 'moveStageRight'], ['delete']],
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
