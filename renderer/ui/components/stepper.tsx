import { useT } from '../app-context.ts'
import { IconButton } from './icon-button.tsx'

interface StepperProps {
  label: string
  value: number
  lessLabel: string
  moreLabel: string
  disabled?: boolean
  onChange: (value: number) => void
}

/** A whole number of at least 0 with buttons for one less and one more. */
export function Stepper({ label, value, lessLabel, moreLabel, disabled, onChange }: StepperProps) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out like this
    <div role="group" aria-label={label} className="stepper">
      <IconButton
        icon="minus"
        size="small"
        label={lessLabel}
        disabled={disabled || value <= 0}
        onClick={() => onChange(value - 1)}
      />
      <output className="number">{t.number(value)}</output>
      <IconButton
        icon="plus"
        size="small"
        label={moreLabel}
        disabled={disabled}
        onClick={() => onChange(value + 1)}
      />
    </div>
  )
}
