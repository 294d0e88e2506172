import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { ActionButton } from './action-button.tsx'
import { useCounts } from './use-counts.ts'
import { useZoomPercent } from './zoom-menu.tsx'

/** The line under the board: whether everything is saved, what the map holds, the zoom. */
export function StatusBar() {
  const t = useT()
  const counts = useCounts()
  const percent = useZoomPercent()
  const blueprint = useEditorState(state => state.document.index.map.kind === 'service-blueprint')
  const inspectorOpen = useEditorState(state => state.inspectorOpen)
  const facts = [
    t('status.steps', { count: counts.steps }),
    t('status.cards', { count: counts.cards }),
    ...(counts.connectors > 0 && blueprint ? [t('status.connectors', { count: counts.connectors })] : []),
    ...(counts.votes > 0 ? [t('status.votes', { count: counts.votes })] : []),
  ]
  return (
    <footer className="status-bar">
      <SaveStatus />
      <span className="status-line" />
      <span className="number clip">{facts.join(' · ')}</span>
      {blueprint && <FlagLegend />}
      <span className="grow" />
      <ActionButton id="zoomOut" size="small" tipSide="above" />
      <span className="number zoom-number">{percent}</span>
      <ActionButton id="zoomIn" size="small" tipSide="above" />
      <ActionButton id="fitMap" size="small" tipSide="above" />
      {!inspectorOpen && <InspectorOpener />}
    </footer>
  )
}

/** Says in words whether what is on screen is durable. Announced politely when it changes. */
function SaveStatus() {
  const t = useT()
  const { actions, retrySave } = useApp()
  const save = useEditorState(state => state.save)
  if (save.kind === 'failed') {
    return (
      <span className="save-status save-failed" role="alert">
        <Icon name="triangle-alert" size={14} />
        <strong>{t('status.failed')}</strong>
        <span className="clip">{t(`trouble.${save.trouble}`)}</span>
        <Button size="small" tone="outlined" onClick={retrySave}>
          {t('status.retry')}
        </Button>
        <Button size="small" tone="outlined" onClick={() => actions.run('saveCopy')}>
          {t('status.saveCopy')}
        </Button>
      </span>
    )
  }
  return (
    <span className={`save-status save-${save.kind}`} role="status">
      <Icon name={save.kind === 'saved' ? 'circle-check' : 'circle-dot'} size={14} />
      {t(`status.${save.kind}`)}
    </span>
  )
}

function FlagLegend() {
  const t = useT()
  const fail = useFlagUsed('fail')
  const wait = useFlagUsed('wait')
  if (!fail && !wait) return null
  return (
    <>
      <span className="status-line" />
      {fail && (
        <span className="legend">
          <b className="legend-fail">{t('scene.fail')}</b>
          {t('flag.fail')}
        </span>
      )}
      {wait && (
        <span className="legend">
          <b className="legend-wait">{t('scene.wait')}</b>
          {t('flag.wait')}
        </span>
      )}
    </>
  )
}

function useFlagUsed(flag: 'fail' | 'wait'): boolean {
  return useEditorState(({ document }) => {
    for (const lane of document.index.cells.values())
      for (const cards of lane.values()) if (cards.some(card => card.flag === flag)) return true
    return false
  })
}

function InspectorOpener() {
  return <ActionButton id="inspector" size="small" tipSide="above" />
}
