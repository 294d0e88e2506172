import { useMemo, useState } from 'react'
import { laneColour, laneTypes } from '../../journey/vocabulary.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Field } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import type { PasteChoice, PasteOffer } from './paste-offer.ts'
import './dialogs.css'

/** Most cards of a cell, and texts without a place, that are shown. */
const shownCards = 3
const shownTexts = 50

/** Shows what a table would become before it does: which way round, and what each lane is. */
export function PasteDialog({ offer }: { offer: PasteOffer }) {
  const t = useT()
  const { shell } = useApp()
  const [choice, setChoice] = useState<PasteChoice>(() => offer.suggestion(0))
  const preview = useMemo(() => offer.preview(choice), [offer, choice])
  const { steps, unplaced } = preview
  const more = preview.stepCount - steps.length

  return (
    <Dialog title={t('pasting.title')} className="paste-dialog" onClose={shell.closeDialog}>
      {offer.tables.length > 1 && (
        <Field label={t('pasting.table')} layout="row">
          {id => (
            <Select
              id={id}
              value={String(choice.table)}
              options={offer.tables.map(({ title, cellCount, all }, index) => ({
                value: String(index),
                label: all
                  ? t('pasting.allTables')
                  : t('pasting.tableOf', {
                      title:
                        title.trim() ||
                        t('pasting.tableNumber', { number: offer.tables[0]?.all ? index : index + 1 }),
                      cells: t('pasting.cells', { count: cellCount }),
                    }),
              }))}
              onChange={value => setChoice(offer.suggestion(Number(value)))}
            />
          )}
        </Field>
      )}
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
          onChange={stagesIn => setChoice({ table: choice.table, stagesIn, laneTypes: {} })}
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
            {preview.lanes.map(lane => (
              <tr key={lane.place} className={`colour-${laneColour[lane.laneType]}`}>
                <th scope="row">
                  <span className="paste-lane-name">{lane.name || t(`laneType.${lane.laneType}`)}</span>
                  <Select
                    label={t('pasting.laneType', { name: lane.name })}
                    value={lane.laneType}
                    dot={laneColour[lane.laneType]}
                    options={laneTypes.map(value => ({ value, label: t(`laneType.${value}`) }))}
                    onChange={laneType =>
                      setChoice({ ...choice, laneTypes: { ...choice.laneTypes, [lane.place]: laneType } })
                    }
                  />
                </th>
                {lane.cells.map((cell, stepIndex) => (
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
      {unplaced.length > 0 && (
        <details className="paste-unplaced">
          <summary>{t('pasting.unplaced', { count: unplaced.length })}</summary>
          <ul>
            {unplaced.slice(0, shownTexts).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand twice
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
            {unplaced.length > shownTexts && (
              <li>{t('pasting.moreRows', { count: unplaced.length - shownTexts })}</li>
            )}
          </ul>
        </details>
      )}
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
