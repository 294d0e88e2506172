import type { OfferedPart } from '../../import/import-bench.ts'
import type { ImportChoice } from '../../import/import-choice.ts'
import { useT } from '../app-context.ts'
import { Segmented } from '../components/segmented.tsx'

interface ImportPartsProps {
  parts: readonly OfferedPart[]
  choice: ImportChoice
  /** The part that is looked at. */
  shown: number
  /** Whether several maps can come of it. */
  canSplit: boolean
  onShow: (part: number) => void
  onChange: (choice: ImportChoice) => void
}

/** The tables, sheets and diagrams of a file: each is taken or left, and one of them is looked at. */
export function ImportParts({ parts, choice, shown, canSplit, onShow, onChange }: ImportPartsProps) {
  const t = useT()
  const nameOf = (part: OfferedPart, index: number): string =>
    part.name || t('pasting.tableNumber', { number: index + 1 })
  const sizeOf = (part: OfferedPart): string =>
    part.kind === 'journey' ? t('importing.diagram') : t('pasting.cells', { count: part.cells })
  return (
    <div className="import-parts">
      <ul aria-label={t('importing.parts')}>
        {parts.map((part, index) => {
          const name = nameOf(part, index)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            <li key={index} data-shown={index === shown}>
              <input
                type="checkbox"
                aria-label={t('importing.take', { name })}
                checked={choice.parts[index]?.chosen ?? false}
                onChange={event => {
                  onChange({
                    ...choice,
                    parts: choice.parts.map((own, i) =>
                      i === index ? { ...own, chosen: event.target.checked } : own,
                    ),
                  })
                  onShow(index)
                }}
              />
              <button
                type="button"
                aria-pressed={index === shown}
                aria-label={t('importing.show', { name })}
                onClick={() => onShow(index)}
              >
                <span className="clip" dir="auto">
                  {name}
                </span>
                <span className="caption">{sizeOf(part)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {canSplit && (
        <Segmented
          label={t('importing.become')}
          value={choice.together ? 'one' : 'each'}
          choices={[
            { value: 'one', label: t('importing.together') },
            { value: 'each', label: t('importing.each') },
          ]}
          onChange={value => onChange({ ...choice, together: value === 'one' })}
        />
      )}
    </div>
  )
}
