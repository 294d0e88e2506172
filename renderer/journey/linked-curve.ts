import type { JourneyDocument } from './document.ts'
import type { StageId, StepId } from './ids.ts'
import type { EmotionScore } from './vocabulary.ts'

/**
 * The emotion curve of another map, as far as it takes to draw it behind this one's: the scores of its stages and
 * steps under their names. Plain data, so that it can be kept while that map changes or goes.
 */
export interface LinkedCurve {
  readonly stages: readonly LinkedStage[]
}

export interface LinkedStage {
  readonly name: string
  readonly steps: readonly LinkedStep[]
}

export interface LinkedStep {
  readonly name: string
  /** The scores of one persona, in their order; none where nothing was scored. */
  readonly scores: readonly EmotionScore[]
}

/** A point of the linked curve, on the step of this map that answers its own. */
export interface AlignedPoint {
  readonly stepId: StepId
  /** How far into the step's column: 0 at its left edge, 1 at its right one. */
  readonly at: number
  readonly score: EmotionScore
}

/**
 * The points of a linked curve on the steps of a map, from left to right. Stages answer each other by name, or by
 * their place when both maps have as many; steps within them by name, and by their place between the neighbours that
 * do. What has no answer here is left out.
 */
export function alignCurve(
  curve: LinkedCurve,
  index: Pick<JourneyDocument['index'], 'stages' | 'stepsOfStage'>,
): readonly AlignedPoint[] {
  const answers = inOrder(
    curve.stages.map(stage => stage.name),
    index.stages.map(stage => stage.name),
  )
  const points: AlignedPoint[] = []
  curve.stages.forEach((stage, i) => {
    const samePlace =
      curve.stages.length === index.stages.length && !answers.includes(i) && answers[i] === null ? i : null
    const answer = answers[i] ?? samePlace
    const stageId: StageId | undefined = answer === null ? undefined : index.stages[answer]?.id
    const steps = (stageId && index.stepsOfStage.get(stageId)) ?? []
    if (steps.length === 0) return
    const places = placesOfSteps(
      stage.steps.map(step => step.name),
      steps.map(step => step.name),
    )
    stage.steps.forEach((step, j) => {
      const [from, to] = places[j] ?? [0, 0]
      step.scores.forEach((score, k) => {
        const place = from + ((to - from) * (k + 0.5)) / step.scores.length
        const column = Math.min(steps.length - 1, Math.floor(place))
        const stepId = steps[column]?.id
        if (stepId) points.push({ stepId, at: place - column, score })
      })
    })
  })
  return points
}

/** Where each of `names` stands among `others`, by name and from left to right, or null. */
function inOrder(names: readonly string[], others: readonly string[]): (number | null)[] {
  const plain = (name: string) => name.trim().toLocaleLowerCase()
  let from = 0
  return names.map(name => {
    if (plain(name) === '') return null
    const at = others.findIndex((other, i) => i >= from && plain(other) === plain(name))
    if (at < 0) return null
    from = at + 1
    return at
  })
}

/** From where to where each step reaches in a stage of other steps, counted in columns of that stage. */
function placesOfSteps(names: readonly string[], others: readonly string[]): (readonly [number, number])[] {
  const answers = inOrder(names, others)
  // Steps that were never named apart answer each other by their place.
  if (answers.every(answer => answer === null) && names.length === others.length)
    return names.map((_, i) => [i, i + 1])
  const places: [number, number][] = []
  let i = 0
  while (i < names.length) {
    const answer = answers[i]
    if (answer !== null && answer !== undefined) {
      places.push([answer, answer + 1])
      i++
      continue
    }
    let end = i
    while (end < names.length && answers[end] === null) end++
    const from = places.at(-1)?.[1] ?? 0
    const to = answers[end] ?? others.length
    // Nothing lies between the two that have an answer: the points gather on the border.
    const width = Math.max(0, to - from) / (end - i)
    for (let k = 0; k < end - i; k++) places.push([from + k * width, from + (k + 1) * width])
    i = end
  }
  return places
}
