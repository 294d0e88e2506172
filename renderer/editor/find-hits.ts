import type { JourneyDocument } from '../journey/document.ts'
import { fold } from '../journey/fold.ts'
import type { Card } from '../journey/records/card.ts'
import { intersects } from '../scene/geometry.ts'
import { boxOfCard, stageBox } from '../scene/query.ts'
import type { Scene } from '../scene/scene.ts'
import { visibleBox } from './camera.ts'
import type { EditorState } from './editor-state.ts'
import type { FindHit, FindState, FindTarget, FoundIn } from './find-state.ts'
import { shownCards } from './shown-cards.ts'

/** What a search finds: see `FindState`. */
export type Findings = Pick<FindState, 'hits' | 'ids' | 'unseen'>

/** Folded texts of cards, for as long as the cards live: a search runs with every key. */
const foldedTexts = new WeakMap<Card, string>()

/**
 * Looks for a text in everything that is written on the map, whatever its case and accents: names of lanes, stages
 * and steps, and the texts, sources, tags, owners, links and comments of cards. A record counts once.
 */
export function findHits(document: JourneyDocument, scene: Scene, query: string): Findings {
  const needle = fold(query.trim())
  if (needle === '') return { hits: [], ids: new Set(), unseen: 0 }
  const hits: FindHit[] = []
  const { index, records } = document
  const named = (target: FindTarget, name: string) => {
    if (fold(name).includes(needle)) hits.push({ target, in: 'name' })
  }
  for (const { laneId } of scene.rows) {
    named({ kind: 'lane', id: laneId }, records.get(laneId)?.name ?? '')
    const separator = index.separators.get(laneId)
    if (separator) named({ kind: 'separator', id: separator.id }, separator.name)
  }
  let stage: string | null = null
  for (const { stageId, stepId } of scene.columns) {
    if (stageId !== stage) named({ kind: 'stage', id: stageId }, records.get(stageId)?.name ?? '')
    stage = stageId
    named({ kind: 'step', id: stepId }, records.get(stepId)?.name ?? '')
    for (const { laneId } of scene.rows)
      for (const card of shownCards(scene, document, laneId, stepId)) {
        const found = foundIn(document, card, needle)
        if (found) hits.push({ target: { kind: 'card', id: card.id }, in: found })
      }
  }
  return {
    hits,
    ids: new Set(hits.map(hit => hit.target.id)),
    unseen: [...unseenCards(document, scene)].filter(card => foundIn(document, card, needle)).length,
  }
}

/** The hit to begin with: the selected one, else the first in view, else the first. −1 when there is none. */
export function firstHit(state: EditorState, hits: readonly FindHit[]): number {
  const { selection, scene, document, camera, viewport } = state
  const chosen = selection.kind === 'cards' ? selection.lead : 'id' in selection ? selection.id : null
  const selected = hits.findIndex(hit => hit.target.id === chosen)
  if (selected >= 0) return selected
  const seen = visibleBox(camera, viewport)
  const inView = hits.findIndex(({ target }) => {
    const card = target.kind === 'card' ? document.records.get(target.id) : undefined
    const box = card ? boxOfCard(scene, card) : target.kind === 'stage' ? stageBox(scene, target.id) : null
    return box !== null && intersects(box, seen)
  })
  return inView >= 0 ? inView : hits.length > 0 ? 0 : -1
}

function foundIn(document: JourneyDocument, card: Card, needle: string): FoundIn | null {
  if (foldedText(card).includes(needle)) return 'text'
  const has = (text: string) => text !== '' && fold(text).includes(needle)
  if (has(card.source)) return 'source'
  if (card.tags.some(has)) return 'tag'
  if (has(card.owner)) return 'owner'
  if (has(card.link)) return 'link'
  const comments = document.index.comments.get(card.id) ?? []
  return comments.some(comment => has(comment.text) || has(comment.author)) ? 'comment' : null
}

function foldedText(card: Card): string {
  const known = foldedTexts.get(card)
  if (known !== undefined) return known
  const folded = fold(card.text)
  foldedTexts.set(card, folded)
  return folded
}

/** The cards that have no place on the board now. */
function* unseenCards({ index }: JourneyDocument, scene: Scene): Generator<Card> {
  yield* index.parked
  for (const [laneId, cells] of index.cells) {
    const row = scene.rowOf.get(laneId)
    if (!row || row.collapsed) for (const cards of cells.values()) yield* cards
  }
}
