import { nearestScore } from '../nearest-score.ts'
import type { EmotionScore } from '../vocabulary.ts'

const faces: Readonly<Record<EmotionScore, string>> = {
  2: '😀😃😄😁😆😍🥰😻🤩🥳🎉😂🤣💖❤🏆🙌🔥😎',
  1: '🙂😊☺😌😉🤗😇😋👍💪👏🤞😺💡✅😏🥹',
  0: '😐😑😶🤔🙃😮😯🫤😲🤷🧐👀😬⚪',
  [-1]: '🙁☹😕😟😔😞😒🙄😓😥😪😴🥱😳😰😖😣👎😿🤨😩❓⚠',
  [-2]: '😡😠🤬😢😭😱😨😤😫🤯🤮🤢💀💔👿😈🆘❌',
}

const scoreOfFace = new Map<string, EmotionScore>()
for (const [score, list] of Object.entries(faces))
  for (const face of list) scoreOfFace.set(face, Number(score) as EmotionScore)

/** Smileys of letters and signs; each must stand alone or at the end of a word. */
const smileys: readonly (readonly [RegExp, EmotionScore])[] = [
  [/(?:^|\s)(?:>:-?\(|:'-?\(|D:|:-?@|:-?\(\(+)(?=\s|$|[.,;!])/, -2],
  [/(?:^|\s|\p{L})(?::-?\(|=\(|:-?\/(?!\/)|:-?\\|:-?\[|:-?[cC])(?=\s|$|[.,;!])/u, -1],
  [/(?:^|\s|\p{L})(?::-?\||:-?[oO]|-_-|:-?I)(?=\s|$|[.,;!])/u, 0],
  [/(?:^|\s|\p{L})(?::-?D|=D|[xX]D|:-?\)\)+|<3)(?=\s|$|[.,;!])/u, 2],
  [/(?:^|\s|\p{L})(?::-?\)|=\)|;-?\)|\^_?\^|:-?[3pP]|:-?\])(?=\s|$|[.,;!])/u, 1],
]

/**
 * The score of signs that explain themselves, or null: stars (★★★☆☆, ⭐⭐⭐, "3 stars"), shares ("4/5", "7 of 10",
 * "80 %"), "++" to "--", emoji and smileys. Several emoji give the score of the last one.
 */
export function readSigns(text: string): EmotionScore | null {
  const plain = text.trim()
  return readStars(plain) ?? readShare(plain) ?? readPluses(plain) ?? readEmoji(plain) ?? readSmiley(plain)
}

/** 1 … `of` stars as a score. A scale from one, as stars are: one star is the worst. */
function starScore(count: number, of: number): EmotionScore {
  return nearestScore(((count - 1) / Math.max(1, of - 1)) * 4 - 2)
}

function readStars(text: string): EmotionScore | null {
  const worded = /^(\d(?:[.,]\d)?)\s*(?:stars?|bintang|★|⭐)/i.exec(text)?.[1]
  if (worded !== undefined) return starScore(Number(worded.replace(',', '.')), 5)
  if (/^\*{1,5}$/.test(text)) return starScore(text.length, 5)
  const full = [...text.matchAll(/[★⭐🌟]/gu)].length
  const hollow = [...text.matchAll(/☆/gu)].length
  if (full + hollow === 0) return null
  return starScore(full, hollow > 0 ? full + hollow : Math.max(5, full))
}

const usualScales: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 10, 20, 100])

function readShare(text: string): EmotionScore | null {
  const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*%/.exec(text)?.[1]
  if (percent !== undefined) return nearestScore(Number(percent.replace(',', '.')) / 25 - 2)
  const share = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:\/|of|out of|dari)\s*(\d{1,3})(?!\d|[/.]\d)/i.exec(text)
  if (!share) return null
  const [, part = '', of = ''] = share
  const whole = Number(of)
  // Up to seven, people count from one (1/5 is the worst); ten and a hundred begin at nought.
  const value = Number(part.replace(',', '.'))
  // 24/12 is a day, 5/12 too.
  if (!usualScales.has(whole) || value > whole) return null
  return whole <= 7 ? starScore(value, whole) : nearestScore((value / whole) * 4 - 2)
}

function readPluses(text: string): EmotionScore | null {
  if (/^\+{1,5}$/.test(text)) return nearestScore(text.length)
  if (/^(?:-|−){2,5}$/.test(text)) return -2
  return /^(?:\+\s*\/\s*[-−]|±|\+[-−])$/.test(text) ? 0 : null
}

function readEmoji(text: string): EmotionScore | null {
  let score: EmotionScore | null = null
  for (const sign of text) score = scoreOfFace.get(sign) ?? score
  return score
}

function readSmiley(text: string): EmotionScore | null {
  for (const [pattern, score] of smileys) if (pattern.test(text)) return score
  return null
}
