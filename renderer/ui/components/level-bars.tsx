import { type Level, levels } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import { useRadioKeys } from './use-radio-keys.ts'

interface LevelBarsProps {
  label: string
  level: Level | null
  /** The colour family of the filled bars. */
  colour: string
  /** Stands in the place of the level's word: that the levels differ. */
  note?: string | undefined
  disabled?: boolean
  onChange: (level: Level | null) => void
}

const words: Readonly<Record<Level, MessageKey>> = {
  1: 'level.1',
  2: 'level.2',
  3: 'level.3',
  4: 'level.4',
  5: 'level.5',
}

/** Five bars to set a level of 1 to 5 with; choosing the chosen one again takes it off. The word stands beside them. */
export function LevelBars({ label, level, colour, note, disabled, onChange }: LevelBarsProps) {
  const t = useT()
  const { group, onKeyDown, tabIndex } = useRadioKeys(
    levels.map(() => disabled ?? false),
    level === null ? -1 : levels.indexOf(level),
    index => onChange(levels[index] ?? null),
  )
  return (
    <div className={`level-bars colour-${colour}`}>
      <div ref={group} role="radiogroup" aria-label={label} className="level-row" onKeyDown={onKeyDown}>
        {levels.map((value, index) => (
          // biome-ignore lint/a11y/useSemanticElements: bars that act as radios
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={value === level}
            aria-label={t(words[value])}
            disabled={disabled}
            tabIndex={tabIndex(index)}
            className="level-bar"
            data-on={level !== null && value <= level}
            onClick={() => onChange(value === level ? null : value)}
          />
        ))}
      </div>
      {level !== null && <span className="level-word">{t(words[level])}</span>}
      {note !== undefined && <span className="field-note">{note}</span>}
    </div>
  )
}
