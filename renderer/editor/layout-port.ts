import type { JourneyDocument } from '../journey/document.ts'
import type { LayoutView } from '../scene/layout.ts'
import type { Scene } from '../scene/scene.ts'

/** How the editor gets its scene: the layout with its text cache and strings already chosen. */
export interface LayoutPort {
  /** Lays out a document, sharing what it can with the scene before. */
  layout(document: JourneyDocument, view: LayoutView, previous: Scene | null): Scene
}
