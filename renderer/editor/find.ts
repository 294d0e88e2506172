import type { Editor } from './editor.ts'
import { revealSelection } from './reveal-selection.ts'
import { type Selection, selectCards } from './selection.ts'
import type { Target } from './tools.ts'

/** What can be found: a card, or something with a name. */
export type FindTarget = Extract<Target, { kind: 'card' | 'stage' | 'step' | 'lane' | 'separator' }>

/** Which part of a record holds what was looked for. */
export type FoundIn = 'name' | 'text' | 'source' | 'tag' | 'owner' | 'comment' | 'link'

export interface FindHit {
  readonly target: FindTarget
  readonly in: FoundIn
}

/** The search through the open map. */
export interface FindState {
  readonly open: boolean
  /** Counts the times that it was asked for: the field takes the focus each time. */
  readonly asked: number
  /** As typed; it stays when the search is closed. */
  readonly query: string
  /** What was found on the board, as one reads it: from stage to stage, from top to bottom. Empty while closed. */
  readonly hits: readonly FindHit[]
  /** The ids of all hits. */
  readonly ids: ReadonlySet<string>
  /** The hit that one is at, or −1. */
  readonly at: number
  /** How many more were found where they can't be seen: in hidden lanes and the parking lot. */
  readonly unseen: number
}

export const noFind: FindState = {
  open: false,
  asked: 0,
  query: '',
  hits: [],
  ids: new Set(),
  at: -1,
  unseen: 0,
}

/** Opens the search, or takes the focus back to it. */
export function openFind(editor: Editor): void {
  const { find } = editor.state()
  editor.patch({ find: { ...find, open: true, asked: find.asked + 1 } })
}

/** Ends the search. What was typed is there again when it is opened next. */
export function closeFind(editor: Editor): void {
  const { asked, query } = editor.state().find
  editor.patch({ find: { ...noFind, asked, query } })
}

/** Goes to the next hit, or the previous one with −1; from the last to the first. Opens a search that is closed. */
export function stepFind(editor: Editor, by: 1 | -1): void {
  const { find } = editor.state()
  if (!find.open) return openFind(editor)
  const count = find.hits.length
  if (count === 0) return
  const at = find.at < 0 ? (by > 0 ? 0 : count - 1) : (find.at + by + count) % count
  editor.patch({ find: { ...find, at } })
  goToHit(editor)
}

/** Selects the hit that one is at and brings it into view. */
export function goToHit(editor: Editor): void {
  const { find } = editor.state()
  const hit = find.hits[find.at]
  if (!hit) return
  editor.select(selectionOf(hit.target))
  revealSelection(editor)
}

function selectionOf(target: FindTarget): Selection {
  return target.kind === 'card' ? selectCards([target.id]) : target
}
