import { scoreWord } from '../journey/emotions/read-emotion.ts'
import type { Language } from '../journey/language.ts'
import { nearestScore } from '../journey/nearest-score.ts'
import { laneNames } from '../journey/templates/lane-names.ts'
import type { ImportRemark } from './import-remark.ts'
import type { MermaidJourney } from './mermaid-journey.ts'
import { maxPersonas, type ProposedCard, type ProposedMap } from './proposal.ts'

/**
 * What a Mermaid journey comes to: sections are stages, tasks are steps, scores 1–5 are emotion scores (one card for
 * each actor), actors are personas. A task that follows under the same name with other actors is the same step, felt
 * by somebody else. Scores beyond 1–5 count as the nearest of them, and one that is no number is left out: both are told
 * of. The only lane is that of emotions, since a diagram knows nothing else. `before`: how many lines of the file stand
 * before the diagram.
 */
export function proposedOfMermaid(journey: MermaidJourney, language: Language, before = 0): ProposedMap {
  const cards: ProposedCard[] = []
  const unplaced: string[] = []
  const remarks: ImportRemark[] = []
  const beyond: number[] = []
  const personas = new Map<string, number>()
  let step = -1
  const stages = journey.sections.map(section => {
    const steps: string[] = []
    let actorsThere = new Set<string>()
    for (const { name, score, actors, odd } of section.tasks) {
      const shared = steps.at(-1) === name && !whoOf(actors).some(actor => actorsThere.has(actor))
      if (!shared) {
        steps.push(name)
        step++
        actorsThere = new Set()
      }
      for (const actor of whoOf(actors)) actorsThere.add(actor)
      for (const actor of actors)
        if (personas.has(actor)) continue
        else if (personas.size < maxPersonas) personas.set(actor, personas.size)
        else unplaced.push(actor)
      if (score === null) {
        if (odd) remarks.push({ kind: 'odd-score', name, line: before + odd.line, found: odd.found })
        continue
      }
      if (score < 1 || score > 5) beyond.push(score)
      const felt = nearestScore(Math.min(5, Math.max(1, score)) - 3)
      const text = scoreWord(felt, language)
      for (const actor of whoOf(actors))
        cards.push({
          lane: 0,
          step,
          text,
          score: felt,
          link: '',
          persona: personas.get(actor) ?? null,
        })
    }
    if (steps.length === 0) step++
    return { name: section.name, steps: steps.length > 0 ? steps : [''] }
  })
  const name = laneNames.emotions[language]
  if (beyond[0] !== undefined)
    remarks.push({ kind: 'beyond-scale', name, count: beyond.length, example: String(beyond[0]) })
  return {
    stages,
    lanes: [{ laneType: 'emotions', name }],
    laneOfTrack: [],
    cards,
    personas: [...personas.keys()],
    unplaced,
    remarks,
  }
}

/** Who takes part in a task; "" stands for nobody in particular. */
function whoOf(actors: readonly string[]): readonly string[] {
  return actors.length > 0 ? [...new Set(actors)] : ['']
}
