import type { ActionId } from '../editor/actions/action-ids.ts'
import type { IconName } from '../scene/icons.ts'
import { useApp, useEditorState, useT } from './app-context.ts'
import { ariaKeys, keyHint } from './components/key-hint.ts'

/** A command as a button shows it. */
export interface ActionView {
  readonly label: string
  readonly hint: string | undefined
  /** The same key for assistive technology. */
  readonly ariaKeys: string | undefined
  readonly icon: IconName | undefined
  readonly enabled: boolean
  readonly checked: boolean | null
  run(): void
}

/** A command of the app, followed as it becomes possible and impossible. */
export function useAction(id: ActionId): ActionView {
  const { actions, platform } = useApp()
  const t = useT()
  // As one string, so that a change of the editor's state only redraws when the answer is another one.
  const state = useEditorState(() => {
    const { enabled, checked } = actions.state(id)
    return `${enabled} ${checked}`
  })
  const action = actions.list.find(one => one.id === id)
  const key = action?.keys[0]
  return {
    label: t(`action.${id}`),
    hint: key && keyHint(key, platform.os),
    ariaKeys: key && ariaKeys(key, platform.os),
    icon: action?.icon,
    enabled: state.startsWith('true'),
    checked: state.endsWith('null') ? null : state.endsWith('true'),
    run: () => actions.run(id),
  }
}
