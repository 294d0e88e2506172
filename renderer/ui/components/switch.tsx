import { useId } from 'react'

interface SwitchProps {
  label: string
  checked: boolean
  /** Beside the switch: that it is on for some and off for others. */
  note?: string | undefined
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off, with its label. */
export function Switch({ label, checked, note, disabled, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch-row">
      <span id={id}>{label}</span>
      {note !== undefined && (
        <span id={`${id}-note`} className="field-note">
          {note}
        </span>
      )}
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={id}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        disabled={disabled}
        className="switch"
        onClick={() => onChange(!checked)}
      />
    </div>
  )
}
