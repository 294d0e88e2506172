import type { JourneyDocument } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Scene } from '../scene/scene.ts'

/** How the editor gets its scene: the layout with its text cache and strings already chosen. */
export interface LayoutPort {
  /** Lays out a document, sharing what it can with the scene before. `expanded` shows all its lines. */
  layout(document: JourneyDocument, view: { readonly expanded: CardId | null }, previous: Scene | null): Scene
}
