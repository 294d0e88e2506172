import type { Language, LocalText } from '../../journey/language.ts'
import type { Evidence } from '../../journey/vocabulary.ts'
import { shapeNames } from './shape-names.ts'

/** The words that slides say of their own. Numbers stand in braces. */
const words = {
  ...shapeNames,
  overview: { en: 'The whole map', id: 'Seluruh peta' },
  pains: { en: 'Top pain points', id: 'Titik masalah utama' },
  opportunities: { en: 'Top opportunities', id: 'Peluang utama' },
  persona: { en: 'Persona', id: 'Persona' },
  personas: { en: 'Personas', id: 'Persona' },
  morePersonas: { en: 'and {n} more', id: 'dan {n} lagi' },
  goals: { en: 'Goals', id: 'Tujuan' },
  needs: { en: 'Needs', id: 'Kebutuhan' },
  frustrations: { en: 'Frustrations', id: 'Kekesalan' },
  untitled: { en: 'Untitled map', id: 'Peta tanpa judul' },
  stage: { en: 'Stage {n}', id: 'Tahap {n}' },
  owner: { en: 'Owner', id: 'Penanggung jawab' },
  votesHead: { en: 'Votes', id: 'Suara' },
  stageCount: { en: '{n} stages', id: '{n} tahap' },
  stageCountOne: { en: '1 stage', id: '1 tahap' },
  stepCount: { en: '{n} steps', id: '{n} langkah' },
  stepCountOne: { en: '1 step', id: '1 langkah' },
  cardCount: { en: '{n} cards', id: '{n} kartu' },
  cardCountOne: { en: '1 card', id: '1 kartu' },
  partOf: { en: '{n} of {of}', id: '{n} dari {of}' },
  votes: { en: '{n} votes', id: '{n} suara' },
  votesOne: { en: '1 vote', id: '1 suara' },
  severity: { en: 'Severity', id: 'Bobot' },
  impact: { en: 'Impact', id: 'Dampak' },
  effort: { en: 'Effort', id: 'Upaya' },
  effortOf: { en: 'Effort {n} of 5', id: 'Upaya {n} dari 5' },
  levelOf: { en: '{n} of 5', id: '{n} dari 5' },
  due: { en: 'Due {date}', id: 'Tenggat {date}' },
  momentOfTruth: { en: 'Moment of truth', id: 'Momen penentu' },
  nothing: { en: 'Nothing here yet', id: 'Belum ada isi' },
  shownOf: { en: '{n} of {of} shown', id: '{n} dari {of} ditampilkan' },
  everyone: { en: 'Everyone', id: 'Semua' },
  veryPositive: { en: 'Very positive', id: 'Sangat positif' },
  neutral: { en: 'Neutral', id: 'Netral' },
  veryNegative: { en: 'Very negative', id: 'Sangat negatif' },
} satisfies Record<string, LocalText>

const evidence: Readonly<Record<Evidence, LocalText>> = {
  assumption: { en: 'Assumption', id: 'Asumsi' },
  'one-source': { en: 'One source', id: 'Satu sumber' },
  researched: { en: 'Research', id: 'Hasil riset' },
}

/** A sentence or word in a language, its numbers filled in. */
export type SayWords = (
  word: keyof typeof words,
  values?: Readonly<Record<string, string | number>>,
) => string

/** The words in one language. */
export function wordsIn(language: Language): SayWords {
  return (word, values = {}) =>
    words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A score as it is written: "+2", "−1". */
export function writtenScore(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−')
}

/** What a card rests on, in words. */
export function evidenceName(level: Evidence, language: Language): string {
  return evidence[level][language]
}
