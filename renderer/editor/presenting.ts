import type { StageId } from '../journey/ids.ts'
import type { Camera } from './camera.ts'

/** A map that is shown stage by stage. */
export interface Presenting {
  readonly stage: StageId
  /** Which part of a stage that does not fit at a readable size, from 0. */
  readonly part: number
  /** Where the viewer stood before: that is where it ends. */
  readonly before: Camera
}
