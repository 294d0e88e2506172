import type { LocalText } from '../language.ts'
import type { Card } from '../records/card.ts'
import type {
  ColourName,
  ConnectorDirection,
  LaneType,
  MapKind,
  PurchasePhase,
  SeparatorKind,
} from '../vocabulary.ts'

export const templateIds = [
  'current-state',
  'current-state-quick',
  'future-state',
  'day-in-the-life',
  'service-blueprint',
  'b2b-purchase',
  'employee-journey',
  'experience-map',
  'empathy-map',
  'touchpoint-inventory',
  'blank',
] as const
export type TemplateId = (typeof templateIds)[number]

/** What a list of templates shows. Kept apart from the contents, which are larger and needed only to build. */
export interface TemplateInfo {
  readonly id: TemplateId
  readonly kind: MapKind
  readonly name: LocalText
  /** One sentence. */
  readonly description: LocalText
  /** The title of the example-filled map. */
  readonly exampleTitle: LocalText
}

/** What a template puts into a new map, as plain data. Parts refer to each other by keys of the template's own. */
export interface Template {
  readonly lanes: readonly TemplateLane[]
  /** The stages of the empty map. */
  readonly stages: readonly TemplateStage[]
  readonly example: TemplateExample
}

export interface TemplateStage {
  readonly name: LocalText
  readonly duration?: LocalText
  readonly phase?: PurchasePhase
  readonly steps: readonly TemplateStep[]
}

export interface TemplateStep {
  /** Unique in the template. */
  readonly key: string
  readonly name: LocalText
  /** Clock time, HH:MM. */
  readonly start?: string
  readonly duration?: LocalText
}

export interface TemplateLane {
  /** Unique in the template; its lane type unless given, so only templates with several lanes of a type need it. */
  readonly key?: string
  readonly laneType: LaneType
  /** Left out when the lane type's own name fits. */
  readonly name?: LocalText
  /** Left out when the lane type's own colour tells it from its neighbours. */
  readonly colour?: ColourName
  /** The line under the lane. */
  readonly separator?: SeparatorKind
}

/** The contents of the example-filled map: stages of its own, and what stands in the lanes. */
export interface TemplateExample {
  readonly stages: readonly TemplateStage[]
  readonly personas: readonly TemplatePersona[]
  /** The cards of each lane by its key; those of one cell in their order. */
  readonly cards: Readonly<Record<string, readonly TemplateCard[]>>
  readonly connectors?: readonly TemplateConnector[]
  readonly comments?: readonly TemplateComment[]
}

export interface TemplatePersona {
  readonly name: string
  readonly role: LocalText
  readonly goals: readonly LocalText[]
  readonly needs: readonly LocalText[]
  readonly frustrations: readonly LocalText[]
  readonly quote: LocalText
  /** The colour of the curve; left out for the first. */
  readonly colour?: ColourName
}

/** The marks that read the same in every language, as they stand in the record. */
type Marks = Partial<
  Pick<
    Card,
    | 'span'
    | 'score'
    | 'evidence'
    | 'momentOfTruth'
    | 'votes'
    | 'severity'
    | 'impact'
    | 'effort'
    | 'owner'
    | 'link'
    | 'channel'
    | 'nature'
    | 'flag'
    | 'start'
  >
>

export interface TemplateCard extends Marks {
  /** Key of the step. */
  readonly step: string
  readonly text: LocalText
  /** Whose card it is: the place of the persona in the example's list. Left out when it is everyone's. */
  readonly persona?: number
  readonly source?: LocalText
  readonly tags?: readonly LocalText[]
  /** Days from the making of the map to the card's due date. */
  readonly dueInDays?: number
}

/** Names the first card of a cell: key of the lane, slash, key of the step. */
export type CellKey = `${string}/${string}`

export interface TemplateConnector {
  readonly from: CellKey
  readonly to: CellKey
  readonly direction?: ConnectorDirection
}

export interface TemplateComment {
  readonly on: CellKey
  readonly author: string
  readonly text: LocalText
}
