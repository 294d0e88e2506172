import { useStore } from 'zustand'
import { useApp, useT } from '../app-context.ts'
import './file-status.css'

/** How the file of the open map compares to it. Said quietly, and never announced: everything is kept anyway. */
export function FileStatus() {
  const t = useT()
  const { origin } = useStore(useApp().origin)
  if (!origin) return null
  const { file, folder, state } = origin
  return (
    <span
      className={`file-status file-${state}`}
      role="status"
      aria-live="off"
      data-tip={folder ? t('original.tipIn', { folder }) : t('original.tip')}
      data-tip-side="above"
    >
      <span aria-hidden="true">·</span> <bdi className="clip">{t(`original.${state}`, { file })}</bdi>
    </span>
  )
}
