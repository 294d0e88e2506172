import type { JourneyDocument } from '../../journey/document.ts'
import type { Language } from '../../journey/language.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import type { Colour } from '../../scene/theme.ts'
import type { WantedParagraph } from './fit-text.ts'
import { evidenceName, type SayWords } from './slide-words.ts'

/**
 * The text of a card and, in a smaller size under it, its marks in words; `brief` for nothing but votes and evidence.
 */
export function cardParagraphs(
  card: Card,
  lane: Lane,
  size: number,
  { document, language, say }: CardWords,
  brief = false,
): readonly WantedParagraph[] {
  const family = card.colour ?? lane.colour ?? laneColour[lane.laneType]
  const ink: Colour = `${family}-ink`
  const marks = cardMarks(card, { document, language, say }, brief).join('  ·  ')
  const text = card.text.trim()
  return [
    ...(text === '' ? [] : [{ text, size, colour: ink }]),
    ...(marks === ''
      ? []
      : [
          {
            text: marks,
            size: size > 8 ? size - 2.5 : size * 0.85,
            colour: ink,
            bold: true,
            before: text === '' ? 0 : 3,
          },
        ]),
  ]
}

interface CardWords {
  readonly document: JourneyDocument
  readonly language: Language
  readonly say: SayWords
}

function cardMarks(card: Card, { document, language, say }: CardWords, brief: boolean): readonly string[] {
  if (brief)
    return [votesOf(card, language, say), card.evidence ? evidenceName(card.evidence, language) : ''].filter(
      word => word !== '',
    )
  const several = document.index.personas.length > 1
  const persona = several && card.personaId ? document.records.get(card.personaId)?.name.trim() : ''
  return [
    card.start ?? '',
    card.momentOfTruth ? say('momentOfTruth') : '',
    votesOf(card, language, say),
    card.severity === null ? '' : `${say('severity')} ${card.severity}`,
    card.evidence === null ? '' : evidenceName(card.evidence, language),
    persona ?? '',
    card.owner.trim(),
  ].filter(word => word !== '')
}

/** "9 votes", or "" for none. */
export function votesOf(card: Card, language: Language, say: SayWords): string {
  if (card.votes === 0) return ''
  return card.votes === 1 ? say('votesOne') : say('votes', { n: card.votes.toLocaleString(language) })
}
