import { type EmotionScore, emotionScores } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'
import { Face } from './face.tsx'
import { Segmented } from './segmented.tsx'

interface FaceRowProps {
  label: string
  score: EmotionScore | null
  disabled?: boolean
  onChange: (score: EmotionScore | null) => void
}

/** The five faces to choose from, the best first. Choosing the chosen one again takes the score off. */
export function FaceRow({ label, score, disabled, onChange }: FaceRowProps) {
  const t = useT()
  return (
    <Segmented
      label={label}
      className="face-row"
      value={score}
      choices={[...emotionScores].reverse().map(value => ({
        value,
        label: t.score(value),
        short: <Face score={value} />,
        disabled: disabled ?? false,
      }))}
      onChange={value => onChange(value === score ? null : value)}
    />
  )
}
