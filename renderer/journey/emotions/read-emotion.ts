import { nearestScore } from '../nearest-score.ts'
import type { EmotionScore } from '../vocabulary.ts'
import { readSigns } from './emotion-signs.ts'
import {
  englishFeelings,
  indonesianFeelings,
  negations,
  strengtheners,
  weakeners,
  wholeCellFeelings,
} from './emotion-words.ts'

/** How the bare numbers of a column are meant. "words" when there are none to speak of. */
export const emotionScales = [
  'words',
  'plus-minus-2',
  'plus-minus-5',
  'plus-minus-10',
  'one-to-five',
  'one-to-seven',
  'one-to-ten',
  'zero-to-ten',
  'percent',
] as const
export type EmotionScale = (typeof emotionScales)[number]

/** The lowest and the highest number of each scale. */
const ranges: Readonly<Record<Exclude<EmotionScale, 'words'>, readonly [number, number]>> = {
  'plus-minus-2': [-2, 2],
  'plus-minus-5': [-5, 5],
  'plus-minus-10': [-10, 10],
  'one-to-five': [1, 5],
  'one-to-seven': [1, 7],
  'one-to-ten': [1, 10],
  'zero-to-ten': [0, 10],
  percent: [0, 100],
}

/**
 * The scale that the numbers of one column are on. Cells that are a number and nothing else always count; numbers
 * before words ("3 branches") only when most cells have one, and few of them are bare. A column without either is one of
 * words.
 */
export function detectEmotionScale(texts: readonly string[]): EmotionScale {
  const filled = texts.filter(text => text.trim() !== '')
  const numbersOf = (cells: readonly string[]) => cells.map(leadingNumber).filter(number => number !== null)
  const all = numbersOf(filled)
  const bare = numbersOf(filled.filter(isBareNumber))
  const found = all.length * 2 < filled.length || bare.length * 2 >= all.length ? bare : all
  if (found.length === 0) return 'words'
  const least = found.reduce((a, b) => Math.min(a, b))
  const most = found.reduce((a, b) => Math.max(a, b))
  if (least < 0 || filled.some(text => /^\s*\+\d/.test(text))) {
    const size = Math.max(-least, most)
    return size <= 2 ? 'plus-minus-2' : size <= 5 ? 'plus-minus-5' : 'plus-minus-10'
  }
  if (most <= 2 && least === 0) return 'plus-minus-2'
  if (most <= 5 && least >= 1) return 'one-to-five'
  return most <= 10 ? 'zero-to-ten' : 'percent'
}

/** What the highest number says of a scale, where a header names it alone. */
const scalesByHighest: Readonly<Record<string, EmotionScale>> = {
  5: 'one-to-five',
  7: 'one-to-seven',
  10: 'zero-to-ten',
  100: 'percent',
}

/** The scale that a header names ("Score (−2…+2)", "Rating 1-5", "Mood /10", "Rating out of 5"), or null. */
export function scaleOfHeader(header: string): EmotionScale | null {
  const found = /([-−–]?\d{1,3})\s*(?:…|\.{2,3}|[-–—]|to|s\/d|sampai|hingga)\s*([+-]?\d{1,3})\s*(%?)/iu.exec(
    header,
  )
  const highest = /(?:\/|\bout of|\bdari)\s*(\d{1,3})\s*\)?\s*$/i.exec(header)?.[1]
  if (!found) return (highest !== undefined && scalesByHighest[highest]) || null
  const low = Number((found[1] ?? '').replace(/[−–]/, '-'))
  const high = Number(found[2])
  for (const scale of emotionScales)
    if (scale !== 'words' && ranges[scale][0] === low && ranges[scale][1] === high) return scale
  return null
}

/**
 * The score that a text stands for, or null when it says nothing of a feeling. Tried in turn: stars, smileys and
 * shares ("4/5", "80 %") that explain themselves; a number on `scale`; feeling words in English and Indonesian,
 * with "not", "very" and "a bit". Several feelings, and chains like "sceptical → hopeful", give their average,
 * rounded toward the last one. Each part counts by its first feeling.
 */
export function readEmotion(text: string, scale: EmotionScale = 'words'): EmotionScore | null {
  const signs = readSigns(text)
  if (signs !== null) return signs
  if (scale !== 'words') {
    const number = leadingNumber(text)
    // "30 minutes late, angry" on a scale to five speaks of something else than a feeling.
    if (number !== null) return (isBeyond(number, scale) ? readWords(text) : null) ?? onScale(number, scale)
  }
  return readWords(text)
}

/** Whether a text is read as a number that lies beyond the ends of its scale, and so counts as one of them. */
export function isBeyondScale(text: string, scale: EmotionScale): boolean {
  if (scale === 'words' || readSigns(text) !== null) return false
  const number = leadingNumber(text)
  return number !== null && isBeyond(number, scale) && readWords(text) === null
}

/**
 * The scale of a column whose header names one and whose cells may not keep to it: that of the header, unless a quarter
 * of its numbers and more lie beyond it. Then it is the one that they fit.
 */
