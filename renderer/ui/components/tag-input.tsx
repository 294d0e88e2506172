import { useId, useRef, useState } from 'react'
import { useT } from '../app-context.ts'
import { Icon } from './icon.tsx'

interface TagInputProps {
  label: string
  addLabel: string
  tags: readonly string[]
  disabled?: boolean
  /** What may be meant, offered while typing. */
  suggestions?: readonly string[] | undefined
  onFocus?: () => void
  onChange: (tags: readonly string[]) => void
}

/** Tags that are typed, ended with Enter or a comma, and taken off with their cross or Backspace. */
export function TagInput({ label, addLabel, tags, disabled, suggestions, onFocus, onChange }: TagInputProps) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const list = useId()
  const input = useRef<HTMLInputElement>(null)

  const add = () => {
    const fresh = typed
      .split(',')
      .map(tag => tag.trim())
      .filter(tag => tag !== '' && !tags.includes(tag))
    setTyped('')
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)])
  }
  const remove = (tag: string) => {
    onChange(tags.filter(other => other !== tag))
    input.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out like this
    <div role="group" aria-label={label} className="tag-input">
      {tags.map(tag => (
        <span key={tag} className="tag">
          <span className="clip">{tag}</span>
          {!disabled && (
            <button
              type="button"
              className="tag-remove"
              aria-label={t('common.remove', { name: tag })}
              onClick={() => remove(tag)}
            >
              <Icon name="x" size={12} />
            </button>
          )}
        </span>
      ))}
      {!disabled && (
        <input
          ref={input}
          type="text"
          className="tag-typed"
          list={list}
          onFocus={onFocus}
          aria-label={addLabel}
          placeholder={addLabel}
          value={typed}
          onChange={event => (event.target.value.endsWith(',') ? add() : setTyped(event.target.value))}
          onBlur={add}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              event.preventDefault()
              add()
            }
            if (event.key === 'Escape') setTyped('')
            const last = tags.at(-1)
            if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
          }}
        />
      )}
      <datalist id={list}>
        {suggestions
          ?.filter(tag => !tags.includes(tag))
          .map(tag => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}
