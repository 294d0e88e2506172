import { useState } from 'react'
import { Field } from '../components/field.tsx'

interface SizeFieldProps {
  label: string
  placeholder: string
  /** Board pixels, or null for "as the layout decides". */
  size: number | null
  disabled: boolean
  onChange: (size: number | null) => void
}

const least = 8
const most = 4_000

/** A width or height in board pixels; empty means that the layout decides. Taken over on Enter and on leaving. */
export function SizeField({ label, placeholder, size, disabled, onChange }: SizeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed === null) return
    setTyped(null)
    const next = typed.trim() === '' ? null : Math.round(Math.min(most, Math.max(least, Number(typed))))
    if (next !== size && (next === null || Number.isFinite(next))) onChange(next)
  }
  return (
    <Field label={label} layout="row">
      {id => (
        <input
          id={id}
          type="number"
          className="text-input"
          min={least}
          max={most}
          step={8}
          value={typed ?? size ?? ''}
          placeholder={placeholder}
          disabled={disabled}
          onChange={event => setTyped(event.target.value)}
          onBlur={done}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Enter') done()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      )}
    </Field>
  )
}
