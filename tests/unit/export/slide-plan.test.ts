import { describe, expect, test } from 'vitest'
import type { Slide, SlideShape } from '../../../renderer/export/pptx/slide.ts'
import { slideHeight, slideWidth } from '../../../renderer/export/pptx/slide.ts'
import { slideMeasurer } from '../../../renderer/export/pptx/slide-face.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import { templates } from '../../../renderer/journey/templates/templates.ts'
import { aDocument } from '../../helpers/documents.ts'
import { planSlides, sourceOf } from './slide-source.ts'

const example = (id: (typeof templates)[number]['id'], language: 'en' | 'id' = 'en') =>
  buildTemplate(id, { language, example: true, ids: countingIds('t'), now: 0 })

const textsOf = (slide: Slide) =>
  slide.shapes.flatMap(shape =>
    shape.kind === 'block' ? (shape.text?.paragraphs ?? []).map(paragraph => paragraph.text) : [],
  )

const boxOf = (shape: SlideShape) => {
  if (shape.kind === 'block' || shape.kind === 'picture')
    return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height] as const
  const points =
    shape.kind === 'line'
      ? [shape.from, shape.to]
      : shape.segments.map(segment => ({ x: Number(segment.at(-2)), y: Number(segment.at(-1)) }))
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
}

/** Widest line and height of the text of a shape beside the room that it has, in points. */
function fitOf(shape: SlideShape) {
  if (shape.kind !== 'block' || !shape.text) return null
  const { text } = shape
  const lines = text.paragraphs.flatMap(paragraph =>
    paragraph.lines.map(
      line => slideMeasurer.width(line, paragraph.bold ? 'bold' : 'regular') * paragraph.size,
    ),
  )
  const height = text.paragraphs.reduce(
    (sum, paragraph) => sum + paragraph.before + paragraph.lines.length * paragraph.size * 1.2,
    0,
  )
  return {
    width: Math.max(0, ...lines),
    height,
    roomX: (shape.width - 2 * text.insetX) * 72,
    roomY: (shape.height - text.insetTop - text.insetBottom) * 72,
  }
}

describe.each(templates.map(template => template.id))('slides of the example of %s', id => {
  const slides = (['en', 'id'] as const).flatMap(language =>
    planSlides(sourceOf(example(id, language), { language })),
  )

  test('every shape stands on its slide and has a name', () => {
    for (const slide of slides)
      for (const shape of slide.shapes) {
        const [left, top, right, bottom] = boxOf(shape)
        expect(left, `${slide.name}: ${shape.name}`).toBeGreaterThanOrEqual(-0.001)
        expect(top, `${slide.name}: ${shape.name}`).toBeGreaterThanOrEqual(-0.001)
        expect(right, `${slide.name}: ${shape.name}`).toBeLessThanOrEqual(slideWidth + 0.001)
        expect(bottom, `${slide.name}: ${shape.name}`).toBeLessThanOrEqual(slideHeight + 0.001)
        expect(shape.name).not.toBe('')
      }
  })

  test('every text fits its shape with room to spare', () => {
    for (const slide of slides)
      for (const shape of slide.shapes) {
        const fit = fitOf(shape)
        if (!fit || fit.width === 0) continue
        expect(fit.width, `${slide.name}: ${shape.name}`).toBeLessThanOrEqual(fit.roomX * 0.92)
        if (slide.kind !== 'overview')
          expect(fit.height, `${slide.name}: ${shape.name}`).toBeLessThanOrEqual(fit.roomY + 0.1)
      }
  })

  test('every slide has one title, and the text of every card stands in full on a slide of its stage', () => {
    for (const slide of slides)
      expect(
        slide.shapes.filter(shape => shape.kind === 'block' && shape.title === true),
        slide.name,
      ).toHaveLength(1)
    const document = example(id)
    const said = new Set(
      planSlides(sourceOf(document))
        .filter(slide => slide.kind === 'stage')
        .flatMap(textsOf),
    )
    for (const lane of document.index.lanes)
      if (!lane.hidden)
        for (const cards of document.index.cells.get(lane.id)?.values() ?? [])
          for (const card of cards)
            if (card.text.trim() !== '') expect(said, card.text).toContain(card.text.trim())
  })
})

