import type { ActionId } from '../editor/actions/action-ids.ts'
import type { AppServices } from './app-services.ts'
import { keyHint } from './components/key-hint.ts'
import type { MenuEntry } from './components/menu.tsx'
import type { Translator } from './i18n/translate.ts'

/** A command as a line of a menu, with its key; greyed while it can't be done. */
export function actionEntry(
  { actions, platform }: Pick<AppServices, 'actions' | 'platform'>,
  t: Translator,
  id: ActionId,
): Extract<MenuEntry, { kind: 'item' }> {
  const action = actions.list.find(one => one.id === id)
  const key = action?.keys[0]
  const { enabled, checked } = actions.state(id)
  return {
    kind: 'item',
    label: t(`action.${id}`),
    icon: action?.icon,
    hint: key && keyHint(key, platform.os),
    checked,
    disabled: !enabled,
    danger: id === 'delete',
    run: () => actions.run(id),
  }
}
