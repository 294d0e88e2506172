import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import '../board/board.css'
import { type BoardView, mountBoard } from '../board/board-view.ts'
import type { Editor } from '../editor/editor.ts'
import type { Target } from '../editor/tools.ts'
import { lanePrompts } from '../journey/templates/lane-prompts.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { Outline } from '../outline/outline.tsx'
import type { ThemeName } from '../scene/theme.ts'
import { catchLostFocus } from '../ui/components/lost-focus.ts'
import { createTranslator } from '../ui/i18n/translate.ts'
import type { Preferences } from '../ui/preferences.ts'
import type { Shell } from '../ui/shell.ts'
import type { Images } from './images.ts'
import { outlineWords } from './outline-words.ts'
import { tellOfPenMode } from './pen-mode.ts'
import { selectionTarget } from './selection-target.ts'

/** What the board needs besides its editor. */
export interface BoardSurroundings {
  readonly preferences: StoreApi<Preferences>
  readonly shell: Shell
  readonly images: Images
  /** The theme that is shown, "system" resolved. */
  readonly theme: () => ThemeName
  readonly onThemeChange: (listener: () => void) => () => void
}

/** A board with its accessible grid in a host element. */
export interface MountedBoard {
  readonly view: BoardView
  unmount(): void
}

/** Draws an editor's map into a host and lays the accessible grid over it. */
export function mountBoardWithOutline(
  host: HTMLElement,
  editor: Editor,
  around: BoardSurroundings,
): MountedBoard {
  const openMenu = (target: Target, at: { x: number; y: number }, held = false) =>
    around.shell.openContextMenu(target, at.x, at.y, held)
  const openMenuOnBoard = (target: Target, at: { x: number; y: number }, held = false) => {
    const rect = host.getBoundingClientRect()
    openMenu(target, { x: rect.left + at.x, y: rect.top + at.y }, held)
  }
  const view = mountBoard(host, editor, {
    theme: around.theme(),
    images: (hash, width) => around.images.image(hash, width),
    labels: boardLabels(around.preferences.getState()),
    wheelZooms: () => around.preferences.getState().wheel === 'zoom',
    onContextMenu: (at, target, held) => openMenuOnBoard(target, at, held),
    onHeldMove: () => around.shell.closeContextMenu(),
  })
  const grid = document.createElement('div')
  host.append(grid)
  const root = createRoot(grid)
  root.render(
    <TranslatedOutline
      editor={editor}
      preferences={around.preferences}
      onContextMenu={at => openMenu(selectionTarget(editor.state().selection), at)}
    />,
  )
  const stops = [
    // After the press that asks for it is over, or its own end would close the menu again. A second press may have
    // begun to rename by then.
    editor.onMenu(({ target, at }) =>
      setTimeout(() => {
        if (!editor.state().editing) openMenuOnBoard(target, at)
      }),
    ),
    tellOfPenMode(editor, around.shell),
    around.onThemeChange(() => view.setTheme(around.theme())),
    around.images.onArrival(hash => view.imageArrived(hash)),
    around.preferences.subscribe((now, before) => {
      if (now.language !== before.language) view.setLabels(boardLabels(now))
    }),
  ]
  return {
    view,
    unmount() {
      for (const stop of stops) stop()
      view.destroy()
      // React warns when a root goes while it is drawing another one.
      setTimeout(() => {
        root.unmount()
        grid.remove()
      })
    },
  }
}

function TranslatedOutline({
  editor,
  preferences,
  onContextMenu,
}: {
  editor: Editor
  preferences: StoreApi<Preferences>
  onContextMenu: (at: { x: number; y: number }) => void
}) {
  const language = useStore(preferences, state => state.language)
  useEffect(() => catchLostFocus(document), [])
  return (
    <Outline
      editor={editor}
      strings={outlineWords(createTranslator(language), Date.now)}
      onContextMenu={onContextMenu}
    />
  )
}

function boardLabels({ language }: Preferences) {
  const t = createTranslator(language)
  return {
    addCard: t('scene.addCard'),
    addCardHere: t('scene.addCardHere'),
    addLane: t('board.addLane'),
    lanePrompt: (laneType: LaneType) => lanePrompts[laneType][language],
    editCard: t('history.editText'),
    editName: t('action.rename'),
  }
}
