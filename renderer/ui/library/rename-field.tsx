import { useEffect, useRef, useState } from 'react'
import { TextInput } from '../components/text-input.tsx'

interface RenameFieldProps {
  title: string
  label: string
  /** Told the new title, or null when the old one stays. */
  onDone: (title: string | null) => void
}

/** A title being changed in place. Enter and a press elsewhere keep it, Escape does not. */
export function RenameField({ title, label, onDone }: RenameFieldProps) {
  const [text, setText] = useState(title)
  const abandoned = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The menu that asked for it gives the focus back when it closes.
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <TextInput
      ref={input}
      aria-label={label}
      value={text}
      onText={setText}
      onAbandon={() => {
        abandoned.current = true
      }}
      onDone={() => onDone(abandoned.current ? null : text)}
    />
  )
}
