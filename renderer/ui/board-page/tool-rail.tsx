import { useT } from '../app-context.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import { ThemeButton } from '../theme-button.tsx'
import { ActionButton } from './action-button.tsx'

const tools = ['selectTool', 'handTool', 'cardTool', 'connectorTool', 'commentTool'] as const

/** The tools at the left of the board, and below them what is about the app. */
export function ToolRail() {
  const t = useT()
  return (
    <nav className="tool-rail" aria-label={t('board.tools')}>
      {tools.map(id => (
        <ActionButton key={id} id={id} size="tool" tipSide="right" toggle />
      ))}
      <ActionButton id="addPicture" size="tool" tipSide="right" />
      <span className="grow" />
      <ActionButton id="contents" size="tool" tipSide="right" toggle />
      <ActionButton id="filter" size="tool" tipSide="right" toggle />
      <ActionButton id="find" size="tool" tipSide="right" />
      <ActionButton id="shortcuts" size="tool" tipSide="right" />
      <ActionButton id="settings" size="tool" tipSide="right" />
      <ThemeButton size="tool" tipSide="right" />
      <LanguageSwitch />
    </nav>
  )
}
