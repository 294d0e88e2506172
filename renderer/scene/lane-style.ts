import type { LaneType } from '../journey/vocabulary.ts'
import type { CardStyle } from './scene.ts'

/** How the cards of a lane look, unless a card carries a picture. */
export function laneStyle(laneType: LaneType): CardStyle {
  switch (laneType) {
    case 'touchpoints':
    case 'channels':
    case 'tools':
      return 'chip'
    case 'place':
      return 'pill'
    case 'emotions':
      return 'point'
    default:
      return 'note'
  }
}
