import type { ImportRemark } from '../../import/import-remark.ts'
import { useT } from '../app-context.ts'
import { remarkText } from '../remark-text.ts'

/** Most remarks that are shown. */
const shownRemarks = 20

/** What was odd in a file, a sentence each. Nothing where nothing was. */
export function ImportRemarks({ remarks }: { remarks: readonly ImportRemark[] }) {
  const t = useT()
  if (remarks.length === 0) return null
  return (
    <ul className="import-remarks" aria-label={t('importing.remarks')}>
      {remarks.slice(0, shownRemarks).map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be odd twice
        <li key={index} className="caption" dir="auto">
          {remarkText(t, remark)}
        </li>
      ))}
      {remarks.length > shownRemarks && (
        <li className="caption">{t('pasting.moreRows', { count: remarks.length - shownRemarks })}</li>
      )}
    </ul>
  )
}
