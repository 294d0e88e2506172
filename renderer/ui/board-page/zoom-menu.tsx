import { useEffect, useState } from 'react'
import type { ActionId } from '../../editor/actions/action-ids.ts'
import { actionEntry } from '../action-entry.ts'
import { useApp, useEditor, useT } from '../app-context.ts'
import { MenuButton } from '../components/menu.tsx'

const commands: readonly ActionId[] = [
  'fitMap',
  'fitSelection',
  'zoomToStage',
  'zoom100',
  'zoomIn',
  'zoomOut',
]

/** How often the figure follows while the zoom changes: often enough to read, and no frame pays for more. Milliseconds. */
const followEvery = 120

/** The zoom in per cent, rounded as it is shown. */
export function useZoomPercent(): string {
  const t = useT()
  const { store } = useEditor()
  const [zoom, setZoom] = useState(() => store.getState().camera.zoom)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      timer = undefined
      setZoom(store.getState().camera.zoom)
    }
    follow()
    const stop = store.subscribe((state, before) => {
      if (state.camera.zoom !== before.camera.zoom) timer ??= setTimeout(follow, followEvery)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store])
  return t.percent(Math.round(zoom * 100) / 100)
}

/** The zoom as a menu of ways to change it. */
export function ZoomMenu() {
  const t = useT()
  const app = useApp()
  const percent = useZoomPercent()
  return (
    <MenuButton
      className="zoom-button number"
      label={t('status.zoomLevel', { percent })}
      text={percent}
      align="end"
      entries={() => commands.map(id => actionEntry(app, t, id))}
    />
  )
}
