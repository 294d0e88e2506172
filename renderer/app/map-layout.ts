import { createCanvasFallbackWidth } from '../board/text-measure-browser.ts'
import type { Language } from '../journey/language.ts'
import { fontFamily, fonts } from '../scene/fonts.ts'
import { createLayout, type Layout } from '../scene/layout.ts'
import { createAdvanceMeasurer } from '../scene/text/advance-measurer.ts'
import { engineBreaks } from '../scene/text/engine-breaks.ts'
import type { BreakFinder } from '../scene/text/line-breaker.ts'
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
  const measure = createAdvanceMeasurer(createCanvasFallbackWidth())
  return {
    make(language) {
      const t = createTranslator(language)
      return createLayout({
        measure,
        findBreaks,
        strings: {
          stages: t('scene.stages'),
          time: t('scene.time'),
          more: t('scene.more'),
          pictureLost: t('scene.pictureLost'),
          veryPositive: t('scene.veryPositive'),
          neutral: t('scene.neutral'),
          veryNegative: t('scene.veryNegative'),
          everyone: t('scene.everyone'),
          today: t('scene.today'),
          future: t('scene.future'),
        },
      })
    },
  }
}

/** Chromium tells where lines may break; elsewhere the Unicode tables are fetched from the app's own files. */
async function breaksOfThisBrowser(): Promise<BreakFinder> {
  return engineBreaks() ?? (await import('../scene/text/unicode-breaks.ts')).unicodeBreaks
}
