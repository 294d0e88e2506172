import { type CardFields, withoutPlace } from '../journey/commands/add-cards.ts'
import { Changes } from '../journey/commands/changes.ts'
import { freePersonaColour } from '../journey/commands/personas.ts'
import type { Diff } from '../journey/diff.ts'
import { cardsInCell, type JourneyDocument } from '../journey/document.ts'
import type { CardId, IdSource, LaneId, PersonaId, StageId, StepId } from '../journey/ids.ts'
import { keyBetween, type OrderKey } from '../journey/order-key.ts'
import { cardDefaults } from '../journey/records/card.ts'
import { laneDefaults } from '../journey/records/lane.ts'
import { type Persona, personaDefaults } from '../journey/records/persona.ts'
import { type Stage, stageDefaults } from '../journey/records/stage.ts'
import { stepDefaults } from '../journey/records/step.ts'
import type { LaneType } from '../journey/vocabulary.ts'

/**
 * Adds stages, steps, lanes and cards at the ends of what is there and gives one diff for all of it. The grid that
 * it counts in is the one that shows: all steps, and the lanes that are not hidden.
 */
export class GridBuilder {
  readonly changes: Changes
  private readonly cardIds: CardId[] = []
  private readonly lastCard = new Map<string, OrderKey | null>()
  private readonly lastStep = new Map<StageId, OrderKey | null>()
  private lastStage: OrderKey | null
  private lastLane: OrderKey | null
  private readonly lanes: LaneId[]
  private readonly steps: StepId[]
  private endStage: StageId | null
  private readonly added: Persona[] = []

  constructor(
    private readonly document: JourneyDocument,
    private readonly ids: IdSource,
  ) {
    const { stages, steps, lanes, stepsOfStage } = document.index
    this.changes = new Changes(document)
    this.lastStage = stages.at(-1)?.order ?? null
    this.lastLane = lanes.at(-1)?.order ?? null
    this.lanes = lanes.filter(lane => !lane.hidden).map(lane => lane.id)
    this.steps = steps.map(step => step.id)
    this.endStage = stages.at(-1)?.id ?? null
    for (const stage of stages) this.lastStep.set(stage.id, stepsOfStage.get(stage.id)?.at(-1)?.order ?? null)
  }

  /** The step at a position of the grid. Beyond the last one, steps are added to the last stage. */
  stepAt(index: number): StepId {
    for (;;) {
      const step = this.steps[index]
      if (step !== undefined) return step
      this.addStep(this.endStage ?? this.addStage({}), '')
    }
  }

  /** The visible lane at a position of the grid. Below the last one, custom lanes are added. */
  laneAt(index: number): LaneId {
    for (;;) {
      const lane = this.lanes[index]
      if (lane !== undefined) return lane
      this.addLane('custom', '')
    }
  }

  /** Adds a stage, still without a step, at the end. */
  addStage(fields: Partial<Omit<Stage, 'id' | 'type' | 'order'>>): StageId {
    const id = this.changes.freshId('stage', this.ids)
    this.lastStage = keyBetween(this.lastStage, null)
    this.changes.patch(stageDefaults(id, this.lastStage), fields)
    this.lastStep.set(id, null)
    this.endStage = id
    return id
  }

  /** Adds a step at the end of a stage. */
  addStep(stageId: StageId, name: string): StepId {
    const id = this.changes.freshId('step', this.ids)
    const order = keyBetween(this.lastStep.get(stageId) ?? null, null)
    this.lastStep.set(stageId, order)
    this.changes.patch(stepDefaults(id, stageId, order), { name })
    this.steps.push(id)
    return id
  }

  /** Adds a lane at the bottom. */
  addLane(laneType: LaneType, name: string): LaneId {
    const id = this.changes.freshId('lane', this.ids)
    this.lastLane = keyBetween(this.lastLane, null)
    this.changes.patch({ ...laneDefaults(id, this.lastLane), laneType }, { name })
    this.lanes.push(id)
    return id
  }

  /** The persona of this name. One that has no name yet gets it; else one is added. */
  persona(name: string): PersonaId {
    const all = [...this.document.index.personas, ...this.added].map(
      persona => this.changes.get(persona.id) ?? persona,
    )
    const known = all.find(persona => sameName(persona.name, name))
    if (known) return known.id
    const nameless = all.find(persona => persona.name.trim() === '')
    const id = nameless?.id ?? this.changes.freshId('persona', this.ids)
    const persona = nameless ?? {
      ...personaDefaults(id, keyBetween(all.at(-1)?.order ?? null, null)),
      colour: freePersonaColour(all),
    }
    this.changes.patch(persona, { name })
    if (!nameless) this.added.push(persona)
    return id
  }

  /** Adds a card at the end of a cell. */
  addCard(laneId: LaneId, stepId: StepId, fields: CardFields): CardId {
    const place = `${laneId} ${stepId}`
    const before = this.lastCard.has(place)
      ? (this.lastCard.get(place) ?? null)
      : (cardsInCell(this.document, laneId, stepId).at(-1)?.order ?? null)
    const order = keyBetween(before, null)
    this.lastCard.set(place, order)
    const id = this.changes.freshId('card', this.ids)
    this.changes.patch({ ...cardDefaults(id, order), laneId, stepId }, withoutPlace(fields))
    this.cardIds.push(id)
    return id
  }

  /** Everything so far as one diff, and the new cards in the order of their adding. */
  finish(): { diff: Diff; cardIds: readonly CardId[] } {
    return { diff: this.changes.toDiff(), cardIds: this.cardIds }
  }
}

/** Whether two names are the same to a reader: case and surrounding spaces don't count. Two empty ones are not. */
export function sameName(a: string, b: string): boolean {
  const plain = a.trim().toLowerCase()
  return plain !== '' && plain === b.trim().toLowerCase()
}
