import type { LaneType } from '../journey/vocabulary.ts'
import type { ProposedMap } from './proposal.ts'

/** Most steps that a preview shows. */
export const shownSteps = 12

/** Most lanes that it shows. */
const shownLanes = 40

/** Most cards of a cell that it shows. */
const shownCards = 3

/** The beginning of what would become a map. */
export interface ImportPreview {
  /** The stages above the shown steps with how many of them each has; empty where every step is a stage of its own. */
  readonly stages: readonly { readonly name: string; readonly stepCount: number }[]
  /** Names of the first steps, `shownSteps` at most. */
  readonly steps: readonly string[]
  readonly stepCount: number
  readonly laneCount: number
  /** The first lanes. */
  readonly lanes: readonly {
    readonly name: string
    readonly laneType: LaneType
    /** By step. */
    readonly cells: readonly PreviewCell[]
  }[]
}

export interface PreviewCell {
  /** The first cards. */
  readonly cards: readonly PreviewCard[]
  /** How many more there are. */
  readonly more: number
}

export interface PreviewCard {
  readonly text: string
  readonly score: number | null
  /** Whose it is, where there are several personas; else null. */
  readonly persona: string | null
}

/** Works out what a preview shows. */
export function previewOf(proposed: ProposedMap): ImportPreview {
  const names = proposed.stages.flatMap(stage =>
    stage.steps.map((step, i) => step || (i === 0 ? stage.name : `${stage.name} ${i + 1}`)),
  )
  const steps = names.slice(0, shownSteps)
  const named = proposed.stages.some(stage => stage.steps.length > 1 || stage.steps.some(step => step !== ''))
  const several = proposed.personas.length > 1
  const lanes = proposed.lanes.slice(0, shownLanes).map(({ name, laneType }) => ({
    name,
    laneType,
    cells: steps.map(() => ({ cards: [] as PreviewCard[], more: 0 })),
  }))
  for (const { lane, step, text, score, persona } of proposed.cards) {
    const cell = lanes[lane]?.cells[step]
    if (!cell) continue
    if (cell.cards.length === shownCards) cell.more++
    else
      cell.cards.push({
        text: text.slice(0, shownText),
        score,
        persona: (several && persona !== null && proposed.personas[persona]) || null,
      })
  }
  return {
    stages: named ? stagesOver(proposed, steps.length) : [],
    steps,
    stepCount: names.length,
    laneCount: proposed.lanes.length,
    lanes,
  }
}

/** How much of a card's text is shown, in characters: more than its lines hold. */
const shownText = 300

/** The stages of the first `count` steps; the last one with as many of its steps as are among them. */
function stagesOver({ stages }: ProposedMap, count: number): ImportPreview['stages'] {
  let left = count
  return stages.flatMap(({ name, steps }) => {
    const stepCount = Math.min(left, steps.length)
    left -= stepCount
    return stepCount > 0 ? [{ name, stepCount }] : []
  })
}
