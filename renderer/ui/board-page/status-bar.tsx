import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { SaveState } from '../../editor/editor-state.ts'
import { noSelection } from '../../editor/selection.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { CardFlag } from '../../journey/vocabulary.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { lazyPanel } from '../lazy-panel.ts'
import { useStorageTrouble } from '../use-storage-trouble.ts'
import { ActionButton } from './action-button.tsx'
import { useCounts } from './use-counts.ts'
import { useZoomPercent } from './zoom-menu.tsx'

const HiddenLanes = lazyPanel(() => import('./hidden-lanes.tsx').then(part => part.HiddenLanes))

const FileStatus = lazyPanel(() => import('./file-status.tsx').then(part => part.FileStatus))

/** The line under the board: whether everything is saved, what the map holds, the zoom. */
export function StatusBar() {
  const t = useT()
  const counts = useCounts()
  const percent = useZoomPercent()
  const blueprint = useEditorState(state => state.document.index.map.kind === 'service-blueprint')
  const inspectorOpen = useEditorState(state => state.inspectorOpen)
  const miniMapOpen = useEditorState(state => state.miniMapOpen)
  const { origin } = useApp()
  const hasFile = useStore(origin, state => state.origin !== null)
  const facts = [
    t('status.steps', { count: counts.steps }),
    t('status.cards', { count: counts.cards }),
    ...(counts.connectors > 0 && blueprint ? [t('status.connectors', { count: counts.connectors })] : []),
    ...(counts.votes > 0 ? [t('status.votes', { count: counts.votes })] : []),
  ]
  return (
    <footer className="status-bar">
      <SaveStatus />
      {hasFile && (
        <Suspense fallback={null}>
          <FileStatus />
        </Suspense>
      )}
      <span className="status-line" />
      <span className="number clip">{facts.join(' · ')}</span>
      {counts.parked > 0 && <ParkedCount count={counts.parked} />}
      <Suspense fallback={null}>
        <HiddenLanes />
      </Suspense>
      {blueprint && <FlagLegend />}
      <span className="grow" />
      <ActionButton id="zoomOut" size="small" tipSide="above" />
      <span className="number zoom-number">{percent}</span>
      <ActionButton id="zoomIn" size="small" tipSide="above" />
      <ActionButton id="fitMap" size="small" tipSide="above" />
      {!miniMapOpen && <ActionButton id="miniMap" size="small" tipSide="above" />}
      {!inspectorOpen && <InspectorOpener />}
    </footer>
  )
}

/** How many cards have no place, as the way to them. */
function ParkedCount({ count }: { count: number }) {
  const t = useT()
  const editor = useEditor()
  return (
    <Button
      size="small"
      data-tip={t('status.showParked')}
      onClick={() => {
        editor.select(noSelection)
        editor.patch({ inspectorOpen: true })
      }}
    >
      {t('status.parked', { count })}
    </Button>
  )
}

/**
 * Says in words whether what is on screen is durable. Only trouble and its end are announced: with every few keys
 * the map is saved again, and nobody wants to hear that.
 */
function SaveStatus() {
  const t = useT()
  const { actions, retrySave } = useApp()
  const save = useEditorState(state => state.save)
  const inMemory = useStorageTrouble() !== null
  const copyFailed = useCopyFailed()
  useRecoveryAnnounced(save.kind)
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
  if (inMemory) {
    return (
      <span className="save-status save-failed" role="status">
        <Icon name="triangle-alert" size={14} />
        {t('keeping.memory')}
      </span>
    )
  }
  return (
    <span
      className={`save-status save-${save.kind}`}
      role="status"
      aria-live="off"
      data-tip={copyFailed ? t('keeping.noSecondCopy') : undefined}
      data-tip-side="above"
    >
      <Icon name={save.kind === 'saved' ? 'circle-check' : 'circle-dot'} size={14} />
      {t(`status.${save.kind}`)}
    </span>
  )
}

function useRecoveryAnnounced(kind: SaveState['kind']): void {
  const t = useT()
  const { shell } = useApp()
  const inTrouble = useRef(false)
  useEffect(() => {
    if (kind === 'saved' && inTrouble.current) shell.announce(t('status.saved'))
    if (kind !== 'saving') inTrouble.current = kind === 'failed'
  }, [kind, shell, t])
}

/** Whether the copy outside the database is behind: said quietly, since nothing is lost by it. */
function useCopyFailed(): boolean {
  const { secondCopy } = useApp().repository
  return useSyncExternalStore(
    listener => secondCopy?.watch(listener) ?? (() => {}),
    () => secondCopy?.failed() ?? false,
  )
}

function FlagLegend() {
  const t = useT()
  const document = useDeferredValue(useEditorState(state => state.document))
  const used = useMemo(() => flagsUsed(document), [document])
  const fail = used.has('fail')
  const wait = used.has('wait')
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

/** The flags of the cards in the grid. */
function flagsUsed({ index }: JourneyDocument): ReadonlySet<CardFlag> {
  const used = new Set<CardFlag>()
  for (const lane of index.cells.values())
    for (const cards of lane.values()) for (const { flag } of cards) if (flag) used.add(flag)
  return used
}

function InspectorOpener() {
  return <ActionButton id="inspector" size="small" tipSide="above" />
}
