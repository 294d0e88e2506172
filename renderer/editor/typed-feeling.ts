import { isEmptyDiff } from '../journey/diff.ts'
import { recordOf } from '../journey/document.ts'
import type { Card } from '../journey/records/card.ts'
import type { EmotionScore } from '../journey/vocabulary.ts'
import type { EditorState } from './editor-state.ts'

type ReadEmotion = (text: string) => EmotionScore | null

// The feeling words of two languages are fetched when the first feeling is being typed, not with the app.
let readEmotion: ReadEmotion | null = null

/** Has the feeling words at hand by the time that what is being typed into this card is finished. */
export async function prepareFeelings(state: EditorState, card: Card | undefined): Promise<void> {
  if (readEmotion || !card || !isUnscoredFeeling(state, card)) return
  readEmotion = (await import('../journey/emotions/read-emotion.ts')).readEmotion
}

/**
 * The score that the words of a card stand for when it has none and they have just been typed into an emotion lane;
 * else null. What was scored by hand, or scored and cleared without touching the words, stays as it is.
 */
export function typedScore(state: EditorState, card: Card): EmotionScore | null {
  const { pending } = state.history
  if (!readEmotion || !pending || isEmptyDiff(pending) || !isUnscoredFeeling(state, card)) return null
  return readEmotion(card.text)
}

function isUnscoredFeeling({ document }: EditorState, card: Card): boolean {
  const lane = card.laneId ? recordOf(document, card.laneId) : undefined
  return card.score === null && lane?.laneType === 'emotions'
}
