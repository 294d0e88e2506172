/** The closed word lists of the product: kinds, lane types, marks. Files store these words; labels live in i18n. */

export const mapKinds = [
  'current-state',
  'future-state',
  'day-in-the-life',
  'service-blueprint',
  'blank',
] as const
export type MapKind = (typeof mapKinds)[number]

export const laneTypes = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotions',
  'pain-points',
  'gains',
  'opportunities',
  'needs',
  'quotes',
  'storyboard',
  'metrics',
  'time',
  'place',
  'tools',
  'physical-evidence',
  'customer-actions',
  'frontstage',
  'backstage',
  'support-processes',
  'policies',
  'enablers',
  'owners',
  'custom',
] as const
export type LaneType = (typeof laneTypes)[number]

/** The colour families of the theme; each is a background, a line, an ink and a solid. */
export const colourNames = [
  'action',
  'touch',
  'thought',
  'emotion',
  'pain',
  'opp',
  'evid',
  'front',
  'back',
  'support',
  'place',
] as const
export type ColourName = (typeof colourNames)[number]

/** The colour family of a lane type, unless the lane says otherwise. */
export const laneColour: Readonly<Record<LaneType, ColourName>> = {
  actions: 'action',
  touchpoints: 'touch',
  channels: 'touch',
  thoughts: 'thought',
  emotions: 'emotion',
  'pain-points': 'pain',
  gains: 'opp',
  opportunities: 'opp',
  needs: 'front',
  quotes: 'thought',
  storyboard: 'evid',
  metrics: 'support',
  time: 'emotion',
  place: 'place',
  tools: 'touch',
  'physical-evidence': 'evid',
  'customer-actions': 'action',
  frontstage: 'front',
  backstage: 'back',
  'support-processes': 'support',
  policies: 'evid',
  enablers: 'front',
  owners: 'support',
  custom: 'evid',
}

export const evidenceLevels = ['assumption', 'one-source', 'researched'] as const
export type Evidence = (typeof evidenceLevels)[number]

/** An emotion score: −2 very negative, 0 neutral, +2 very positive. */
export const emotionScores = [-2, -1, 0, 1, 2] as const
export type EmotionScore = (typeof emotionScores)[number]

/** Severity, impact and effort: 1 least, 5 most. */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

export const separatorKinds = ['interaction', 'visibility', 'internal-interaction', 'custom'] as const
export type SeparatorKind = (typeof separatorKinds)[number]

export const lineStyles = ['solid', 'dashed', 'dotted'] as const
export type LineStyle = (typeof lineStyles)[number]
/** How a line of a kind is drawn unless it has a style of its own. */
export const separatorStyle: Readonly<Record<SeparatorKind, LineStyle>> = {
  interaction: 'solid',
  visibility: 'dashed',
  'internal-interaction': 'dotted',
  custom: 'solid',
}

export const connectorDirections = ['one-way', 'two-way'] as const
export type ConnectorDirection = (typeof connectorDirections)[number]

/** Whether a stage or a touchpoint lies before, during or after the purchase. */
export const purchasePhases = ['before', 'during', 'after'] as const
export type PurchasePhase = (typeof purchasePhases)[number]

export const touchpointNatures = ['physical', 'digital', 'human'] as const
export type TouchpointNature = (typeof touchpointNatures)[number]

/** Flags of blueprint cards: a point where the service fails, a point where the customer waits. */
export const cardFlags = ['fail', 'wait'] as const
export type CardFlag = (typeof cardFlags)[number]

export const reviewCadences = ['month', 'quarter'] as const
export type ReviewCadence = (typeof reviewCadences)[number]

/** Small pictures of a channel or a place on a chip. Named by what they mean, never by how they are drawn. */
export const channelNames = [
  'website',
  'search',
  'app',
  'phone',
  'video-call',
  'email',
  'chat',
  'group-chat',
  'social',
  'advertisement',
  'review',
  'document',
  'contract',
  'spreadsheet',
  'calculator',
  'meeting',
  'presentation',
  'person',
  'people',
  'shop',
  'home',
  'office',
  'warehouse',
  'road',
  'hospital',
  'delivery',
  'package',
  'payment',
  'calendar',
  'training',
  'help',
  'file-upload',
  'product',
] as const
export type ChannelName = (typeof channelNames)[number]
