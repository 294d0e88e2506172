import { useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { ArchiveReportText } from './archive-report.tsx'
import type { useArchive } from './use-archive.ts'

/** How far an import or export is, or what came of it. Screen readers are told of the end. */
export function ArchiveOutcome({
  archive: { running, report, stop },
}: {
  archive: ReturnType<typeof useArchive>
}) {
  const t = useT()
  return (
    <div role="status">
      {running && (
        <div className="progress-row">
          <ProgressBar label={t(`settings.${running.kind}`)} done={running.done} />
          <Button tone="outlined" onClick={stop}>
            {t('settings.stop')}
          </Button>
        </div>
      )}
      {report && (
        <div className="settings-report">
          <ArchiveReportText report={report} />
        </div>
      )}
    </div>
  )
}
