import { curveSlides } from './curve-slides.ts'
import { overviewSlide } from './overview-slide.ts'
import { rankingSlide } from './ranking-slide.ts'
import type { Slide } from './slide.ts'
import type { SlideInput, SlideSource } from './slide-input.ts'
import { wordsIn } from './slide-words.ts'
import { stageSlides } from './stage-slides.ts'
import { titleSlide } from './title-slide.ts'

/**
 * The slides of a map: its title with whom it is about, the whole map, the emotion curve, each stage, the most important
 * pain points and opportunities. Inches, with every text already fitted to its shape.
 */
export function planSlides(source: SlideSource): readonly Slide[] {
  const input: SlideInput = { ...source, say: wordsIn(source.language) }
  const stages = input.document.index.stages
  return [
    titleSlide(input),
    overviewSlide(input),
    ...curveSlides(input),
    ...stages.flatMap((stage, i) => stageSlides(input, stage, i + 1)),
    rankingSlide(input, 'pains'),
    rankingSlide(input, 'opportunities'),
  ].filter(slide => slide !== null)
}
