import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { Language, LocalText } from '../../journey/language.ts'
import type { Card } from '../../journey/records/card.ts'
import { laneNames } from '../../journey/templates/lane-names.ts'
import type { Evidence } from '../../journey/vocabulary.ts'
import type { ExportContent } from '../export-content.ts'
import { dueDate } from '../long-date.ts'

/** What is known of a card besides its text. */
export interface CardNotes {
  readonly lane: string
  readonly text: string
  /** One line each: "Evidence: Researched, interviews 3, 5 and 6". */
  readonly notes: readonly string[]
}

/** The cards of a step that have notes. */
export interface StepNotes {
  /** "2.3 Comparing prices". */
  readonly step: string
  readonly cards: readonly CardNotes[]
}

export interface StageNotes {
  readonly stage: string
  readonly steps: readonly StepNotes[]
}

const words = {
  untitled: { en: 'A card without text', id: 'Kartu tanpa teks' },
  evidence: { en: 'Evidence', id: 'Bukti' },
  source: { en: 'Source', id: 'Sumber' },
  severity: { en: 'Severity', id: 'Bobot' },
  impact: { en: 'Impact', id: 'Dampak' },
  effort: { en: 'Effort', id: 'Upaya' },
  owner: { en: 'Owner', id: 'Pemilik' },
  due: { en: 'Due', id: 'Tenggat' },
  tags: { en: 'Tags', id: 'Tag' },
  link: { en: 'Link', id: 'Tautan' },
  comment: { en: 'Comment', id: 'Komentar' },
} satisfies Record<string, LocalText>

const evidence = {
  assumption: { en: 'assumption', id: 'asumsi' },
  'one-source': { en: 'one source', id: 'satu sumber' },
  researched: { en: 'researched', id: 'hasil riset' },
} satisfies Record<Evidence, LocalText>

/** The notes on the cards that a drawing shows, in the order of the map. Stages and steps without any are left out. */
export function cardNotes(
  document: JourneyDocument,
  content: ExportContent,
  language: Language,
): StageNotes[] {
  const { stages, stepsOfStage, lanes } = document.index
  const ids = content.kind === 'cards' ? new Set(content.ids) : null
  return stages.flatMap((stage, s) => {
    if (content.kind === 'stage' && content.stageId !== stage.id) return []
    const steps = (stepsOfStage.get(stage.id) ?? []).map((step, i) => ({
      step: `${s + 1}.${i + 1} ${step.name}`.trim(),
      cards: lanes
        .filter(lane => !lane.hidden)
        .flatMap(lane =>
          cardsInCell(document, lane.id, step.id)
            .filter(card => !ids || ids.has(card.id))
            .map(card => ({
              lane: lane.name.trim() || laneNames[lane.laneType][language],
              text: card.text.trim() || words.untitled[language],
              notes: notesOf(document, card, language),
            })),
        )
        .filter(card => card.notes.length > 0),
    }))
    const noted = steps.filter(step => step.cards.length > 0)
    return noted.length > 0 ? [{ stage: `${s + 1} ${stage.name}`.trim(), steps: noted }] : []
  })
}

function notesOf(document: JourneyDocument, card: Card, language: Language): string[] {
  const line = (word: keyof typeof words, value: string | number | null) =>
    value === null || value === '' ? [] : [`${words[word][language]}: ${value}`]
  const source = card.source.trim()
  const grounds = card.evidence
    ? line('evidence', [evidence[card.evidence][language], source].filter(part => part !== '').join(', '))
    : line('source', source)
  const weights = [
    ...line('severity', card.severity),
    ...line('impact', card.impact),
    ...line('effort', card.effort),
  ]
  const task = [
    ...line('owner', card.owner.trim()),
    ...line('due', card.due === null ? null : dueDate(card.due, language)),
  ]
  return [
    ...grounds,
    ...(weights.length > 0 ? [weights.join('  ·  ')] : []),
    ...(task.length > 0 ? [task.join('  ·  ')] : []),
    ...line('tags', card.tags.join(', ')),
    ...line('link', card.link.trim()),
    ...(document.index.comments.get(card.id) ?? []).map(
      ({ author, text }) =>
        `${words.comment[language]}${author.trim() === '' ? '' : `, ${author.trim()}`}: ${text.trim()}`,
    ),
  ]
}
