import { type PdfOptions, papers } from '../../export/export-options.ts'
import type { PdfPlan } from '../../export/pdf/pdf-page.ts'
import { mostOverlap, printScale } from '../../export/read-options.ts'
import { useT } from '../app-context.ts'
import { Checkbox } from '../components/checkbox.tsx'
import { Field, FieldGroup } from '../components/field.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import { Switch } from '../components/switch.tsx'
import { EmbedField } from './embed-field.tsx'
import { HeadingField } from './heading-field.tsx'

interface PdfFieldsProps {
  options: PdfOptions
  plan: PdfPlan | null
  onChange: (change: Partial<PdfOptions>) => void
}

/** Paper, scale and sheets, and what else goes into the file. */
export function PdfFields({ options, plan, onChange }: PdfFieldsProps) {
  const t = useT()
  const { paper, direction, tiled, scale, overlap, cropMarks, heading, notes, embed, content } = options
  const onPaper = paper !== 'fitted'
  const tiles = onPaper && tiled
  return (
    <>
      <FieldGroup label={t('exporting.sheet')} layout="row">
        <Segmented
          label={t('exporting.sheet')}
          value={paper}
          choices={[
            { value: 'fitted' as const, label: t('exporting.fitted'), short: t('exporting.fittedShort') },
            ...papers.map(value => ({ value, label: value })),
          ]}
          onChange={value => onChange({ paper: value })}
        />
      </FieldGroup>
      {onPaper && (
        <FieldGroup label={t('exporting.direction')} layout="row">
          <Segmented
            label={t('exporting.direction')}
            value={direction}
            choices={[
              { value: 'portrait', label: t('exporting.portrait') },
              { value: 'landscape', label: t('exporting.landscape') },
            ]}
            onChange={value => onChange({ direction: value })}
          />
        </FieldGroup>
      )}
      <Field label={t('exporting.scale')} layout="row">
        {id => (
          <span className="export-two">
            <Select
              id={id}
              value={scale === null ? 'fit' : 'own'}
              options={[
                { value: 'fit', label: onPaper ? t('exporting.fitPages') : t('exporting.trueSize') },
                { value: 'own', label: t('exporting.ownScale') },
              ]}
              onChange={value =>
                onChange({ scale: value === 'fit' ? null : withinScale(plan?.scale ?? 100) })
              }
            />
            <NumberInput
              label={t('exporting.percentScale')}
              value={plan?.scale ?? scale ?? 100}
              least={printScale.least}
              most={printScale.most}
              unit="%"
              onChange={value => onChange({ scale: value })}
            />
          </span>
        )}
      </Field>
      {onPaper && (
        <>
          <hr className="export-line" />
          <div className="export-tiles">
            <Switch
              label={t('exporting.tiles')}
              checked={tiled}
              onChange={value => onChange({ tiled: value })}
            />
            {tiled && plan && (
              <span className="number">
                {t('exporting.sheets', { columns: plan.grid.columns, rows: plan.grid.rows })}
              </span>
            )}
          </div>
        </>
      )}
      {tiles && (
        <Field label={t('exporting.overlap')} layout="row">
          {id => (
            <span className="export-two">
              <NumberInput
                id={id}
                label={t('exporting.overlap')}
                value={overlap}
                least={0}
                most={mostOverlap}
                unit="mm"
                onChange={value => onChange({ overlap: value })}
              />
              <Checkbox
                label={t('exporting.cropMarks')}
                checked={cropMarks}
                onChange={value => onChange({ cropMarks: value })}
              />
            </span>
          )}
        </Field>
      )}
      <hr className="export-line" />
      <HeadingField heading={heading} onChange={value => onChange({ heading: value })} />
      <EmbedField
        format="pdf"
        content={content}
        embed={embed}
        onChange={value => onChange({ embed: value })}
      />
      <Checkbox label={t('exporting.notes')} checked={notes} onChange={value => onChange({ notes: value })} />
    </>
  )
}

const withinScale = (scale: number) =>
  Math.min(printScale.most, Math.max(printScale.least, Math.round(scale)))
