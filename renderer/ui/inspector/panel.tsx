import type { ReactNode } from 'react'
import type { ActionId } from '../../editor/actions/action-ids.ts'
import { actionEntry } from '../action-entry.ts'
import { useApp, useEditor, useT } from '../app-context.ts'
import { IconButton } from '../components/icon-button.tsx'
import { MenuButton, type MenuEntry } from '../components/menu.tsx'

interface PanelProps {
  title: string
  /** The colour family of the square before the title. */
  colour?: string | undefined
  /** Commands of the panel's menu, in groups. */
  commands?: readonly (readonly ActionId[])[]
  children: ReactNode
}

/** The frame of the details panel: what is shown, its commands, the way to close it. */
export function Panel({ title, colour, commands = [], children }: PanelProps) {
  const t = useT()
  const editor = useEditor()
  const app = useApp()
  const entries = (): MenuEntry[] =>
    commands.flatMap((group, index) => [
      ...(index > 0 ? [{ kind: 'separator' } as const] : []),
      ...group.map(id => actionEntry(app, t, id)),
    ])
  return (
    <>
      <header className="panel-head">
        {colour && <span className={`dot colour-${colour}`} />}
        <h2 className="clip grow">{title}</h2>
        {commands.length > 0 && (
          <MenuButton icon="ellipsis" label={t('common.more')} align="end" entries={entries} />
        )}
        <IconButton
          icon="x"
          label={t('inspector.close')}
          onClick={() => editor.patch({ inspectorOpen: false })}
        />
      </header>
      <div className="panel-body">{children}</div>
    </>
  )
}
