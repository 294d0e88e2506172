import { useId } from 'react'
import { useRadioKeys } from './use-radio-keys.ts'

/** One line of a list of choices. */
interface LongChoice<Value> {
  readonly value: Value
  readonly label: string
  /** What it is for. */
  readonly about: string
}

interface ChoiceListProps<Value> {
  label: string
  value: Value
  choices: readonly LongChoice<Value>[]
  onChange: (value: Value) => void
}

/** A few choices one under the other, each with what it is for: a radio group. Arrow keys move and choose. */
export function ChoiceList<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceListProps<Value>) {
  const id = useId()
  const { group, onKeyDown, tabIndex } = useRadioKeys(
    choices.map(() => false),
    choices.findIndex(choice => choice.value === value),
    index => {
      const choice = choices[index]
      if (choice) onChange(choice.value)
    },
  )
  return (
    <div ref={group} role="radiogroup" aria-label={label} className="choice-list" onKeyDown={onKeyDown}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a list of buttons that act as radios, with roving focus
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          aria-label={choice.label}
          aria-describedby={`${id}-${choice.value}`}
          tabIndex={tabIndex(index)}
          className="long-choice"
          onClick={() => onChange(choice.value)}
        >
          <strong>{choice.label}</strong>
          <span id={`${id}-${choice.value}`}>{choice.about}</span>
        </button>
      ))}
    </div>
  )
}
