import { mapOf } from '../../journey/document.ts'
import type { Persona } from '../../journey/records/persona.ts'
import { longDate } from '../long-date.ts'
import { kindName } from '../map-heading.ts'
import { chartLanes, emotionCurves } from './emotion-curves.ts'
import type { WantedParagraph } from './fit-text.ts'
import type { Area, Slide, SlideShape } from './slide.ts'
import { slideHeight, slideWidth } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { block, edge, line, nameOf, textBlock } from './slide-parts.ts'
import { picture, pictureAt } from './slide-pictures.ts'

const panelX = 8.75
/** Most personas that are shown; the others are counted. */
const shownPersonas = 4

/** The first slide: the kind and the title of the map, its size, and whom it is about. */
export function titleSlide(input: SlideInput): Slide {
  const { document, language, say } = input
  const map = mapOf(document)
  const title = map.title.trim() || say('untitled')
  const { personas, stages, steps, cardCount } = document.index
  const width = panelX - edge - 0.55
  const titleBlock = textBlock(
    say('shapeTitle'),
    { x: edge, y: 1.42, width, height: 2.1 },
    [{ text: title, size: 44, bold: true, colour: 'ink' }],
    { least: 18 },
  )
  const lines = titleBlock.text?.paragraphs[0]
  const titleHeight = lines ? (lines.lines.length * lines.size * 1.2) / 72 : 0
  const facts = [
    stages.length === 1 ? say('stageCountOne') : say('stageCount', { n: stages.length }),
    steps.length === 1 ? say('stepCountOne') : say('stepCount', { n: steps.length }),
    cardCount === 1 ? say('cardCountOne') : say('cardCount', { n: cardCount.toLocaleString(language) }),
  ].join('  ·  ')
  const panel: Area = { x: panelX, y: 0, width: slideWidth - panelX, height: slideHeight }
  return {
    kind: 'title',
    name: title,
    shapes: [
      block(say('shapePanel'), panel, { fill: 'sunken' }),
      block(say('shapeAccent'), { x: edge, y: 0.82, width: 0.5, height: 0.07 }, { fill: 'accent' }),
      textBlock(
        say('shapeKind'),
        { x: edge, y: 0.98, width, height: 0.36 },
        [{ text: kindName(map.kind, language), size: 14, bold: true, colour: 'accent-ink' }],
        { least: 9, anchor: 'middle' },
      ),
      { ...titleBlock, title: true },
      textBlock(
        say('shapeSize'),
        { x: edge, y: 1.42 + titleHeight + 0.16, width, height: 0.36 },
        [{ text: facts, size: 14, colour: 'ink-2' }],
        { least: 9, anchor: 'middle' },
      ),
      ...curveMotif(input, { x: edge, y: 4.55, width, height: 1.5 }),
      textBlock(
        say('shapeDate'),
        { x: edge, y: 6.72, width, height: 0.32 },
        [{ text: longDate(input.date, language), size: 12, colour: 'ink-3' }],
        { least: 8, anchor: 'middle' },
      ),
      ...(personas.length > 0 ? personaPanel(input, panel) : stagePanel(input, panel)),
    ],
  }
}

/** The curve of the map, small and without words, as what this journey looks like at a glance. */
function curveMotif({ document, say }: SlideInput, area: Area): readonly SlideShape[] {
  const lane = chartLanes(document)[0]
  if (!lane) return []
  const { steps } = document.index
  const width = area.width / steps.length
  const curves = emotionCurves(
    document,
    lane,
    steps.map((step, i) => ({ stepId: step.id, x: area.x + i * width, width })),
    { top: area.y, level: area.height / 4, lead: true },
  )
  const middle = area.y + area.height / 2
  return [
    line(
      say('shapeNeutralLine'),
      { x: area.x, y: middle },
      { x: area.x + area.width, y: middle },
      'line-2',
      1,
      'dot',
    ),
    ...curves.map(
      ({ segments, stroke, dash, name }): SlideShape => ({
        kind: 'freeform',
        name: nameOf(say('shapeCurve'), name),
        segments,
        fill: null,
        stroke: curves.length > 1 ? stroke : 'accent',
        strokeWidth: 2.5,
        dash,
        heads: { from: false, to: false },
      }),
    ),
  ]
}

