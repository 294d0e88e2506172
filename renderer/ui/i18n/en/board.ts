import type { AnnouncementKey } from '../../../editor/announcement.ts'
import type { Message } from '../shape.ts'

/** Words drawn on the map itself. */
export const scene = {
  stages: 'Stages',
  time: 'Time',
  more: 'more',
  veryPositive: 'Very positive',
  neutral: 'Neutral',
  veryNegative: 'Very negative',
  fail: 'F',
  wait: 'W',
  addCard: 'Add card',
  addCardHere: 'Add card here',
} as const

/** What screen readers are told after something was done. */
export const announce = {
  cardAdded: 'Card added to {lane}, step {step}',
  cardsAdded: { one: 'One card added', other: '{count} cards added' },
  cardsDeleted: { one: 'One card deleted', other: '{count} cards deleted' },
  cardsMoved: {
    one: 'Card moved to {lane}, step {step}',
    other: '{count} cards moved to {lane}, step {step}',
  },
  cardScored: 'Emotion: {score}',
  scoreCleared: 'Emotion score removed',
  cardsCopied: { one: 'One card copied', other: '{count} cards copied' },
  cardsCut: { one: 'One card cut', other: '{count} cards cut' },
  nothingToPaste: 'There is nothing to paste',
  undone: 'Undone: {what}',
  redone: 'Redone: {what}',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  stageAdded: 'Stage added',
  stageDeleted: 'Stage deleted',
  stageMoved: 'Stage moved',
  stepAdded: 'Step added',
  stepDeleted: 'Step deleted',
  stepMoved: 'Step moved',
  laneAdded: 'Lane added',
  laneDeleted: 'Lane deleted',
  laneMoved: 'Lane moved',
  connectorAdded: 'Cards connected',
  connectorDeleted: 'Arrow removed',
  lastOne: 'The last one can’t be deleted',
  readOnly: 'This map can’t be changed here',
  toolChosen: 'Tool: {tool}',
} as const satisfies Readonly<Record<AnnouncementKey, Message>>

/** Names of the parts of the accessible grid. */
export const outline = {
  grid: 'Journey map',
  emptyCell: '{lane}, step {step}, empty',
  cell: { one: '{lane}, step {step}, one card', other: '{lane}, step {step}, {count} cards' },
  emptyCard: 'Empty card',
  stage: 'Stage {number}: {name}',
  step: 'Step {number}: {name}',
  lane: 'Lane {name}',
  stages: 'Stages',
  connectorTo: 'leads to {text}',
  votes: { one: 'one vote', other: '{count} votes' },
  momentOfTruth: 'moment of truth',
  comments: { one: 'one comment', other: '{count} comments' },
  link: 'has a link',
  image: 'has a picture',
} as const

export const status = {
  saved: 'Saved on this computer',
  saving: 'Saving…',
  failed: 'Not saved',
  retry: 'Try again',
  saveCopy: 'Save a copy…',
  steps: { one: '{count} step', other: '{count} steps' },
  cards: { one: '{count} card', other: '{count} cards' },
  votes: { one: '{count} vote', other: '{count} votes' },
  connectors: { one: '{count} connector', other: '{count} connectors' },
  zoomLevel: 'Zoom, {percent}',
} as const

export const board = {
  back: 'All maps',
  renameTitle: 'Rename the map',
  title: 'Title',
  untitled: 'Untitled map',
  persona: 'Persona',
  addPersona: 'Add a persona',
  personaName: 'Name',
  personaRole: 'Role',
  personaUnnamed: 'Nameless',
  removePersona: 'Remove {name}',
  export: 'Export',
  tools: 'Tools',
  themeLight: 'Light',
  themeDark: 'Dark',
  toDark: 'Switch to dark',
  toLight: 'Switch to light',
  language: 'Language',
  opening: 'Opening…',
  openFailed: 'This map can’t be opened',
  readOnlyElsewhere: 'This map is open in another window. Here it can be read, not changed.',
  readOnlyTakenOver: 'Another window has taken this map over. Here it can be read, not changed.',
  readOnlyNewer: 'This map was made by a newer version of Jejak. Here it can be read, not changed.',
  takeOver: 'Take over',
  repaired: {
    one: 'One thing in this map was damaged and has been put right.',
    other: '{count} things in this map were damaged and have been put right.',
  },
} as const
