import { useT } from '../app-context.ts'
import { IconButton } from './icon-button.tsx'

interface StepperProps {
  label: string
  value: number
  /** Shown instead of the value. */
  note?: string | undefined
  lessLabel: string
  moreLabel: string
  disabled?: boolean
  /** By how much it is to change: 1 or −1. */
  onChange: (by: number) => void
}

/** A whole number of at least 0 with buttons for one less and one more. */
export function Stepper({ label, value, note, lessLabel, moreLabel, disabled, onChange }: StepperProps) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out like this
    <div role="group" aria-label={label} className="stepper">
      <IconButton
        icon="minus"
        size="small"
        label={lessLabel}
        disabled={disabled || value <= 0}
        onClick={() => onChange(-1)}
      />
      <output className="number">{note ?? t.number(value)}</output>
      <IconButton
        icon="plus"
        size="small"
        label={moreLabel}
        disabled={disabled}
        onClick={() => onChange(1)}
      />
    </div>
  )
}
