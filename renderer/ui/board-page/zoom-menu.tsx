import type { ActionId } from '../../editor/actions/action-ids.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { keyHint } from '../components/key-hint.ts'
import { MenuButton } from '../components/menu.tsx'

const commands: readonly ActionId[] = ['fitMap', 'fitSelection', 'zoom100', 'zoomIn', 'zoomOut']

/** The zoom in per cent, rounded as it is shown, so that a pan doesn't redraw it. */
export function useZoomPercent(): string {
  const t = useT()
  return t.percent(useEditorState(state => Math.round(state.camera.zoom * 100) / 100))
}

/** The zoom as a menu of ways to change it. */
export function ZoomMenu() {
  const t = useT()
  const { actions, platform } = useApp()
  const percent = useZoomPercent()
  return (
    <MenuButton
      className="zoom-button number"
      label={t('status.zoomLevel', { percent })}
      text={percent}
      align="end"
      entries={() =>
        commands.map(id => {
          const action = actions.list.find(one => one.id === id)
          const key = action?.keys[0]
          return {
            kind: 'item',
            label: t(`action.${id}`),
            hint: key && keyHint(key, platform.os),
            disabled: !actions.state(id).enabled,
            run: () => actions.run(id),
          }
        })
      }
    />
  )
}