describe('the slides of a map', () => {
  test('come in an order: title, map, curve, stages, pain points, opportunities', () => {
    const kinds = planSlides(sourceOf(example('current-state'))).map(slide => slide.kind)
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
      'title',
      'overview',
      'curve',
      'stage',
      'pains',
      'opportunities',
    ])
  })

  test('a stage that would be unreadable goes on with the next slide, and says so', () => {
    const long = 'A long sentence about what happens here and why it takes so much time every single month.'
    const document = aDocument({
      stages: [3],
      lanes: ['actions', 'pain-points'],
      cards: [
        [[1, 1, 1], Array.from({ length: 12 }, (_, i) => `a${i}`)],
        [[2, 1, 2], Array.from({ length: 9 }, (_, i) => `b${i}`)],
      ],
      fields: Object.fromEntries(
        [...Array(12).keys()].flatMap(i => [
          [`a${i}`, { text: `${i} ${long}` }],
          [`b${i}`, { text: `${i} ${long}` }],
        ]),
      ),
    })
    const stages = planSlides(sourceOf(document)).filter(slide => slide.kind === 'stage')
    expect(stages.length).toBeGreaterThan(1)
    expect(stages.map(slide => slide.name)).toEqual(
      stages.map((_, i) => `Stage 1 (${i + 1} of ${stages.length})`),
    )
    const said = stages.flatMap(textsOf)
    for (const card of document.records.ofType('card')) expect(said).toContain(card.text)
  })

  test('many steps are shared out evenly, and every step has its head on one slide', () => {
    const stages = planSlides(sourceOf(aDocument({ stages: [12] }))).filter(slide => slide.kind === 'stage')
    expect(stages).toHaveLength(3)
    const heads = stages.map(slide => slide.shapes.filter(shape => shape.name.startsWith('Step ')).length)
    expect(heads).toEqual([4, 4, 4])
  })

  test('pain points are ranked by severity and votes', () => {
    const document = aDocument({
      lanes: ['pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['mild', 'worst', 'loud', 'silent'],
        ],
      ],
      fields: {
        mild: { severity: 1, votes: 2 },
        worst: { severity: 5, votes: 3 },
        loud: { severity: 2, votes: 6 },
        silent: { severity: 5 },
      },
    })
    const slide = planSlides(sourceOf(document)).find(other => other.kind === 'pains')
    const ranked = slide?.shapes.filter(shape => shape.name.startsWith('Pain point: '))
    expect(ranked?.map(shape => shape.name.slice('Pain point: '.length))).toEqual([
      'worst',
      'loud',
      'mild',
      'silent',
    ])
  })

  test('a card with a link leads to it from every slide that shows it', () => {
    const document = aDocument({
      lanes: ['pain-points'],
      cards: [[[1, 1, 1], ['one']]],
      fields: { one: { link: 'https://example.com/' } },
    })
    const linking = planSlides(sourceOf(document)).filter(slide =>
      slide.shapes.some(shape => shape.kind === 'block' && shape.link === 'https://example.com/'),
    )
    expect(linking.map(slide => slide.kind)).toEqual(['overview', 'stage', 'pains'])
  })

  test('the curve of a stage goes on to the edge where the next stage has scores', () => {
    const document = aDocument({
      lanes: ['emotions'],
      cards: [
        [[1, 1, 1], ['low']],
        [[1, 2, 2], ['high']],
      ],
      fields: { low: { score: -2 }, high: { score: 2 } },
    })
    const slide = planSlides(sourceOf(document)).find(other => other.kind === 'stage')
    const curve = slide?.shapes.find(shape => shape.kind === 'freeform')
    expect(curve && boxOf(curve)[2]).toBeGreaterThan(slideWidth - 1)
  })

  test('speak the language of the export', () => {
    const [title] = planSlides(sourceOf(example('current-state', 'id'), { language: 'id' }))
    expect(title && textsOf(title)).toContain('21 November 2026')
    expect(title && textsOf(title).some(text => /\d tahap/.test(text))).toBe(true)
  })

  test('a text that no shape can hold is shortened and says so', () => {
    const document = aDocument({
      stages: [1],
      lanes: ['actions'],
      cards: [[[1, 1, 1], ['endless']]],
      fields: { endless: { text: 'word '.repeat(20_000) } },
    })
    const slide = planSlides(sourceOf(document)).find(other => other.kind === 'stage')
    const text = slide && textsOf(slide).find(said => said.startsWith('word word'))
    expect(text).toMatch(/…$/)
  })
})