export function fittingScale(named: EmotionScale | null, texts: readonly string[]): EmotionScale {
  if (named === null) return detectEmotionScale(texts)
  const numbers = texts.filter(text => leadingNumber(text) !== null && readSigns(text) === null)
  const beyond = numbers.filter(text => isBeyondScale(text, named))
  return beyond.length * 4 > numbers.length ? detectEmotionScale(texts) : named
}

function isBeyond(number: number, scale: Exclude<EmotionScale, 'words'>): boolean {
  const [low, high] = ranges[scale]
  return number < low || number > high
}

/** A number's score on a scale: linear, rounded, never beyond −2 … +2. Grows with the number. */
export function onScale(number: number, scale: Exclude<EmotionScale, 'words'>): EmotionScore {
  const [low, high] = ranges[scale]
  return nearestScore(((number - low) / (high - low)) * 4 - 2)
}

const words: Readonly<Record<'en' | 'id', Readonly<Record<EmotionScore, string>>>> = {
  en: { 2: 'Very positive', 1: 'Positive', 0: 'Neutral', [-1]: 'Negative', [-2]: 'Very negative' },
  id: { 2: 'Sangat positif', 1: 'Positif', 0: 'Netral', [-1]: 'Negatif', [-2]: 'Sangat negatif' },
}

/** The word for a score, for a card that would otherwise hold a bare number. */
export function scoreWord(score: EmotionScore, language: 'en' | 'id'): string {
  return words[language][score]
}

/** The number that a text is, begins with ("4 – happy") or ends with in brackets ("Annoyed (−1)"), or null. */
function leadingNumber(text: string): number | null {
  const plain = text.trim().replace(/[−–](?=\d)/g, '-')
  const found =
    /^([+-]?\d{1,3}(?:[.,]\d+)?)(?=$|\s*[:;)(=–—-]|\s+\p{L})/u.exec(plain) ??
    /[([]\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*[)\]]$/.exec(plain)
  return found?.[1] === undefined ? null : Number(found[1].replace(',', '.'))
}

function isBareNumber(text: string): boolean {
  return /^\s*[+\-−–]?\d{1,3}(?:[.,]\d+)?\s*$/.test(text)
}

interface Feeling {
  score: EmotionScore
  /** Whether "banget" or "sekali" right behind it may still strengthen it. */
  open: boolean
}

/** Between two feelings: signs, and words that join or follow. */
const dividers =
  /[^\p{L}\p{M}\p{N}\s'-]+|->|\s(?:and|or|but|then|to|dan|atau|serta|tapi|tetapi|namun|lalu|kemudian|menjadi|jadi|ke)\s/u

function readWords(text: string): EmotionScore | null {
  const plain = text.slice(0, longestFeeling).normalize('NFKC').toLowerCase().replaceAll('’', "'")
  const whole = wholeCellFeelings.get(plain.trim().replace(/[.!]+$/, ''))
  if (whole !== undefined) return whole
  const feelings: Feeling[] = []
  for (const clause of plain.split(dividers)) readClause(clause, feelings)
  const last = feelings.at(-1)
  if (!last) return null
  const mean = feelings.reduce((sum, feeling) => sum + feeling.score, 0) / feelings.length
  const score = last.score > mean ? Math.ceil(mean) : Math.floor(mean)
  return (score === 0 ? 0 : score) as EmotionScore
}

/** How much of a text is searched for feelings, in characters. */
const longestFeeling = 600
/** How many words a phrase of the lexicon has at most. */
const longestPhrase = 3
/** How many other words may stand between "not" and the feeling that it turns round. */
const negationReach = 2

function readClause(clause: string, feelings: Feeling[]): void {
  const tokens = clause
    .split(/[\s]+/)
    .map(token => token.replace(/^['-]+|['-]+$/g, ''))
    .filter(token => token !== '')
  const before = feelings.length
  let negated = -1
  let strength = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const found = phraseAt(tokens, i)
    // Only the first feeling of a clause counts: in "hoping for an easy way" the easy way is nobody's feeling.
    if (found && feelings.length === before) {
      let score: EmotionScore = found.score
      if (negated >= 0) score = nearestScore(-Math.sign(score))
      else if (strength > 0) score = nearestScore(score * 2)
      else if (strength < 0) score = nearestScore(Math.sign(score))
      feelings.push({ score, open: true })
      negated = -1
      strength = 0
      i += found.length - 1
      continue
    }
    const last = feelings.at(-1)
    if (negations.has(token)) negated = negationReach
    else if (strengtheners.has(token)) {
      strength = 1
      if (last?.open && (token === 'sekali' || token === 'banget')) last.score = nearestScore(last.score * 2)
      if (last?.open) strength = 0
    } else if (weakeners.has(token)) strength = -1
    else {
      negated--
      strength = 0
    }
    if (last) last.open = false
  }
  const last = feelings.at(-1)
  if (last) last.open = false
}

function phraseAt(tokens: readonly string[], at: number): { score: EmotionScore; length: number } | null {
  for (let length = Math.min(longestPhrase, tokens.length - at); length >= 1; length--) {
    const phrase = tokens.slice(at, at + length).join('-')
    const score = englishFeelings.get(phrase) ?? indonesianFeelings.get(phrase)
    if (score !== undefined) return { score, length }
  }
  return null
}