function personaPanel({ document, images, say }: SlideInput, panel: Area): readonly SlideShape[] {
  const { personas } = document.index
  const x = panel.x + 0.5
  const width = panel.width - 0.5 - edge
  const shown = personas.slice(0, shownPersonas)
  const shapes: SlideShape[] = [
    textBlock(
      say('personas'),
      { x, y: 0.98, width, height: 0.36 },
      [{ text: say(personas.length > 1 ? 'personas' : 'persona'), size: 12, bold: true, colour: 'ink-3' }],
      { least: 8, anchor: 'middle' },
    ),
  ]
  const height = (slideHeight - 1.5 - 0.75) / shown.length
  shown.forEach((persona, i) => {
    const top = 1.5 + i * height
    const alone = shown.length === 1
    const disc = alone ? 1.1 : 0.62
    const image = pictureAt(document, images, persona.imageId)
    const at = { x, y: top, width: disc, height: disc }
    const colour = persona.colour ?? 'front'
    shapes.push(
      image
        ? picture(image, say('shapePictureOf', { name: persona.name }), at, { kind: 'ellipse' })
        : textBlock(
            say('shapeInitials', { name: persona.name }),
            at,
            [
              {
                text: initials(persona.name),
                size: alone ? 30 : 18,
                bold: true,
                colour: `${colour}-ink`,
                align: 'center',
              },
            ],
            { least: 8, anchor: 'middle' },
            { form: { kind: 'ellipse' }, fill: `${colour}-bg`, stroke: `${colour}-line` },
          ),
    )
    const textX = alone ? x : x + disc + 0.2
    const textY = alone ? top + disc + 0.2 : top
    shapes.push(
      textBlock(
        nameOf(say('persona'), persona.name),
        {
          x: textX,
          y: textY,
          width: panel.x + panel.width - edge - textX,
          height: top + height - textY - (alone ? 0 : 0.15),
        },
        personaText(persona, say, alone),
        { least: 8 },
      ),
    )
  })
  if (personas.length > shown.length)
    shapes.push(
      textBlock(
        say('shapeMorePersonas'),
        { x, y: 6.72, width, height: 0.32 },
        [{ text: say('morePersonas', { n: personas.length - shown.length }), size: 12, colour: 'ink-3' }],
        { least: 8, anchor: 'middle' },
      ),
    )
  return shapes
}

function personaText(persona: Persona, say: SlideInput['say'], all: boolean): readonly WantedParagraph[] {
  const name = persona.name.trim() || say('persona')
  const paragraphs: WantedParagraph[] = [{ text: name, size: all ? 22 : 16, bold: true, colour: 'ink' }]
  const add = (text: string, look: Omit<WantedParagraph, 'text'>) => {
    if (text.trim() !== '') paragraphs.push({ text: excerpt(text), ...look })
  }
  add(persona.role, { size: all ? 14 : 12, colour: 'ink-2', before: 2 })
  add(persona.quote, { size: all ? 14 : 11, italic: true, colour: 'ink-2', before: all ? 10 : 4 })
  if (!all) return paragraphs
  for (const [word, items] of [
    ['goals', persona.goals],
    ['needs', persona.needs],
    ['frustrations', persona.frustrations],
  ] as const) {
    const said = items.filter(item => item.trim() !== '').slice(0, 4)
    if (said.length === 0) continue
    add(say(word), { size: 11, bold: true, colour: 'accent-ink', before: 12 })
    for (const item of said) add(item, { size: 12, colour: 'ink', before: 2 })
  }
  return paragraphs
}

/** Nobody reads more than this on a title; the map has all of it. */
function excerpt(text: string): string {
  const words = text.trim()
  return words.length > 220 ? `${words.slice(0, 218).replace(/[\ud800-\udbff]$/, '')}…` : words
}

function stagePanel({ document, say }: SlideInput, panel: Area): readonly SlideShape[] {
  const { stages } = document.index
  const shown = stages.slice(0, 10)
  const height = Math.min(0.52, 5.2 / Math.max(1, shown.length))
  return shown.map((stage, i) =>
    textBlock(
      say('shapeStage', { n: i + 1 }),
      { x: panel.x + 0.5, y: 1.42 + i * height, width: panel.width - 0.5 - edge, height: height - 0.06 },
      [
        {
          text: `${i + 1}   ${stage.name.trim() || say('stage', { n: i + 1 })}`,
          size: 16,
          colour: 'ink',
        },
      ],
      { least: 8, anchor: 'middle' },
    ),
  )
}

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(word => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase() || '·'
}
