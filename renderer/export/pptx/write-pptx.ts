import { mapOf } from '../../journey/document.ts'
import type { Language } from '../../journey/language.ts'
import { themes } from '../../scene/theme.ts'
import type { PptxOptions } from '../export-options.ts'
import type { ExportWriter } from '../export-writer.ts'
import { type Part, zipParts } from '../office/zip-parts.ts'
import { stepsInSlices } from '../steps.ts'
import { deckParts, type Relation, relationsPart, slidePart } from './deck-parts.ts'
import { shapeXml } from './shape-xml.ts'
import { slideMedia } from './slide-media.ts'
import { slideSteps } from './slide-plan.ts'

const tags: Readonly<Record<Language, string>> = { en: 'en-US', id: 'id-ID' }

/** Writes a map as a PowerPoint presentation of native shapes (Office Open XML, transitional). */
export const writePptx: ExportWriter<PptxOptions> = async (source, { theme: themeName }, tools) => {
  const slides = await stepsInSlices(slideSteps(source), () => tools.progress({ share: 0 }))
  const theme = themes[themeName]
  const shown = new Set(
    slides.flatMap(slide => slide.shapes.flatMap(shape => (shape.kind === 'picture' ? [shape.hash] : []))),
  )
  const media = await slideMedia(shown, source.images, tools)
  const parts: Part[] = [...media.values()]
  for (const [i, slide] of slides.entries()) {
    await tools.progress({ share: (0.9 * i) / slides.length, page: { at: i + 1, of: slides.length } })
    const relations: Relation[] = [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    ]
    const relation = (type: string, target: string) => {
      const known = relations.find(other => other.type === type && other.target === target)
      if (known) return known.id
      const id = `rId${relations.length + 1}`
      relations.push({ id, type, target })
      return id
    }
    const picture = (hash: string) => {
      const part = media.get(hash)
      if (!part) return null
      return relation('image', part.name.replace(/^ppt/, '..'))
    }
    const link = (address: string) => relation('hyperlink', address)
    const ink = { theme, tag: tags[source.language], picture, link, shrinks: slide.kind !== 'overview' }
    const shapes = slide.shapes.map((shape, n) => shapeXml(shape, n + 2, ink)).join('')
    parts.push(slidePart(i + 1, shapes), relationsPart(`ppt/slides/_rels/slide${i + 1}.xml.rels`, relations))
  }
  await tools.progress({ share: 0.9 })
  const deck = deckParts({
    title: mapOf(source.document).title.trim(),
    slides: slides.length,
    theme,
    themeName,
    date: source.date,
  })
  return zipParts([deck.first, ...deck.others, ...parts], source.date)
}
