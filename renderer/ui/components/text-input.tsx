import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react'

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string
  onText: (text: string) => void
  /** Enter was pressed, or the focus has gone. */
  onDone?: () => void
  /** Escape was pressed: take back what was typed. */
  onAbandon?: () => void
}

/** Keys of a text field while an input method composes belong to the input method. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}

/** One line of text. */
export function TextInput({ value, onText, onDone, onAbandon, ...rest }: InputProps) {
  return (
    <input
      type="text"
      className="text-input"
      dir="auto"
      autoComplete="off"
      value={value}
      onChange={event => onText(event.target.value)}
      onBlur={onDone}
      onKeyDown={event => {
        // Whatever is typed stays out of the board's shortcuts.
        event.stopPropagation()
        if (isComposing(event)) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          onAbandon?.()
          event.currentTarget.blur()
        }
      }}
      {...rest}
    />
  )
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  value: string
  onText: (text: string) => void
  onDone?: () => void
  onAbandon?: () => void
  /** Ctrl+Enter was pressed, in a field whose text goes somewhere; without it the focus goes. */
  onSend?: () => void
}

/** Characters from which a field is surely as tall as its style allows. */
const longText = 2_000

/** Several lines of text; grows with them up to what the style allows. Ctrl+Enter is done. */
export function TextArea({ value, onText, onDone, onAbandon, onSend, ...rest }: AreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (value.length > longText) {
      // As tall as it gets anyway: asking for the height would set the whole text for every key.
      element.style.height = '100vh'
      return
    }
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      ref={box}
      className="text-area"
      dir="auto"
      rows={2}
      value={value}
      onChange={event => onText(event.target.value)}
      onBlur={onDone}
      onKeyDown={event => {
        event.stopPropagation()
        if (isComposing(event)) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          if (onSend) onSend()
          else event.currentTarget.blur()
        }
        if (event.key === 'Escape') {
          onAbandon?.()
          event.currentTarget.blur()
        }
      }}
      {...rest}
    />
  )
}
