import { useId } from 'react'

interface SwitchProps {
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off, with its label. */
export function Switch({ label, checked, disabled, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch-row">
      <span id={id}>{label}</span>
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={id}
        disabled={disabled}
        className="switch"
        onClick={() => onChange(!checked)}
      />
    </div>
  )
}
