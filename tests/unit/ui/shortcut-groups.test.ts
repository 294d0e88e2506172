import { expect, it } from 'vitest'
import { actions } from '../../../renderer/editor/actions/actions.ts'
import { shortcutGroups } from '../../../renderer/ui/dialogs/shortcut-groups.ts'

it('the sheet of shortcuts shows every command that has a key, once', () => {
  const shown = shortcutGroups(actions).flatMap(group => group.ids)
  const withKey = actions.filter(action => action.keys.length > 0).map(action => action.id)
  expect([...shown].sort()).toEqual([...withKey].sort())
})
