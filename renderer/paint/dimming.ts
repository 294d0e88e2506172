import type { Card } from '../journey/records/card.ts'
import type { ConnectorScene, Curve } from '../scene/scene.ts'

/** What is drawn faintly, since one looks at something else. */
export interface Dimming {
  card(card: Card): boolean
  curve(curve: Curve): boolean
  arrow(arrow: ConnectorScene): boolean
}

/** How much is left of what is dimmed. */
export const dimmedAlpha = 0.16
