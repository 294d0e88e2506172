import type { SlideSource } from '../../../renderer/export/pptx/slide-input.ts'
import { slideSteps } from '../../../renderer/export/pptx/slide-plan.ts'
import { allSteps } from '../../../renderer/export/steps.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'

const layout = createLayout({
  measure: createAdvanceMeasurer(),
  findBreaks: unicodeBreaks,
  strings: {
    veryPositive: 'Very positive',
    neutral: 'Neutral',
    veryNegative: 'Very negative',
    everyone: 'Everyone',
    today: 'Today',
    future: 'Future',
    stages: 'Stages',
    time: 'Time',
    more: 'more',
    pictureLost: 'Picture not found',
  },
})

/** All slides of a map. */
export const planSlides = (source: SlideSource) => allSteps(slideSteps(source))

/** A document as an export gets it: laid out, in English, on 21 November 2026, without pictures. */
export function sourceOf(document: JourneyDocument, own: Partial<SlideSource> = {}): SlideSource {
  return {
    document,
    scene: layout.layout(document, plainView, null),
    images: new Map(),
    language: 'en',
    date: Date.UTC(2026, 10, 21),
    ...own,
  }
}
