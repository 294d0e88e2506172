import { useMemo } from 'react'
import { tabTable } from '../../export/copy-cells.ts'
import { formats } from '../../export/formats.ts'
import { htmlTable } from '../../export/html-cells.ts'
import { mapText } from '../../export/map-text.ts'
import { readOptions, requestOf } from '../../export/read-options.ts'
import { guardedText } from '../../export/tab-field.ts'
import { cardTable } from '../../export/tables/card-table.ts'
import { mapTable } from '../../export/tables/map-table.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { ChoiceList } from '../components/choice-list.tsx'
import { showTrouble } from '../trouble-text.ts'
import { ExportFrame } from './export-frame.tsx'
import { TablePreview } from './table-preview.tsx'
import type { Exporting } from './use-export.ts'
import { type TableForm, tableForms, useTableForm } from './use-table-form.ts'

/** How many characters the preview shows. */
const longestPreview = 20_000

/** The grid of the map as a table or a diagram that other programs take, shown as it will be. */
export function TableTab({ exporting }: { exporting: Exporting }) {
  const t = useT()
  const { platform, shell } = useApp()
  const document = useEditorState(state => state.document)
  const [form, setForm] = useTableForm()
  const { language } = t
  /** Rows of cells for workbooks, text for all others. */
  const shown = useMemo(() => {
    if (form === 'grid') return mapTable(document, language).rows.map(row => row.cells)
    if (form !== 'cards') return mapText[form](document, language)
    return cardTable(document, language)
  }, [form, document, language])
  const request =
    form === 'grid' || form === 'cards'
      ? requestOf('xlsx', { sheet: form }, null)
      : requestOf(form, readOptions(form), null)

  const copy = async () => {
    try {
      await platform.writeClipboard(clipboardForms())
      shell.toast({ message: 'exporting.textCopied' })
      return true
    } catch (error) {
      showTrouble(shell, error)
      return false
    }
  }
  const clipboardForms = () => {
    if (form === 'markdown' || form === 'mermaid') return { text: String(shown) }
    const cells = typeof shown === 'string' ? mapTable(document, language).rows.map(row => row.cells) : shown
    const text = typeof shown === 'string' ? shown : tabTable(cells)
    // A spreadsheet takes the table, everything else the text.
    return { text: text.replace(/^\uFEFF/, ''), html: htmlTable(cells.map(row => row.map(guardedText))) }
  }
  return (
    <ExportFrame
      exporting={exporting}
      request={request}
      options={
        <ChoiceList
          label={t('exporting.tableFormat')}
          value={form}
          choices={tableForms.map(value => ({
            value,
            label: value === 'grid' || value === 'cards' ? t(`exporting.${value}Name`) : formats[value].name,
            about: t(`exporting.${value}About`),
          }))}
          onChange={(value: TableForm) => setForm(value)}
        />
      }
      preview={
        <section className="export-preview" aria-label={t('exporting.preview')}>
          <header className="preview-head">
            <h2>{t('exporting.preview')}</h2>
          </header>
          {typeof shown === 'string' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
            <pre className="text-preview" tabIndex={0}>
              {shown.slice(0, longestPreview)}
            </pre>
          ) : (
            <TablePreview rows={shown} />
          )}
        </section>
      }
      copy={{ label: t('exporting.copyText'), run: copy }}
    />
  )
}
