import type { EmotionScore } from '../../journey/vocabulary.ts'
import { eyeStroke, eyes, faceCircle, faceGrid, faceStroke, faces, mouthStroke } from '../../paint/faces.ts'

/** One of the five faces of the emotion scale, drawn as on the board. Decorative: whoever uses it gives the name. */
export function Face({ score, size = 24 }: { score: EmotionScore; size?: number }) {
  const face = faces[score]
  const middle = faceGrid / 2
  return (
    <svg
      className="face"
      width={size}
      height={size}
      viewBox={`0 0 ${faceGrid} ${faceGrid}`}
      aria-hidden="true"
    >
      <circle cx={middle} cy={middle} r={faceCircle} fill={`var(--${face.fill})`} strokeWidth={faceStroke} />
      <path d={eyes} fill="none" strokeWidth={eyeStroke} />
      <path
        d={face.mouth}
        className={face.mouthFilled ? 'face-open' : undefined}
        fill="none"
        strokeWidth={mouthStroke}
      />
    </svg>
  )
}
