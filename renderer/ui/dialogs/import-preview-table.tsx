import type { ImportPreview } from '../../import/import-preview.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'

/** The beginning of the map that would come of it: stages and steps across, lanes down. */
export function ImportPreviewTable({ preview, isBusy }: { preview: ImportPreview; isBusy: boolean }) {
  const t = useT()
  const { stages, steps, stepCount, lanes, laneCount } = preview
  const more = stepCount - steps.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="import-preview" aria-label={t('pasting.preview')} aria-busy={isBusy} tabIndex={0}>
      <table>
        <thead>
          {stages.length > 0 && (
            <tr className="import-stages">
              <td />
              {stages.map((stage, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: stages of a table have no identity but their place
                <th key={index} scope="colgroup" colSpan={stage.stepCount} dir="auto">
                  <span>{stage.name}</span>
                </th>
              ))}
              {more > 0 && <td />}
            </tr>
          )}
          <tr>
            <th scope="col">{t('pasting.lanes')}</th>
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps of a table have no identity but their place
              <th key={index} scope="col" dir="auto">
                {step}
              </th>
            ))}
            {more > 0 && <th scope="col">{t('pasting.moreRows', { count: more })}</th>}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, laneIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no identity but their place
            <tr key={laneIndex} className={`colour-${laneColour[lane.laneType]}`}>
              <th scope="row" dir="auto">
                {lane.name || t(`laneType.${lane.laneType}`)}
              </th>
              {lane.cells.map((cell, stepIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                <td key={stepIndex}>
                  {cell.cards.map(({ text, score, persona }, cardIndex) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice
                    <span key={cardIndex} className="import-card" dir="auto">
                      {text}
                      {score !== null && (
                        <span className="import-score">
                          {score > 0 ? `+${score}` : `${score}`.replace('-', '−')}
                        </span>
                      )}
                      {persona !== null && <span className="import-persona">{persona}</span>}
                    </span>
                  ))}
                  {cell.more > 0 && (
                    <span className="caption">{t('pasting.moreRows', { count: cell.more })}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {laneCount > lanes.length && (
            <tr>
              <th scope="row">{t('pasting.moreRows', { count: laneCount - lanes.length })}</th>
              <td colSpan={steps.length} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
