import { type PointerEvent, useEffect, useRef } from 'react'
import type { EditorState } from '../../editor/editor-state.ts'
import { keepInSight } from '../../editor/sticky.ts'
import type { Box } from '../../scene/geometry.ts'
import { useApp, useEditor, useT, useTheme } from '../app-context.ts'
import { IconButton } from '../components/icon-button.tsx'
import { pixelOf } from '../interface-size.ts'
import './mini-map.css'

/** Space around the drawing, in CSS pixels. */
const margin = 4

/**
 * The whole map drawn small, with a frame around what the board shows. The drawing is a copy of what the board keeps
 * anyway; while the board moves only the frame follows. A press or a drag goes there.
 */
export function MiniMap({ floating = false }: { floating?: boolean }) {
  const t = useT()
  const theme = useTheme()
  const { overview, shell, actions } = useApp()
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const held = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another drawing
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = () => {
      const ratio = (window.devicePixelRatio || 1) * pixelOf(element)
      const width = Math.round(element.clientWidth * ratio)
      const height = Math.round(element.clientHeight * ratio)
      const ctx = width > 0 ? element.getContext('2d') : null
      if (!ctx) return
      if (element.width !== width || element.height !== height) {
        element.width = width
        element.height = height
      }
      ctx.clearRect(0, 0, width, height)
      ctx.imageSmoothingQuality = 'high'
      const at = placeOf(editor.state(), element)
      overview.draw(ctx, {
        x: at.x * ratio,
        y: at.y * ratio,
        width: at.width * ratio,
        height: at.height * ratio,
      })
      follow()
    }
    const follow = () => {
      const box = frame.current
      if (!box) return
      const { x, y, width, height } = frameOf(editor.state(), element)
      box.style.transform = `translate(${x}px, ${y}px)`
      box.style.width = `${width}px`
      box.style.height = `${height}px`
    }
    draw()
    const stops = [
      overview.watch(draw),
      editor.store.subscribe((state, before) => {
        if (state.camera !== before.camera || state.viewport !== before.viewport) follow()
      }),
    ]
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => {
      for (const stop of stops) stop()
      observer.disconnect()
    }
  }, [editor, overview, theme])

  const go = (event: PointerEvent<HTMLDivElement>) => {
    const element = canvas.current
    if (!element) return
    const state = editor.state()
    const { scene, camera, viewport } = state
    const at = placeOf(state, element)
    const rect = element.getBoundingClientRect()
    const pixel = pixelOf(element)
    const left = (event.clientX - rect.left) / pixel - at.x
    const top = (event.clientY - rect.top) / pixel - at.y
    const { labelWidth, headerHeight } = scene.metrics
    const x = labelWidth + (left / at.width) * (scene.width - labelWidth)
    const y = (top / at.height) * scene.height
    // What was pressed comes to the middle of what headers and labels leave free.
    const next = {
      x: (viewport.width / camera.zoom + labelWidth) / 2 - x,
      y: (viewport.height / camera.zoom + headerHeight) / 2 - y,
      zoom: camera.zoom,
    }
    editor.setCamera(keepInSight(scene, next, viewport))
  }

  return (
    <section className={floating ? 'mini-map mini-map-floating' : 'mini-map'} aria-label={t('miniMap.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the keyboard there are the commands of the view */}
      <div
        className="mini-map-body"
        onPointerDown={event => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          held.current = true
          go(event)
        }}
        onPointerMove={event => held.current && go(event)}
        onPointerUp={() => {
          held.current = false
        }}
        onPointerCancel={() => {
          held.current = false
        }}
        onContextMenu={event => {
          event.preventDefault()
          shell.openContextMenu({ kind: 'mini-map' }, event.clientX, event.clientY)
        }}
      >
        <canvas ref={canvas} role="img" aria-label={t('miniMap.drawing')} />
        <div ref={frame} className="mini-map-frame" />
      </div>
      {floating && (
        <IconButton
          icon="x"
          size="small"
          className="mini-map-close"
          label={t('miniMap.hide')}
          onClick={() => actions.run('miniMap')}
        />
      )}
    </section>
  )
}

/** Where the grid with its headers lies in the mini-map, as large as fits. CSS pixels. */
function placeOf({ scene }: EditorState, element: HTMLElement): Box {
  const room = { width: element.clientWidth - 2 * margin, height: element.clientHeight - 2 * margin }
  const whole = {
    width: Math.max(1, scene.width - scene.metrics.labelWidth),
    height: Math.max(1, scene.height),
  }
  const scale = Math.min(room.width / whole.width, room.height / whole.height)
  const width = whole.width * scale
  const height = whole.height * scale
  return { x: margin + (room.width - width) / 2, y: margin + (room.height - height) / 2, width, height }
}

/** What the board shows beside its labels, in the mini-map. CSS pixels. */
function frameOf(state: EditorState, element: HTMLElement): Box {
  const { scene, camera, viewport } = state
  const at = placeOf(state, element)
  const { labelWidth } = scene.metrics
  const scale = at.width / Math.max(1, scene.width - labelWidth)
  const left = Math.max(labelWidth, labelWidth - camera.x)
  const top = Math.max(0, -camera.y)
  const right = Math.min(scene.width, viewport.width / camera.zoom - camera.x)
  const bottom = Math.min(scene.height, viewport.height / camera.zoom - camera.y)
  return {
    x: at.x + (left - labelWidth) * scale,
    y: at.y + top * scale,
    width: Math.max(4, (right - left) * scale),
    height: Math.max(4, (bottom - top) * scale),
  }
}
