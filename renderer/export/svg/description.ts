import { type JourneyDocument, mapOf } from '../../journey/document.ts'
import type { Language, LocalText } from '../../journey/language.ts'
import type { ExportContent } from '../export-content.ts'

const untitled: LocalText = { en: 'Journey map', id: 'Peta perjalanan' }

/** What a picture is called: the map's title and, where it shows one, the stage's name. */
export function titleOf(document: JourneyDocument, content: ExportContent, language: Language): string {
  const title = mapOf(document).title.trim() || untitled[language]
  const stage = content.kind === 'stage' ? document.records.get(content.stageId) : undefined
  const name = stage?.name.trim()
  return name ? `${title} – ${name}` : title
}

/** A sentence for those who can't see the picture: what kind of thing the map is, how large, and its stages. */
export function descriptionOf(document: JourneyDocument, language: Language): string {
  const { stages, steps, lanes } = document.index
  const cards = document.records.ofType('card').filter(card => card.laneId !== null).length
  const names = stages.map(({ name }) => name.trim()).filter(name => name !== '')
  const listed = names.length > 0 ? ` ${stagesAre[language]} ${names.join(', ')}.` : ''
  return sentences[language](stages.length, steps.length, lanes.length, cards) + listed
}

const stagesAre: LocalText = { en: 'The stages are:', id: 'Tahapnya:' }

type Sentence = (stages: number, steps: number, lanes: number, cards: number) => string

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const sentences: Readonly<Record<Language, Sentence>> = {
  en: (stages, steps, lanes, cards) =>
    `A journey map with ${counted(stages, 'stage')}, ${counted(steps, 'step')}, ${counted(lanes, 'lane')} and ${counted(cards, 'card')}.`,
  id: (stages, steps, lanes, cards) =>
    `Peta perjalanan dengan ${stages} tahap, ${steps} langkah, ${lanes} lajur, dan ${cards} kartu.`,
}
