import type { Diff } from '../journey/diff.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { CardId, IdSource, LaneId, StageId, StepId } from '../journey/ids.ts'
import { keyBetween, keysBetween } from '../journey/order-key.ts'
import type { Lane } from '../journey/records/lane.ts'
import { GridBuilder, sameName } from './grid-builder.ts'
import { headerMeaning } from './lane-words.ts'
import type { MapProposal, ProposedLane, ProposedMap } from './proposal.ts'
import { readProposal } from './read-proposal.ts'

/**
 * How a proposal meets what is there. "replace-structure": its stages and lanes take the place of the map's; lanes
 * of the same type stay and get the new names; cards that lay in cells go to the parking lot. "into-grid": stages
 * and lanes that the map has already are used, the others are added at the ends.
 */
export type ProposalMode = 'replace-structure' | 'into-grid'

/** The mode that a user would expect: a map without a card takes the table's structure, any other keeps its own. */
export function usualMode(document: JourneyDocument): ProposalMode {
  return document.index.cardCount === 0 ? 'replace-structure' : 'into-grid'
}

export interface ApplyOptions {
  readonly ids: IdSource
  readonly mode: ProposalMode
}

/** Turns a proposal into one diff, and names the new cards in the order of the table. */
export function proposalToDiff(
  document: JourneyDocument,
  proposal: MapProposal,
  options: ApplyOptions,
): { diff: Diff; cardIds: readonly CardId[] } {
  return proposedToDiff(document, readProposal(proposal), proposal.title, options)
}

/** Turns what a file comes to into one diff, and names the new cards in their order. `title` goes to a map without one. */
export function proposedToDiff(
  document: JourneyDocument,
  proposed: ProposedMap,
  title: string,
  options: ApplyOptions,
): { diff: Diff; cardIds: readonly CardId[] } {
  const builder = new GridBuilder(document, options.ids)
  const replace =
    options.mode === 'replace-structure' && proposed.stages.length > 0 && proposed.lanes.length > 0
  const lanes = replace
    ? replaceLanes(document, builder, proposed)
    : findLanes(document, builder, proposed.lanes)
  const steps = replace ? replaceStages(document, builder, proposed) : findSteps(document, builder, proposed)
  const map = mapOf(document)
  if (map.title.trim() === '' && title !== '') builder.changes.patch(map, { title })
  const personas = proposed.personas.map(name => builder.persona(name))
  const shared = new Set(
    proposed.cards.flatMap(({ lane, persona }) =>
      persona === null && proposed.lanes[lane]?.laneType === 'emotions' ? [lane] : [],
    ),
  )
  for (const { lane, step, persona, text, score, link } of proposed.cards) {
    const laneId = lanes[lane]
    const stepId = steps[step]
    if (!laneId || !stepId) continue
    // A card belongs to a persona only where there are several: the only one is everybody's, but for a curve beside
    // that of nobody in particular.
    const isOwn = personas.length > 1 || shared.has(lane)
    const personaId = persona !== null && isOwn ? (personas[persona] ?? null) : null
    builder.addCard(laneId, stepId, { text, score, link, personaId })
  }
  return builder.finish()
}

function replaceLanes(document: JourneyDocument, builder: GridBuilder, proposed: ProposedMap): LaneId[] {
  const { lanes, separators } = document.index
  const keys = keysBetween(null, null, proposed.lanes.length)
  const kept = new Set<LaneId>()
  const ids = proposed.lanes.map(({ laneType, name }, i): LaneId => {
    const order = keys[i] ?? ''
    const old = lanes.find(lane => laneType !== 'custom' && lane.laneType === laneType && !kept.has(lane.id))
    if (!old) {
      const id = builder.addLane(laneType, name)
      const lane = builder.changes.get(id)
      if (lane) builder.changes.put({ ...lane, order })
      return id
    }
    kept.add(old.id)
    builder.changes.patch({ ...old, order, hidden: false, collapsed: false }, { name })
    return old.id
  })
  for (const lane of lanes) {
    if (kept.has(lane.id)) continue
    builder.changes.remove(lane.id)
    const separator = separators.get(lane.id)
    if (separator) builder.changes.remove(separator.id)
  }
  return ids
}

function replaceStages(document: JourneyDocument, builder: GridBuilder, proposed: ProposedMap): StepId[] {
  const { stages, steps, cells, parked } = document.index
  for (const record of [...stages, ...steps]) builder.changes.remove(record.id)
  let order = parked.at(-1)?.order ?? null
  for (const lane of document.index.lanes)
    for (const step of steps)
      for (const card of cells.get(lane.id)?.get(step.id) ?? []) {
        order = keyBetween(order, null)
        builder.changes.put({ ...card, laneId: null, stepId: null, order })
      }
  return proposed.stages.flatMap(stage => {
    const before = stages.find(other => sameName(other.name, stage.name))
    const id = builder.addStage({ name: stage.name, phase: before?.phase ?? null })
    return stage.steps.map(name => builder.addStep(id, name))
  })
}

function findLanes(
  document: JourneyDocument,
  builder: GridBuilder,
  proposed: readonly ProposedLane[],
): LaneId[] {
  const open = document.index.lanes.filter(lane => !lane.hidden)
  const take = (matches: (lane: Lane) => boolean): LaneId | undefined => {
    const at = open.findIndex(matches)
    return at < 0 ? undefined : open.splice(at, 1)[0]?.id
  }
  return proposed.map(
    ({ name, laneType }) =>
      take(lane => sameName(lane.name, name) && lane.laneType === laneType) ??
      take(lane => sameName(lane.name, name)) ??
      (laneType === 'custom' ? undefined : take(lane => meansSame(lane, laneType))) ??
      builder.addLane(laneType, name),
  )
}

function meansSame(lane: Lane, laneType: Lane['laneType']): boolean {
  return (
    lane.laneType === laneType ||
    (lane.laneType === 'custom' && headerMeaning(lane.name).laneType === laneType)
  )
}

function findSteps(document: JourneyDocument, builder: GridBuilder, proposed: ProposedMap): StepId[] {
  const { stages, stepsOfStage } = document.index
  const used = new Set<StageId>()
  return proposed.stages.flatMap(({ name, steps }) => {
    const known = stages.find(stage => sameName(stage.name, name) && !used.has(stage.id))
    const stageId = known?.id ?? builder.addStage({ name })
    used.add(stageId)
    const there = known ? (stepsOfStage.get(known.id) ?? []) : []
    return steps.map((step, i) => {
      const same = step === '' ? there[i] : there.find(other => sameName(other.name, step))
      return same?.id ?? builder.addStep(stageId, step)
    })
  })
}
