import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import type { Canvas2D } from '../paint/canvas.ts'
import { createFallbackWidth } from '../paint/fallback-width.ts'
import type { FontStyle } from '../scene/fonts.ts'
import { createLayout, plainView } from '../scene/layout.ts'
import type { Scene } from '../scene/scene.ts'
import { createAdvanceMeasurer } from '../scene/text/advance-measurer.ts'
import { sceneStrings } from '../ui/i18n/scene-strings.ts'
import { createTranslator } from '../ui/i18n/translate.ts'
import { nodeBreaks } from './node-breaks.ts'
import { nodeCanvas } from './node-canvas.ts'

/** Lays a map out as the app does. The words of the language have to be loaded. */
export function sceneOf(document: JourneyDocument, language: Language, fonts: string): Scene {
  const layout = createLayout({
    measure: createAdvanceMeasurer(canvasWidth(fonts)),
    findBreaks: nodeBreaks,
    strings: sceneStrings(createTranslator(language)),
  })
  return layout.layout(document, plainView, null)
}

/** Measures by the canvas, which is loaded for the first text that needs it. */
function canvasWidth(fonts: string): (text: string, font: FontStyle) => number {
  let measure: ReturnType<typeof createFallbackWidth> | null = null
  return (text, font) => {
    measure ??= createFallbackWidth(
      nodeCanvas(fonts).createCanvas(1, 1).getContext('2d') as unknown as Canvas2D,
    )
    return measure(text, font)
  }
}
