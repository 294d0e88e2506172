import type { EmotionScore } from './vocabulary.ts'

/** The score nearest to a number, never beyond −2 … +2; halves go away from zero. */
export function nearestScore(value: number): EmotionScore {
  const rounded = Math.sign(value) * Math.round(Math.min(2, Math.abs(value)))
  return (rounded === 0 ? 0 : rounded) as EmotionScore
}
