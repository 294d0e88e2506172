import { useState } from 'react'
import { TextInput } from './text-input.tsx'

interface NumberInputProps {
  id?: string
  label: string
  value: number
  least: number
  most: number
  /** What stands behind the number: "mm". */
  unit: string
  disabled?: boolean
  onChange: (value: number) => void
}

/** A whole number with its unit. What is out of bounds is brought within them; what is no number changes nothing. */
export function NumberInput({ id, label, value, least, most, unit, disabled, onChange }: NumberInputProps) {
  /** What is being typed; null while it shows the value. */
  const [typed, setTyped] = useState<string | null>(null)
  const change = (to: number) => onChange(Math.min(most, Math.max(least, Math.round(to))))
  const done = () => {
    const number = Number(typed?.replace(',', '.'))
    if (typed?.trim() && Number.isFinite(number)) change(number)
    setTyped(null)
  }
  return (
    <span className="number-input">
      <TextInput
        id={id}
        aria-label={label}
        inputMode="numeric"
        disabled={disabled}
        value={typed ?? String(Math.round(value))}
        onText={setTyped}
        onDone={done}
        onAbandon={() => setTyped(null)}
      />
      <span className="caption" aria-hidden="true">
        {unit}
      </span>
    </span>
  )
}
