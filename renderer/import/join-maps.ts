import { sameName } from './grid-builder.ts'
import type { ImportRemark } from './import-remark.ts'
import type { ProposedCard, ProposedLane, ProposedMap } from './proposal.ts'

/**
 * Several proposed maps as one. Lanes of the same name or the same known type are one lane. The stages of one come
 * after those of the other, but where every map is about a persona of its own, stages of the same name are one: both
 * go through it, step by step.
 */
export function joinMaps(maps: readonly ProposedMap[]): ProposedMap {
  const [only] = maps
  if (only && maps.length === 1) return only
  const shared = havePersonasOfTheirOwn(maps)
  const lanes: ProposedLane[] = []
  const stages: { name: string; steps: string[] }[] = []
  const personas: string[] = []
  const placed: { card: ProposedCard; stage: number; step: number }[] = []
  const unplaced: string[] = []
  const remarks: ImportRemark[] = []
  for (const map of maps) {
    const laneAt = map.lanes.map(lane => placeOf(lanes, lane))
    const personaAt = map.personas.map(name => {
      const known = personas.findIndex(other => sameName(other, name))
      return known >= 0 ? known : personas.push(name) - 1
    })
    const stepAt = map.stages.flatMap(({ name, steps }) => {
      const same = shared ? stages.findIndex(other => sameName(other.name, name)) : -1
      const stage = same >= 0 ? same : stages.push({ name, steps: [] }) - 1
      const own = stages[stage]?.steps ?? []
      return steps.map((step, i) => {
        if (i >= own.length) own.push(step)
        else if (own[i] === '') own[i] = step
        return { stage, step: i }
      })
    })
    for (const card of map.cards) {
      const at = stepAt[card.step]
      const lane = laneAt[card.lane]
      if (!at || lane === undefined) continue
      const persona = card.persona === null ? null : (personaAt[card.persona] ?? null)
      // In one map of several personas a card without one belongs to the persona that its table is about.
      const whose = persona ?? (shared ? (personaAt[0] ?? null) : null)
      placed.push({ card: { ...card, lane, persona: whose }, ...at })
    }
    unplaced.push(...map.unplaced)
    remarks.push(...map.remarks)
  }
  const firstStep: number[] = []
  let count = 0
  for (const { steps } of stages) {
    firstStep.push(count)
    count += steps.length
  }
  return {
    stages,
    lanes,
    cards: placed.map(({ card, stage, step }) => ({ ...card, step: (firstStep[stage] ?? 0) + step })),
    personas,
    laneOfTrack: [],
    unplaced,
    remarks,
  }
}

/** Whether each map is about somebody, and no two about the same. */
function havePersonasOfTheirOwn(maps: readonly ProposedMap[]): boolean {
  const all = maps.flatMap(map => map.personas.map(name => name.trim().toLowerCase()))
  return maps.every(map => map.personas.length > 0) && new Set(all).size === all.length
}

function placeOf(lanes: ProposedLane[], lane: ProposedLane): number {
  const same = lanes.findIndex(
    other =>
      (lane.laneType !== 'custom' && other.laneType === lane.laneType) ||
      (other.laneType === lane.laneType && sameName(other.name, lane.name)),
  )
  return same >= 0 ? same : lanes.push(lane) - 1
}
