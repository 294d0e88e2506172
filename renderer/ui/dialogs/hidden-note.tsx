import type { HiddenContent } from '../../import/hidden-content.ts'
import { useT } from '../app-context.ts'

/** Most sheets that are named. */
const namedSheets = 5

/** Tells what of a workbook was left out because it is hidden. Nothing where nothing was. */
export function HiddenNote({ hidden }: { hidden: HiddenContent | null }) {
  const t = useT()
  if (!hidden) return null
  const { sheets, rows, columns } = hidden
  const names = sheets.slice(0, namedSheets).join(', ') + (sheets.length > namedSheets ? ' …' : '')
  const parts = [
    ...(sheets.length > 0 ? [t('importing.hiddenSheets', { count: sheets.length, names })] : []),
    ...(rows > 0 ? [t('importing.hiddenRows', { count: rows })] : []),
    ...(columns > 0 ? [t('importing.hiddenColumns', { count: columns })] : []),
  ]
  return (
    <p className="caption hidden-note" dir="auto">
      {t('importing.hidden', { parts: parts.join('; ') })}
    </p>
  )
}
