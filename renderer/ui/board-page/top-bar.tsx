import { mapOf } from '../../journey/document.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Mark } from '../components/mark.tsx'
import { KindBadge } from '../library/kind-badge.tsx'
import { ActionButton } from './action-button.tsx'
import { MapTitle } from './map-title.tsx'
import { PersonaChip } from './persona-chip.tsx'
import { ZoomMenu } from './zoom-menu.tsx'

/** The bar over the board: the way back, what the map is and who it is about, undo, zoom, export. */
export function TopBar() {
  const t = useT()
  const { actions } = useApp()
  const kind = useEditorState(state => mapOf(state.document).kind)
  return (
    <header className="top-bar">
      <IconButton icon="chevron-left" label={t('board.back')} onClick={() => actions.run('library')} />
      <Mark />
      <MapTitle />
      <KindBadge kind={kind} quiet />
      <PersonaChip />
      <span className="grow" />
      <ActionButton id="undo" />
      <ActionButton id="redo" />
      <span className="bar-line" />
      <ZoomMenu />
      <span className="bar-line" />
      <Button className="bar-present" icon="presentation" onClick={() => actions.run('present')}>
        {t('action.present')}
      </Button>
      <Button tone="primary" icon="share" onClick={() => actions.run('export')}>
        {t('board.export')}
      </Button>
    </header>
  )
}
