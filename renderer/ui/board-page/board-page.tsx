import { Suspense, useEffect, useRef } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { EditorContext, useApp, useEditor, useEditorState } from '../app-context.ts'
import { lazyPanel } from '../lazy-panel.ts'
import { Banners } from './banners.tsx'
import { BoardMenu } from './board-menu.tsx'
import { StatusBar } from './status-bar.tsx'
import { ToolRail } from './tool-rail.tsx'
import { TopBar } from './top-bar.tsx'
import './board-page.css'

const Inspector = lazyPanel(() => import('../inspector/inspector.tsx').then(part => part.Inspector))
const FindBar = lazyPanel(() => import('../finding/find-bar.tsx').then(part => part.FindBar))

/** One open map: the board with everything around it. */
export function BoardPage({ editor }: { editor: Editor }) {
  const { shell } = useApp()

  useEffect(
    () => () => {
      shell.closeContextMenu()
      shell.renameMap(false)
    },
    [shell],
  )

  return (
    <EditorContext value={editor}>
      <BoardLayout />
    </EditorContext>
  )
}

function BoardLayout() {
  const inspectorOpen = useEditorState(state => state.inspectorOpen)
  return (
    <div className="board-page" data-inspector={inspectorOpen}>
      <TopBar />
      <ToolRail />
      <main className="board-main">
        <Banners />
        <FindingBars />
        <BoardHost />
        <BoardMenu />
      </main>
      {inspectorOpen && (
        <Suspense fallback={<aside className="inspector" />}>
          <Inspector />
        </Suspense>
      )}
      <StatusBar />
    </div>
  )
}

/** The bars over the board that finding needs, while it does. */
function FindingBars() {
  const finding = useEditorState(state => state.find.open)
  return <Suspense fallback={null}>{finding && <FindBar />}</Suspense>
}

/** Where the board draws itself; React leaves what is inside alone. */
function BoardHost() {
  const { mountBoard } = useApp()
  const editor = useEditor()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => (host.current ? mountBoard(host.current, editor) : undefined), [mountBoard, editor])
  return <div ref={host} className="board-host" />
}
