import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { Target } from '../../editor/tools.ts'
import type { MessageKey } from '../i18n/dictionary.ts'

/** A line of a context menu: a command, or a menu beside it with groups of its own. */
export type MenuLine =
  | ActionId
  | { readonly label: MessageKey; readonly groups: readonly (readonly ActionId[])[] }

/** What a menu can be about: something on the board, several cards at once, or the mini-map. */
export type MenuTarget = Target | { readonly kind: 'cards' } | { readonly kind: 'mini-map' }

/** Controls have no menu of their own but that of what they belong to. */
type ControlKind =
  | 'header-grip'
  | 'header-add'
  | 'header-menu'
  | 'header-collapse'
  | 'add-stage'
  | 'connector-label'
  | 'connector-end'
  | 'card-edge'
  | 'lane-edge'
  | 'step-edge'

const moving: MenuLine = {
  label: 'menu.move',
  groups: [['moveLeft', 'moveRight', 'moveUp', 'moveDown'], ['parkCards']],
}
const scoring: MenuLine = {
  label: 'menu.emotion',
  groups: [
    ['scorePlus2', 'scorePlus1', 'score0', 'scoreMinus1', 'scoreMinus2'],
    ['scoreUp', 'scoreDown', 'clearScore'],
  ],
}
const sizing: MenuLine = {
  label: 'menu.size',
  groups: [['wider', 'narrower', 'taller', 'shorter'], ['startEarlier', 'startLater'], ['usualSize']],
}
const copying: MenuLine = { label: 'menu.copyAs', groups: [['copyAsPicture', 'copyAsSvg']] }
const pasting: MenuLine = { label: 'menu.pasteAs', groups: [['pasteAsCard', 'pasteAsMap']] }
const viewing: readonly MenuLine[] = ['fitMap', 'fitSelection', 'zoom100']

/**
 * The commands of the context menu, in groups, by what it was opened on. Each line is one command or a menu of
 * some; those that can't be done now are left out when it opens.
 */
export const contextMenuActions: Readonly<
  Record<
    Exclude<MenuTarget['kind'], 'add-lane' | 'lane-colours' | ControlKind>,
    readonly (readonly MenuLine[])[]
  >
> = {
  card: [
    ['edit', 'newCard'],
    ['cut', 'copy', copying, 'paste', 'duplicate'],
    [moving, sizing, scoring],
    ['connectTo', 'goToArrow'],
    ['addPicture', 'removePicture'],
    ['fitSelection', 'export'],
    ['delete'],
  ],
  cards: [
    ['cut', 'copy', copying, 'paste', 'duplicate'],
    [moving, sizing, scoring],
    ['fitSelection', 'export'],
    ['selectAll', 'selectNone'],
    ['delete'],
  ],
  port: [['edit'], ['delete']],
  'add-card': [
    ['newCard', 'addPicture'],
    ['paste', pasting],
  ],
  cell: [
    ['newCard', 'addPicture'],
    ['paste', pasting],
    ['addStepBefore', 'addStepAfter'],
    ['addLaneAbove', 'addLaneBelow'],
  ],
  stage: [
    ['rename', 'stageDuration'],
    ['zoomToStage', 'present'],
    ['addStepAfter'],
    ['addStageBefore', 'addStageAfter'],
    ['moveStageLeft', 'moveStageRight'],
    ['delete'],
  ],
  step: [
    ['rename'],
    ['addStepBefore', 'addStepAfter'],
    ['splitStep', 'mergeSteps'],
    ['moveStepLeft', 'moveStepRight'],
    [sizing],
    ['delete'],
  ],
  lane: [
    ['rename'],
    ['addLaneAbove', 'addLaneBelow'],
    ['moveLaneUp', 'moveLaneDown'],
    [
      {
        label: 'menu.addLine',
        groups: [['addInteractionLine', 'addVisibilityLine', 'addInternalLine', 'addCustomLine']],
      },
      'laneColour',
      sizing,
    ],
    ['copy'],
    ['collapseLane', 'hideLane', 'showAllLanes'],
    ['delete'],
  ],
  separator: [
    ['rename'],
    ['lineSolid', 'lineDashed', 'lineDotted'],
    ['moveLineUp', 'moveLineDown'],
    ['delete'],
  ],
  connector: [['labelArrow', 'twoWay', 'turnArrow'], ['reattachStart', 'reattachEnd'], ['delete']],
  ground: [
    [copying, 'paste', 'pasteAsMap'],
    ['selectAll'],
    viewing,
    ['find', 'filter', 'clearFilter', 'palette'],
    ['showAllLanes'],
    ['penMode'],
    ['saveVersion', 'versionHistory'],
    ['openInWindow', 'makeFuture', 'export', 'exportAgain', 'restoreBackup', 'settings'],
  ],
  'mini-map': [viewing, ['zoomIn', 'zoomOut'], ['miniMap']],
}

/** The commands for a target: those of what a control belongs to. */
export function menuGroupsOf(target: MenuTarget): readonly (readonly MenuLine[])[] {
  switch (target.kind) {
    case 'header-grip':
    case 'header-add':
    case 'header-menu':
    case 'header-collapse':
      return contextMenuActions[target.of.kind]
    case 'card-edge':
      return contextMenuActions.card
    case 'lane-edge':
      return contextMenuActions.lane
    case 'step-edge':
      return contextMenuActions.step
    case 'connector-end':
    case 'connector-label':
      return contextMenuActions.connector
    case 'add-stage':
    case 'lane-colours':
    case 'add-lane':
      return []
    default:
      return contextMenuActions[target.kind]
  }
}
