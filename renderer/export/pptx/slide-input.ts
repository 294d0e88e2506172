import type { ExportSource } from '../export-source.ts'
import type { SayWords } from './slide-words.ts'

/** What slides are made of. */
export type SlideSource = Pick<ExportSource, 'document' | 'scene' | 'images' | 'language' | 'date'>

/** The same with the words in its language at hand. */
export interface SlideInput extends SlideSource {
  readonly say: SayWords
}
