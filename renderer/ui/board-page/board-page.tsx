import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { isFiltering } from '../../editor/filter.ts'
import { EditorContext, useApp, useEditor, useEditorState, useShell } from '../app-context.ts'
import { lazyPanel } from '../lazy-panel.ts'
import { StatusBar } from './status-bar.tsx'
import { ToolRail } from './tool-rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useCramped } from './use-cramped.ts'
import './board-page.css'

// Mostly there are none: nobody waits for them in the first moment.
const Banners = lazy(async () => ({ default: (await import('./banners.tsx')).Banners }))
const BoardMenu = lazyPanel(() => import('./board-menu.tsx').then(part => part.BoardMenu))
const Inspector = lazyPanel(() => import('../inspector/inspector.tsx').then(part => part.Inspector))
const FindBar = lazyPanel(() => import('../finding/find-bar.tsx').then(part => part.FindBar))
const FilterBar = lazyPanel(() => import('../finding/filter-bar.tsx').then(part => part.FilterBar))
const FilterPopover = lazyPanel(() =>
  import('../finding/filter-popover.tsx').then(part => part.FilterPopover),
)
const MiniMap = lazyPanel(() => import('../finding/mini-map.tsx').then(part => part.MiniMap))
const ContentsPanel = lazyPanel(() =>
  import('../finding/contents-panel.tsx').then(part => part.ContentsPanel),
)
const Presentation = lazyPanel(() => import('../finding/presentation.tsx').then(part => part.Presentation))

/** One open map: the board with everything around it. */
export function BoardPage({ editor }: { editor: Editor }) {
  const { shell } = useApp()

  useEffect(
    () => () => {
      shell.closeContextMenu()
      shell.renameMap(false)
      shell.openFilter(false)
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
  const cramped = useCramped(useEditor())
  const presenting = useEditorState(state => state.presenting !== null)
  const inspector = useEditorState(state => state.inspectorOpen) && !presenting
  const contents = useEditorState(state => state.contentsOpen) && !presenting
  return (
    <div
      className="board-page"
      data-inspector={inspector}
      data-contents={contents}
      data-presenting={presenting}
      data-cramped={cramped}
    >
      {!presenting && <TopBar />}
      {!presenting && <ToolRail />}
      {contents && (
        <Suspense fallback={<aside className="contents" />}>
          <ContentsPanel />
        </Suspense>
      )}
      <main className="board-main">
        <Suspense>
          <Banners />
        </Suspense>
        <FindingBars />
        <BoardHost />
        <ContextMenu />
        {!inspector && !presenting && <FloatingMiniMap />}
      </main>
      {inspector && (
        <Suspense fallback={<aside className="inspector" />}>
          <Inspector />
        </Suspense>
      )}
      {presenting ? (
        <Suspense fallback={null}>
          <Presentation />
        </Suspense>
      ) : (
        <StatusBar />
      )}
    </div>
  )
}

/** The board's context menu, while it is open. */
function ContextMenu() {
  const open = useShell(state => state.contextMenu !== null)
  return <Suspense fallback={null}>{open && <BoardMenu />}</Suspense>
}

function FloatingMiniMap() {
  const open = useEditorState(state => state.miniMapOpen)
  return <Suspense fallback={null}>{open && <MiniMap floating />}</Suspense>
}

/** The bars over the board that finding needs, while it does. */
function FindingBars() {
  const finding = useEditorState(state => state.find.open)
  const filtering = useEditorState(state => isFiltering(state.filter))
  const choosing = useShell(state => state.filterOpen)
  return (
    <Suspense fallback={null}>
      {(finding || filtering) && (
        <div className="finding-bars">
          <div>
            {filtering && <FilterBar />}
            {finding && <FindBar />}
          </div>
        </div>
      )}
      {choosing && <FilterPopover />}
    </Suspense>
  )
}

/** Where the board draws itself; React leaves what is inside alone. */
function BoardHost() {
  const { mountBoard } = useApp()
  const editor = useEditor()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => (host.current ? mountBoard(host.current, editor) : undefined), [mountBoard, editor])
  return <div ref={host} className="board-host" />
}
