import type { LaneType } from '../journey/vocabulary.ts'
import type { ProposedMap } from './proposal.ts'

/** Most steps that a preview shows. */
export const shownSteps = 12

/** The beginning of what would become a map. */
export interface ImportPreview {
  /** Names of the first steps, `shownSteps` at most. */
  readonly steps: readonly string[]
  readonly stepCount: number
  readonly lanes: readonly {
    readonly name: string
    readonly laneType: LaneType
    /** The cards of each cell, by step. */
    readonly cells: readonly (readonly PreviewCard[])[]
  }[]
}

export interface PreviewCard {
  readonly text: string
  readonly score: number | null
}

/** Works out what a preview shows. */
export function previewOf(proposed: ProposedMap): ImportPreview {
  const names = proposed.stages.flatMap(stage =>
    stage.steps.map((step, i) => step || (i === 0 ? stage.name : `${stage.name} ${i + 1}`)),
  )
  const steps = names.slice(0, shownSteps)
  const lanes = proposed.lanes.map(({ name, laneType }) => ({
    name,
    laneType,
    cells: steps.map((): PreviewCard[] => []),
  }))
  for (const { lane, step, text, score } of proposed.cards) lanes[lane]?.cells[step]?.push({ text, score })
  return { steps, stepCount: names.length, lanes }
}
