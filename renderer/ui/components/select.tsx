import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

/** One line of a list of choices; `group` gathers neighbours under a heading. */
export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly group?: string
}

interface SelectProps<Value extends string> {
  id?: string
  label?: string
  value: Value
  options: readonly Option<Value>[]
  /** The colour family of a dot before the text. */
  dot?: string | undefined
  disabled?: boolean
  className?: string
  onChange: (value: Value) => void
}

/** A list to choose one from. The native element: the keyboard, touch and assistive technology all know it. */
export function Select<Value extends string>({
  id,
  label,
  value,
  options,
  dot,
  disabled,
  className,
  onChange,
}: SelectProps<Value>) {
  const groups = new Map<string, Option<Value>[]>()
  for (const option of options) {
    const group = groups.get(option.group ?? '')
    if (group) group.push(option)
    else groups.set(option.group ?? '', [option])
  }
  const lines = (list: readonly Option<Value>[]) =>
    list.map(option => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))
  return (
    <span className={classNames('select', className)}>
      {dot && <span className={`dot colour-${dot}`} />}
      <select
        id={id}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={event => onChange(event.target.value as Value)}
      >
        {[...groups].map(([group, list]) =>
          group === '' ? (
            lines(list)
          ) : (
            <optgroup key={group} label={group}>
              {lines(list)}
            </optgroup>
          ),
        )}
      </select>
      <Icon name="chevron-down" size={14} />
    </span>
  )
}
