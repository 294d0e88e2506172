import { documentOf, type JourneyDocument } from '../document.ts'
import { type CardId, type IdSource, type LaneId, newId, type PersonaId, type StepId } from '../ids.ts'
import type { Language, LocalText } from '../language.ts'
import { keysBetween, type OrderKey } from '../order-key.ts'
import { type Card, cardDefaults } from '../records/card.ts'
import { commentDefaults } from '../records/comment.ts'
import { connectorDefaults } from '../records/connector.ts'
import { laneDefaults } from '../records/lane.ts'
import { mapDefaults } from '../records/map.ts'
import { personaDefaults } from '../records/persona.ts'
import type { JourneyRecord } from '../records/record.ts'
import { separatorDefaults } from '../records/separator.ts'
import { stageDefaults } from '../records/stage.ts'
import { stepDefaults } from '../records/step.ts'
import { b2bPurchase } from './b2b-purchase.ts'
import { blank } from './blank.ts'
import { currentState, currentStateQuick } from './current-state.ts'
import { dayInTheLife } from './day-in-the-life.ts'
import { empathyMap } from './empathy-map.ts'
import { employeeJourney } from './employee-journey.ts'
import { experienceMap } from './experience-map.ts'
import { futureState } from './future-state.ts'
import { laneNames } from './lane-names.ts'
import { separatorNames } from './separator-names.ts'
import { serviceBlueprint } from './service-blueprint.ts'
import type {
  CellKey,
  Template,
  TemplateCard,
  TemplateExample,
  TemplateId,
  TemplateLane,
  TemplatePersona,
  TemplateStage,
} from './template.ts'
import { templates } from './templates.ts'
import { touchpointInventory } from './touchpoint-inventory.ts'

/** What every template puts into a map. */
const templateContents: Readonly<Record<TemplateId, Template>> = {
  'current-state': currentState,
  'current-state-quick': currentStateQuick,
  'future-state': futureState,
  'day-in-the-life': dayInTheLife,
  'service-blueprint': serviceBlueprint,
  'b2b-purchase': b2bPurchase,
  'employee-journey': employeeJourney,
  'experience-map': experienceMap,
  'empathy-map': empathyMap,
  'touchpoint-inventory': touchpointInventory,
  blank,
}

export interface TemplateOptions {
  readonly language: Language
  /** Filled with the example, or empty: structure only, and one nameless persona to be filled in. */
  readonly example: boolean
  readonly ids: IdSource
  /** When the map is made, ms since 1970. */
  readonly now: number
  /** The map's title. Else the example's, or the template's name. */
  readonly title?: string | undefined
}

/** Makes a new map from a template. Its records are frozen. Throws only when a template refers to what it lacks. */
export function buildTemplate(id: TemplateId, options: TemplateOptions): JourneyDocument {
  const info = templates.find(template => template.id === id)
  if (!info) throw new Error(`no template ${id}`)
  const template = templateContents[id]
  const build: Build = { ...options, say: text => text[options.language], records: [] }
  const example = options.example ? template.example : null

  put(build, {
    ...mapDefaults(newId('map', build.ids), build.now),
    title: options.title ?? build.say(example ? info.exampleTitle : info.name),
    kind: info.kind,
  })
  const personas = putPersonas(build, example?.personas ?? [])
  const steps = putStages(build, example?.stages ?? template.stages)
  const lanes = putLanes(build, template.lanes)
  if (example) putExample(build, example, { steps, lanes, personas })
  return documentOf(build.records)
}

interface Build {
  readonly ids: IdSource
  readonly now: number
  readonly say: (text: LocalText) => string
  readonly records: JourneyRecord[]
}

type StepIds = ReadonlyMap<string, StepId>
/** The lanes by their keys in the template. */
type LaneIds = ReadonlyMap<string, LaneId>

function put(build: Build, record: JourneyRecord): void {
  build.records.push(Object.freeze(record))
}

