/**
 * Something that a person who can't see the board is told. `key` names a sentence of the dictionary's `announce`
 * section; the interface puts it into words.
 */
export interface Announcement {
  readonly key: AnnouncementKey
  readonly params: Readonly<Record<string, string | number>>
}

export type AnnouncementKey =
  | 'cardAdded'
  | 'cardsAdded'
  | 'cardsDeleted'
  | 'cardsMoved'
  | 'cardScored'
  | 'scoreCleared'
  | 'cardsCopied'
  | 'cardsCut'
  | 'nothingToPaste'
  | 'undone'
  | 'redone'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'stageAdded'
  | 'stageDeleted'
  | 'stageMoved'
  | 'stepAdded'
  | 'stepDeleted'
  | 'stepMoved'
  | 'laneAdded'
  | 'laneDeleted'
  | 'laneMoved'
  | 'connectingStarted'
  | 'connectingNeedsCard'
  | 'connectingCancelled'
  | 'connectorAdded'
  | 'connectorDeleted'
  | 'lastOne'
  | 'readOnly'
  | 'picturesAdded'
  | 'toolChosen'
  | 'cardStretched'
  | 'stepSplit'
  | 'stepsMerged'
  | 'laneCollapsed'
  | 'laneExpanded'
  | 'separatorMoved'
  | 'connectorMoved'
  | 'connectorThere'
