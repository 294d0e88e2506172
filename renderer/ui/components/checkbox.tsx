import { type ReactNode, useId } from 'react'

interface CheckboxProps {
  label: string
  /** A line under the label. */
  note?: ReactNode
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** Something to have or to leave, with what it means. */
export function Checkbox({ label, note, checked, disabled, onChange }: CheckboxProps) {
  const id = useId()
  return (
    <div className="check-row">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={event => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {note !== undefined && (
        <small id={`${id}-note`} className="check-note">
          {note}
        </small>
      )}
    </div>
  )
}
