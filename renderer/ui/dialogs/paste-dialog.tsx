import { useMemo, useState } from 'react'
import { laneColour, laneTypes } from '../../journey/vocabulary.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import type { PasteChoice, PasteOffer } from './paste-offer.ts'
import './dialogs.css'

/** Most steps and cards of a cell that the preview shows. */
const shownSteps = 12
const shownCards = 3

/** Shows what a table would become before it does: which way round, and what each lane is. */
export function PasteDialog({ offer }: { offer: PasteOffer }) {
  const t = useT()
  const { shell } = useApp()
  const [choice, setChoice] = useState<PasteChoice>(offer.suggestion)
  const preview = useMemo(() => offer.preview(choice), [offer, choice])
  const steps = preview.steps.slice(0, shownSteps)
  const more = preview.steps.length - steps.length

  return (
    <Dialog title={t('pasting.title')} className="paste-dialog" onClose={shell.closeDialog}>
      <div className="paste-options">
        <span className="field-label">{t('pasting.orientation')}</span>
        <Segmented
          label={t('pasting.orientation')}
          value={choice.stagesIn}
          choices={[
            { value: 'columns', label: t('pasting.columns'), icon: 'columns-3' },
            { value: 'rows', label: t('pasting.rows'), icon: 'rows-3' },
          ]}
          // Another orientation has other lanes: what was said about them no longer fits.
          onChange={stagesIn => setChoice({ stagesIn, laneTypes: {} })}
        />
        <span className="caption grow paste-summary">
          {t('pasting.summary', {
            stages: t('pasting.stages', { count: preview.stageCount }),
            lanes: t('pasting.laneCount', { count: preview.lanes.length }),
            cards: t('pasting.cards', { count: preview.cardCount }),
          })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="paste-preview" aria-label={t('pasting.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('pasting.lanes')}</th>
              {steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps of a table have no identity but their place
                <th key={index} scope="col">
                  {step}
                </th>
              ))}
              {more > 0 && <th scope="col">{t('pasting.moreRows', { count: more })}</th>}
            </tr>
          </thead>
          <tbody>
            {preview.lanes.map((lane, laneIndex) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lanes of a table have no identity but their place
              <tr key={laneIndex} className={`colour-${laneColour[lane.laneType]}`}>
                <th scope="row">
                  <span className="paste-lane-name">{lane.name || t(`laneType.${lane.laneType}`)}</span>
                  <Select
                    label={t('pasting.laneType', { name: lane.name })}
                    value={lane.laneType}
                    dot={laneColour[lane.laneType]}
                    options={laneTypes.map(value => ({ value, label: t(`laneType.${value}`) }))}
                    onChange={laneType =>
                      setChoice({ ...choice, laneTypes: { ...choice.laneTypes, [laneIndex]: laneType } })
                    }
                  />
                </th>
                {lane.cells.slice(0, shownSteps).map((cell, stepIndex) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                  <td key={stepIndex}>
                    {cell.slice(0, shownCards).map((text, cardIndex) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice
                      <span key={cardIndex} className="paste-card" dir="auto">
                        {text}
                      </span>
                    ))}
                    {cell.length > shownCards && (
                      <span className="caption">
                        {t('pasting.moreRows', { count: cell.length - shownCards })}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <footer className="dialog-foot">
        <span className="grow" />
        <Button tone="outlined" onClick={shell.closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button
          tone="primary"
          icon="clipboard-paste"
          disabled={preview.cardCount === 0 && preview.lanes.length === 0}
          onClick={() => {
            shell.closeDialog()
            offer.accept(choice)
          }}
        >
          {t('pasting.paste')}
        </Button>
      </footer>
    </Dialog>
  )
}
