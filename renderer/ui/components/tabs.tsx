import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { Icon } from './icon.tsx'

interface Tab<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon: IconName
}

interface TabsProps<Value extends string> {
  label: string
  value: Value
  tabs: readonly Tab<Value>[]
  /** A dialog of these tabs opens with the focus on them. */
  autoFocus?: boolean
  onChange: (value: Value) => void
  children: ReactNode
}

/** Tabs with their panel. Arrow keys move between them. */
export function Tabs<Value extends string>({
  label,
  value,
  tabs,
  autoFocus,
  onChange,
  children,
}: TabsProps<Value>) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const at = tabs.findIndex(tab => tab.value === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    event.currentTarget.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-value={tab.value}
            data-autofocus={autoFocus && tab.value === value ? '' : undefined}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className="tab"
            onClick={() => onChange(tab.value)}
          >
            <Icon name={tab.icon} />
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="tab-panel">
        {children}
      </div>
    </>
  )
}
