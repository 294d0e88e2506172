import { describe, expect, it } from 'vitest'
import { countingIds } from '../../../../renderer/journey/ids.ts'
import { languages } from '../../../../renderer/journey/language.ts'
import { buildTemplate } from '../../../../renderer/journey/templates/build-template.ts'
import { lanePrompts } from '../../../../renderer/journey/templates/lane-prompts.ts'
import { templateIds } from '../../../../renderer/journey/templates/template.ts'
import { laneStyle } from '../../../../renderer/scene/lane-style.ts'
import { metricsOf } from '../../../../renderer/scene/metrics.ts'
import type { CardStyle } from '../../../../renderer/scene/scene.ts'
import { createAdvanceMeasurer } from '../../../../renderer/scene/text/advance-measurer.ts'
import { createTextSetter } from '../../../../renderer/scene/text/text-setter.ts'
import { unicodeBreaks } from '../../../../renderer/scene/text/unicode-breaks.ts'

const setter = createTextSetter({ measure: createAdvanceMeasurer(), findBreaks: unicodeBreaks })

/** What a card's own furniture takes from its width, and the lines it shows. */
const furniture: Record<Exclude<CardStyle, 'picture'>, { taken: number; lines: number }> = {
  note: { taken: 22, lines: 4 },
  chip: { taken: 44, lines: 2 },
  pill: { taken: 50, lines: 2 },
  point: { taken: 0, lines: 1 },
}

describe.each(templateIds)('example of %s', id => {
  it.each(languages)('shows every card whole, with no word broken, in %s', language => {
    const document = buildTemplate(id, { language, example: true, ids: countingIds(), now: 0 })
    const metrics = metricsOf(document.index.map.kind)
    const trouble: string[] = []
    for (const card of document.records.ofType('card')) {
      const style = laneStyle(document.records.get(card.laneId!)!.laneType)
      if (style === 'picture') continue
      // The label of a point may reach as far as the column; narrow cards have narrower furniture.
      const narrow = card.span === 1 && metrics.columnWidth < 100
      const { taken, lines } =
        narrow && style !== 'point' ? { taken: style === 'pill' ? 40 : 14, lines: 4 } : furniture[style]
      const width = card.span * metrics.columnWidth - 2 * metrics.cellPaddingX - taken
      const font = style === 'point' ? 'emotion' : 'card'
      const text = setter.lines(card.text, { font, width, maxLines: lines })
      const longest = Math.max(...card.text.split(' ').map(word => setter.width(word, font)))
      if (text.clipped) trouble.push(`clipped: ${card.text}`)
      if (longest > width) trouble.push(`${longest} px in ${width}: ${card.text}`)
    }
    expect(trouble).toEqual([])
  })

  it.each(languages)('shows every name of a step on one line in %s', language => {
    for (const example of [true, false]) {
      const document = buildTemplate(id, { language, example, ids: countingIds(), now: 0 })
      const { columnWidth } = metricsOf(document.index.map.kind)
      for (const step of document.index.steps)
        expect(setter.width(`1.1  ${step.name}`, 'step'), step.name).toBeLessThanOrEqual(columnWidth - 16)
    }
  })
})

it.each(languages)('asks in an empty lane what fits a card, in %s', language => {
  for (const prompt of Object.values(lanePrompts))
    expect(
      setter.lines(prompt[language], { font: 'card', width: 146, maxLines: 4 }).clipped,
      prompt[language],
    ).toBe(false)
})
