import type { LaneType } from '../journey/vocabulary.ts'
import type { IconName } from './icons.ts'

/** The icon beside a lane's name. */
export const laneIcons: Readonly<Record<LaneType, IconName>> = {
  actions: 'footprints',
  touchpoints: 'waypoints',
  channels: 'radio',
  thoughts: 'message-square-quote',
  emotions: 'activity',
  'pain-points': 'triangle-alert',
  gains: 'smile-plus',
  opportunities: 'lightbulb',
  needs: 'hand-heart',
  quotes: 'quote',
  storyboard: 'image',
  metrics: 'gauge',
  time: 'clock',
  place: 'map-pin',
  tools: 'wrench',
  'physical-evidence': 'package-open',
  'customer-actions': 'footprints',
  frontstage: 'user-round',
  backstage: 'eye-off',
  'support-processes': 'settings-2',
  policies: 'scroll-text',
  enablers: 'rocket',
  owners: 'users-round',
  custom: 'rows-3',
}
