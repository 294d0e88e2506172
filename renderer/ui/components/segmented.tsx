import type { ReactNode } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useRadioKeys } from './use-radio-keys.ts'

/** One choice of a row. */
interface Choice<Value> {
  readonly value: Value
  readonly label: string
  /** Shown instead of the label, which stays the accessible name. */
  readonly short?: ReactNode
  readonly icon?: IconName
  readonly swatch?: 'white' | 'paper' | 'none'
  readonly disabled?: boolean
}

interface SegmentedProps<Value> {
  label: string
  value: Value | null
  choices: readonly Choice<Value>[]
  className?: string
  onChange: (value: Value) => void
}

/** A few choices side by side, one of them chosen: a radio group. Arrow keys move and choose. */
export function Segmented<Value extends string | number>({
  label,
  value,
  choices,
  className,
  onChange,
}: SegmentedProps<Value>) {
  const { group, onKeyDown, tabIndex } = useRadioKeys(
    choices.map(choice => choice.disabled ?? false),
    choices.findIndex(choice => choice.value === value),
    index => {
      const choice = choices[index]
      if (choice) onChange(choice.value)
    },
  )

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={classNames('segmented', className)}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons that act as radios, with roving focus
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          aria-label={choice.label}
          data-tip={choice.short === undefined ? undefined : choice.label}
          disabled={choice.disabled}
          tabIndex={tabIndex(index)}
          className="segment"
          onClick={() => onChange(choice.value)}
        >
          {choice.icon && <Icon name={choice.icon} size={14} />}
          {choice.swatch && <span className={`swatch swatch-${choice.swatch}`} />}
          {choice.short ?? choice.label}
        </button>
      ))}
    </div>
  )
}
