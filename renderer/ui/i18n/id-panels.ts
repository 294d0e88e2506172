import type { PanelWords } from './dictionary.ts'
import * as finding from './id/finding.ts'
import * as panels from './id/panels.ts'

/** The words of panels and dialogs in Bahasa Indonesia. A missing section or key does not compile. */
export const indonesianPanels = { ...finding, ...panels } satisfies PanelWords
