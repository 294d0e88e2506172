import { useT } from '../app-context.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import { troubleMessage } from '../trouble-text.ts'
import type { ArchiveReport } from './use-archive.ts'

/** What came of an import or an export, in one place. */
export function ArchiveReportText({ report }: { report: ArchiveReport }) {
  const t = useT()
  const counted = (key: MessageKey, count: number) => count > 0 && <p>{t(key, { count })}</p>
  if (report.kind === 'stopped') return <p>{t('settings.stopped')}</p>
  if (report.kind === 'packed') {
    if (report.outcome === 'too-large') return <p>{t('settings.archiveTooLarge')}</p>
    return (
      <>
        {report.outcome === 'nothing' ? (
          <p>{t('settings.nothingToExport')}</p>
        ) : (
          <p>{t('settings.exported', { count: report.maps })}</p>
        )}
        {counted('settings.exportedWithout', report.missingPictures)}
        {counted('settings.notPacked', report.unreadable.length)}
        {report.unreadable.length > 0 && <List lines={report.unreadable} />}
      </>
    )
  }
  if (report.trouble)
    return (
      <p>
        {t(report.trouble === 'no-maps' ? 'settings.noMapsInArchive' : 'settings.notAnArchive', {
          file: report.file,
        })}
      </p>
    )
  return (
    <>
      {(report.added > 0 || report.copied + report.same + report.refused.length === 0) && (
        <p>{t('settings.added', { count: report.added })}</p>
      )}
      {counted('settings.copied', report.copied)}
      {counted('settings.same', report.same)}
      {counted('settings.repaired', report.repaired)}
      {counted('settings.refused', report.refused.length)}
      {report.refused.length > 0 && (
        <List
          lines={report.refused.map(({ file, trouble }) => {
            const { key, params } = troubleMessage({ trouble })
            return `${file}: ${t(key, params)}`
          })}
        />
      )}
      {report.stopped && <p>{t('settings.stopped')}</p>}
    </>
  )
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
