import type { JourneyDocument } from './document.ts'
import type { PersonaId, StepId } from './ids.ts'
import type { LinkedCurve } from './linked-curve.ts'
import type { Lane } from './records/lane.ts'

/**
 * The curve of a map: that of its first emotion lane with scores, and there of the first persona who has any, with
 * the scores that belong to nobody in particular. Null when nothing is scored.
 */
export function linkedCurveOf({ index }: JourneyDocument): LinkedCurve | null {
  for (const lane of index.lanes) {
    if (lane.laneType !== 'emotions' || lane.hidden) continue
    const persona = firstScored(index, lane)
    if (persona === undefined) continue
    const cells = index.cells.get(lane.id)
    const scoresAt = (stepId: StepId) =>
      (cells?.get(stepId) ?? []).flatMap(card => {
        const whose = card.personaId ?? lane.personaId
        return card.score !== null && (whose === null || whose === persona) ? [card.score] : []
      })
    return {
      stages: index.stages.map(stage => ({
        name: stage.name,
        steps: (index.stepsOfStage.get(stage.id) ?? []).map(step => ({
          name: step.name,
          scores: scoresAt(step.id),
        })),
      })),
    }
  }
  return null
}

/** Whose curve is the first of a lane: a persona's, nobody's in particular (null), or none (undefined). */
function firstScored(index: JourneyDocument['index'], lane: Lane): PersonaId | null | undefined {
  const scored = new Set<PersonaId | null>()
  for (const cards of index.cells.get(lane.id)?.values() ?? [])
    for (const card of cards) if (card.score !== null) scored.add(card.personaId ?? lane.personaId)
  return index.personas.find(persona => scored.has(persona.id))?.id ?? (scored.has(null) ? null : undefined)
}

/** Whether two curves say the same. */
export function sameCurve(a: LinkedCurve | null, b: LinkedCurve | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
