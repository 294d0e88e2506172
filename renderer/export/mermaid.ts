import { cardsInCell, type JourneyDocument, mapOf } from '../journey/document.ts'
import type { PersonaId } from '../journey/ids.ts'
import type { Step } from '../journey/records/step.ts'

/**
 * The map as a Mermaid `journey` diagram: stages are sections, steps are tasks, emotion scores are 1–5, personas are
 * actors. A step that personas feel differently about becomes a task for each score. Mermaid needs a score for
 * every task: steps without one get 3, and a comment says so. Ends with a line break.
 */
export function mermaidJourney(document: JourneyDocument): string {
  const { stages, stepsOfStage } = document.index
  const body: string[] = []
  let unscored = 0
  stages.forEach((stage, s) => {
    const name = stage.name.trim() === '' ? String(s + 1) : stage.name
    body.push(`    section ${written(name)}`)
    ;(stepsOfStage.get(stage.id) ?? []).forEach((step, i) => {
      const felt = feelingsAt(document, step)
      if (felt.length === 0) unscored++
      const task = written(taskName(document, step) || `${s + 1}.${i + 1}`)
      const all = felt.length > 0 ? felt : [{ score: 3, actors: actorsOfAll(document) }]
      for (const { score, actors } of all) {
        const who =
          actors.length > 0
            ? `: ${actors.map(actor => written(actor).replaceAll(',', '#44;')).join(', ')}`
            : ''
        body.push(`      ${task}: ${score}${who}`)
      }
    })
  })
  const title = mapOf(document).title.trim()
  const head = ['journey', ...(title === '' ? [] : [`    title ${written(title)}`])]
  const told = unscored === 0 ? [] : [`    %% ${unscored} without a score, drawn as 3`]
  return `${[...head, ...told, ...body].join('\n')}\n`
}

interface Feeling {
  /** 1–5. */
  readonly score: number
  /** Names of the personas; none for nobody in particular. */
  readonly actors: readonly string[]
}

/** How a step is felt: one entry for each score, in the order of the personas. */
function feelingsAt(document: JourneyDocument, step: Step): readonly Feeling[] {
  const scores = new Map<PersonaId | null, number[]>()
  for (const lane of document.index.lanes) {
    if (lane.laneType !== 'emotions' || lane.hidden) continue
    for (const card of cardsInCell(document, lane.id, step.id)) {
      if (card.score === null) continue
      const who = card.personaId ?? lane.personaId
      scores.set(who, [...(scores.get(who) ?? []), card.score])
    }
  }
  const feelings = new Map<number, string[]>()
  const { personas } = document.index
  for (const who of [null, ...personas.map(persona => persona.id)]) {
    const given = scores.get(who)
    if (!given) continue
    const score = Math.round(given.reduce((sum, one) => sum + one, 0) / given.length) + 3
    const name = personas.find(persona => persona.id === who)?.name.trim()
    const actors = who === null ? actorsOfAll(document) : name ? [name] : []
    feelings.set(score, [...(feelings.get(score) ?? []), ...actors])
  }
  return [...feelings].map(([score, actors]) => ({ score, actors: [...new Set(actors)] }))
}

/** What belongs to nobody in particular belongs to the only persona there is. */
function actorsOfAll({ index: { personas } }: JourneyDocument): readonly string[] {
  const name = personas.length === 1 ? personas[0]?.name.trim() : ''
  return name ? [name] : []
}

/** A step's name or, where it has none, the first thing that somebody does in it. */
function taskName(document: JourneyDocument, step: Step): string {
  if (step.name.trim() !== '') return step.name
  for (const lane of document.index.lanes) {
    if (lane.hidden || lane.laneType === 'emotions') continue
    const text = cardsInCell(document, lane.id, step.id).find(card => card.text.trim() !== '')?.text
    if (text) return text
  }
  return ''
}

/** Signs and words that mean something to Mermaid, as its own entities; one line. */
function written(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[#:;%<>{}]/g, sign => `#${sign.charCodeAt(0)};`)
    .replace(
      /^(?:journey|title|section|accTitle|accDescr)\b/i,
      word => `#${word.charCodeAt(0)};${word.slice(1)}`,
    )
}
