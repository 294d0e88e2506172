import { useEffect } from 'react'
import { stageViews } from '../../editor/stage-views.ts'
import { endPresenting, showPresented, stepPresentation } from '../../editor/walk-presentation.ts'
import { recordOf } from '../../journey/document.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { IconButton } from '../components/icon-button.tsx'
import { isKeyboardTaken } from '../keyboard-taken.ts'
import { focusBoard } from './focus-board.ts'
import './presentation.css'

const forward: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const back: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
/** They are the browser's and the system's: the whole screen, the loudness. */
const isFunctionKey = /^F\d+$/

/** The map stage by stage on the whole screen: the name of the stage, and the way on and back. */
export function Presentation() {
  const t = useT()
  const { shell } = useApp()
  const editor = useEditor()
  const presenting = useEditorState(state => state.presenting)
  const scene = useEditorState(state => state.scene)
  const viewport = useEditorState(state => state.viewport)
  const stage = useEditorState(state => presenting && recordOf(state.document, presenting.stage))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, another map or another screen
  useEffect(() => showPresented(editor), [presenting, scene, viewport, editor])
  useFullScreen(() => end())

  const end = () => {
    endPresenting(editor)
    focusBoard(editor)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      // In the palette and in a menu the arrow keys go from line to line.
      if (isKeyboardTaken(shell)) return
      // Enter and the space bar press a button that has the focus.
      const onButton = event.target instanceof HTMLElement && event.target.closest('.presentation button')
      if (onButton && (event.key === ' ' || event.key === 'Enter')) return
      if (forward.has(event.key)) stepPresentation(editor, 1)
      else if (back.has(event.key)) stepPresentation(editor, -1)
      else if (event.key === 'Escape' || event.key === 'F5') {
        endPresenting(editor)
        focusBoard(editor)
      } else if (event.key === 'Tab' || isFunctionKey.test(event.key)) return
      // The board and its outline get no key while a map is shown to a room.
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [editor, shell])

  const stages = scene.stageHeaders
  const at = stages.findIndex(header => header.stageId === presenting?.stage)
  const parts = presenting ? stageViews(scene, viewport, presenting.stage).length : 0
  const name = stage?.name.trim() ?? ''
  const said = t('present.at', { at: at + 1, count: stages.length, name })
  useEffect(() => shell.announce(said), [said, shell])
  if (!presenting) return null
  const part = Math.min(presenting.part, parts - 1)
  return (
    <section className="presentation" aria-label={t('present.title')}>
      <span className="presentation-stage">
        <span className="number">{at + 1}</span>
        <strong className="clip">{name}</strong>
      </span>
      {parts > 1 && <span className="number">{t('present.part', { at: part + 1, count: parts })}</span>}
      <span className="grow" />
      <span className="number">{t('find.position', { at: at + 1, count: stages.length })}</span>
      <IconButton
        icon="chevron-left"
        label={t('present.previous')}
        hint="←"
        tipSide="above"
        disabled={at <= 0 && part <= 0}
        onClick={() => stepPresentation(editor, -1)}
      />
      <IconButton
        icon="chevron-right"
        label={t('present.next')}
        hint="→"
        tipSide="above"
        disabled={at >= stages.length - 1 && part >= parts - 1}
        onClick={() => stepPresentation(editor, 1)}
      />
      <IconButton icon="x" label={t('present.end')} hint="Esc" tipSide="above" onClick={end} />
    </section>
  )
}

/** Takes the whole screen while it is there; where that is refused the window has to do. Leaving it ends all. */
function useFullScreen(onLeave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const page = document.documentElement
    let entered = document.fullscreenElement !== null
    const changed = () => {
      if (document.fullscreenElement) entered = true
      else if (entered) onLeave()
    }
    document.addEventListener('fullscreenchange', changed)
    page.requestFullscreen?.().catch(() => {})
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    }
  }, [])
}
