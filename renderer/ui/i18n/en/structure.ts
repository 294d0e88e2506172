import type { structureActionIds } from '../../../editor/actions/structure-action-ids.ts'

/** Commands on sizes, columns, lines and arrows. */
export const structureAction = {
  wider: 'Wider',
  narrower: 'Narrower',
  taller: 'Taller',
  shorter: 'Shorter',
  usualSize: 'Usual size',
  startEarlier: 'Start one step earlier',
  startLater: 'Start one step later',
  splitStep: 'Split the step in two',
  mergeSteps: 'Merge with the next step',
  stageDuration: 'Set how long it takes',
  collapseLane: 'Collapse the lane',
  laneColour: 'Colour of the lane…',
  moveLineUp: 'Move the line up',
  moveLineDown: 'Move the line down',
  lineSolid: 'Solid line',
  lineDashed: 'Dashed line',
  lineDotted: 'Dotted line',
  labelArrow: 'Write on the arrow',
  twoWay: 'Both ways',
  turnArrow: 'Turn the arrow round',
  reattachStart: 'Begin at another card…',
  reattachEnd: 'End at another card…',
} as const satisfies Readonly<Record<(typeof structureActionIds)[number], string>>

export const structureHistory = {
  stretchCards: { one: 'Stretch a card', other: 'Stretch {count} cards' },
  mergeSteps: 'Merge two steps',
  moveSeparator: 'Move a line',
  pasteLane: 'Paste a lane',
} as const

export const structureAnnounce = {
  stageAndCardsDeleted: {
    one: 'Stage “{name}” with one card deleted',
    other: 'Stage “{name}” with {count} cards deleted',
  },
  stepAndCardsDeleted: {
    one: 'Step “{name}” with one card deleted',
    other: 'Step “{name}” with {count} cards deleted',
  },
  laneAndCardsDeleted: {
    one: 'Lane “{name}” with one card deleted',
    other: 'Lane “{name}” with {count} cards deleted',
  },
  cardStretched: { one: 'Covers one step', other: 'Covers {count} steps' },
  stepSplit: 'Step split',
  stepsMerged: 'Steps merged',
  laneCollapsed: 'Lane collapsed',
  laneExpanded: 'Lane opened',
  separatorMoved: 'Line moved under {lane}',
  connectorMoved: 'Arrow goes to another card now',
  connectorThere: 'These cards have an arrow already',
} as const