/** Pairs each item with its order key. */
function ordered<T>(items: readonly T[]): readonly (readonly [T, OrderKey])[] {
  const keys = keysBetween(null, null, items.length)
  return items.map((item, i) => [item, keys[i] as OrderKey] as const)
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the template has no ${key}`)
  return value
}

function putPersonas(build: Build, personas: readonly TemplatePersona[]): readonly PersonaId[] {
  if (personas.length === 0) {
    for (const [, order] of ordered([null])) put(build, personaDefaults(newId('persona', build.ids), order))
    return []
  }
  return ordered(personas).map(([persona, order]) => {
    const id = newId('persona', build.ids)
    put(build, {
      ...personaDefaults(id, order),
      name: persona.name,
      role: build.say(persona.role),
      goals: persona.goals.map(build.say),
      needs: persona.needs.map(build.say),
      frustrations: persona.frustrations.map(build.say),
      quote: build.say(persona.quote),
      colour: persona.colour ?? null,
    })
    return id
  })
}

function putStages(build: Build, stages: readonly TemplateStage[]): StepIds {
  const ids = new Map<string, StepId>()
  for (const [stage, order] of ordered(stages)) {
    const stageId = newId('stage', build.ids)
    put(build, {
      ...stageDefaults(stageId, order),
      name: build.say(stage.name),
      duration: stage.duration ? build.say(stage.duration) : '',
      phase: stage.phase ?? null,
    })
    for (const [step, stepOrder] of ordered(stage.steps)) {
      const stepId = newId('step', build.ids)
      ids.set(step.key, stepId)
      put(build, {
        ...stepDefaults(stepId, stageId, stepOrder),
        name: build.say(step.name),
        start: step.start ?? null,
        duration: step.duration ? build.say(step.duration) : '',
      })
    }
  }
  return ids
}

function putLanes(build: Build, lanes: readonly TemplateLane[]): LaneIds {
  const ids = new Map<string, LaneId>()
  for (const [lane, order] of ordered(lanes)) {
    const laneId = newId('lane', build.ids)
    ids.set(lane.key ?? lane.laneType, laneId)
    put(build, {
      ...laneDefaults(laneId, order),
      laneType: lane.laneType,
      name: build.say(lane.name ?? laneNames[lane.laneType]),
      colour: lane.colour ?? null,
    })
    if (lane.separator)
      put(build, {
        ...separatorDefaults(newId('separator', build.ids), laneId),
        kind: lane.separator,
        name: build.say(separatorNames[lane.separator]),
      })
  }
  return ids
}

interface Places {
  readonly steps: StepIds
  readonly lanes: LaneIds
  readonly personas: readonly PersonaId[]
}

function putExample(build: Build, example: TemplateExample, { steps, lanes, personas }: Places): void {
  const cards = new Map<string, CardId>()
  for (const [lane, laneId] of lanes) {
    for (const [step, cell] of cellsOf(example.cards[lane] ?? [])) {
      const stepId = found(steps, step)
      for (const [card, order] of ordered(cell)) {
        const id = newId('card', build.ids)
        const key: CellKey = `${lane}/${step}`
        if (!cards.has(key)) cards.set(key, id)
        const personaId = card.persona === undefined ? null : (personas[card.persona] ?? null)
        put(build, { ...cardOf(build, id, order, card), laneId, stepId, personaId })
      }
    }
  }
  for (const { from, to, direction } of example.connectors ?? [])
    put(build, {
      ...connectorDefaults(newId('connector', build.ids), found(cards, from), found(cards, to)),
      direction: direction ?? 'one-way',
    })
  for (const comment of example.comments ?? [])
    put(build, {
      ...commentDefaults(newId('comment', build.ids), found(cards, comment.on), build.now),
      author: comment.author,
      text: build.say(comment.text),
    })
}

function cellsOf(cards: readonly TemplateCard[]): ReadonlyMap<string, readonly TemplateCard[]> {
  const cells = new Map<string, TemplateCard[]>()
  for (const card of cards) {
    const cell = cells.get(card.step)
    if (cell) cell.push(card)
    else cells.set(card.step, [card])
  }
  return cells
}

function cardOf(build: Build, id: CardId, order: OrderKey, template: TemplateCard): Card {
  const { step: _, persona: __, text, source, tags, dueInDays, ...marks } = template
  return {
    ...cardDefaults(id, order),
    ...marks,
    text: build.say(text),
    source: source ? build.say(source) : '',
    tags: tags?.map(build.say) ?? [],
    due: dueInDays === undefined ? null : dayAfter(build.now, dueInDays),
  }
}

/** The calendar date, YYYY-MM-DD in UTC, that lies so many days after a time. */
function dayAfter(now: number, days: number): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10)
}
