import type { TextSetter } from '../text/text-setter.ts'

/** What the faces need from outside. */
export interface FaceTools {
  readonly text: TextSetter
  /** The word after the last line of a card that shows only some of its lines: "more". */
  readonly more: string
  /** In the place of a picture whose bytes are gone or damaged. */
  readonly pictureLost: string
}
