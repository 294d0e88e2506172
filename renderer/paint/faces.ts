import type { EmotionScore } from '../journey/vocabulary.ts'
import type { Colour } from '../scene/theme.ts'

/**
 * The five faces of the emotion scale on a 24-unit grid, for everyone who draws them. Two strokes for the eyes,
 * one path for the mouth; the happiest mouth is filled. They differ in shape, not in colour alone.
 */
export interface FaceDrawing {
  readonly fill: Colour
  readonly mouth: string
  readonly mouthFilled: boolean
}

/** Radius of the face's circle, its stroke included, as a share of the mark's radius: 11 of 12 units and half a stroke. */
export const faceGrid = 24
export const faceCircle = 11
export const faceStroke = 1.25
export const eyes = 'M8.5 9.2v1.1M15.5 9.2v1.1'
export const eyeStroke = 2
export const mouthStroke = 1.6

export const faces: Readonly<Record<EmotionScore, FaceDrawing>> = {
  [-2]: { fill: 'emo-n2', mouth: 'M7.7 17.2C9 13.6 15 13.6 16.3 17.2', mouthFilled: false },
  [-1]: { fill: 'emo-n1', mouth: 'M8.6 16.5C10 14.9 14 14.9 15.4 16.5', mouthFilled: false },
  0: { fill: 'emo-0', mouth: 'M8.6 15.7H15.4', mouthFilled: false },
  1: { fill: 'emo-p1', mouth: 'M8.4 14.6C9.8 16.9 14.2 16.9 15.6 14.6', mouthFilled: false },
  2: {
    fill: 'emo-p2',
    mouth: 'M7.6 14H16.4C16 17 14.2 18.5 12 18.5C9.8 18.5 8 17 7.6 14Z',
    mouthFilled: true,
  },
}

/** The ring of a card without a score. */
export const unscoredDash: readonly number[] = [2.6, 2.6]
