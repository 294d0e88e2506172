import type { ReactNode } from 'react'

interface SettingsRowProps {
  name: string
  /** What the setting does, in a sentence under it. */
  hint?: string
  /** The id of the control, where the name is its label. Groups and switches carry their own name. */
  labels?: string
  children: ReactNode
}

/** One setting: its name at the left, its control at the right, what it does under that. */
export function SettingsRow({ name, hint, labels, children }: SettingsRowProps) {
  return (
    <div className="settings-row">
      {labels ? (
        <label className="settings-name" htmlFor={labels}>
          {name}
        </label>
      ) : (
        <span className="settings-name" aria-hidden="true">
          {name}
        </span>
      )}
      <div className="settings-control">
        {children}
        {hint && <p className="caption">{hint}</p>}
      </div>
    </div>
  )
}
