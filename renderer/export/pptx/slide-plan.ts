import { mapOf } from '../../journey/document.ts'
import type { Steps } from '../steps.ts'
import { curveSlides } from './curve-slides.ts'
import { overviewSlide } from './overview-slide.ts'
import { rankingSlide } from './ranking-slide.ts'
import { type Slide, slideHeight, slideWidth } from './slide.ts'
import type { SlideInput, SlideSource } from './slide-input.ts'
import { edge, textBlock } from './slide-parts.ts'
import { wordsIn } from './slide-words.ts'
import { stageSlides } from './stage-slides.ts'
import { titleSlide } from './title-slide.ts'

/**
 * The slides of a map: its title with whom it is about, the whole map, the emotion curve, each stage, the most important
 * pain points and opportunities. Inches, with every text already fitted to its shape. In steps of a few cards each.
 */
export function* slideSteps(source: SlideSource): Steps<readonly Slide[]> {
  const input: SlideInput = { ...source, say: wordsIn(source.language) }
  const slides: (Slide | null)[] = [titleSlide(input)]
  yield
  slides.push(yield* overviewSlide(input))
  slides.push(...(yield* curveSlides(input)))
  for (const [i, stage] of input.document.index.stages.entries())
    slides.push(...(yield* stageSlides(input, stage, i + 1)))
  for (const kind of ['pains', 'opportunities'] as const) {
    slides.push(rankingSlide(input, kind))
    yield
  }
  return slides
    .filter(slide => slide !== null)
    .map((slide, i) => (slide.kind === 'title' ? slide : withFooter(input, slide, i + 1)))
}

/** The slide with the title of the map and its own number at the bottom. */
function withFooter({ document, say }: SlideInput, slide: Slide, number: number): Slide {
  const y = slideHeight - 0.37
  const look = { size: 9, colour: 'ink-3' } as const
  const room = { least: 6, anchor: 'middle' } as const
  const title = mapOf(document).title.trim()
  const footer = textBlock(
    say('shapeFooter'),
    { x: edge, y, width: 9, height: 0.24 },
    title === '' ? [] : [{ text: title, ...look }],
    room,
  )
  const page = textBlock(
    say('shapeSlideNumber'),
    { x: slideWidth - edge - 1, y, width: 1, height: 0.24 },
    [{ text: String(number), align: 'right', ...look }],
    room,
  )
  return { ...slide, shapes: [...slide.shapes, footer, { ...page, field: true }] }
}
