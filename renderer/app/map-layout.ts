import type { Language } from '../journey/language.ts'
import { createFallbackWidth } from '../paint/fallback-width.ts'
import { fontFamily, fonts } from '../scene/fonts.ts'
import { createLayout, type Layout } from '../scene/layout.ts'
import { createAdvanceMeasurer } from '../scene/text/advance-measurer.ts'
import { engineBreaks } from '../scene/text/engine-breaks.ts'
import type { BreakFinder } from '../scene/text/line-breaker.ts'
import { sceneStrings } from '../ui/i18n/scene-strings.ts'
import { createTranslator } from '../ui/i18n/translate.ts'

/** Makes layouts for this browser: its break opportunities, its fonts for what the bundled face lacks. */
export interface LayoutMaker {
  /** A fresh layout for a language, with caches of its own. */
  make(language: Language): Layout
}

/** Waits for the bundled face, without which every measure would be wrong, and prepares the layout. */
export async function prepareLayout(document: Document): Promise<LayoutMaker> {
  const weights = [...new Set(Object.values(fonts).map(font => font.weight))]
  const [findBreaks] = await Promise.all([
    breaksOfThisBrowser(),
    ...weights.map(weight => document.fonts.load(`${weight} 14px ${fontFamily}`, 'Jejak')),
  ])
  const measure = createAdvanceMeasurer(
    createFallbackWidth(document.createElement('canvas').getContext('2d')),
  )
  return {
    make(language) {
      return createLayout({ measure, findBreaks, strings: sceneStrings(createTranslator(language)) })
    },
  }
}

/** Chromium tells where lines may break; elsewhere the Unicode tables are fetched from the app's own files. */
async function breaksOfThisBrowser(): Promise<BreakFinder> {
  return engineBreaks() ?? (await import('../scene/text/unicode-breaks.ts')).unicodeBreaks
}
