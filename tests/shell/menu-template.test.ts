import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/main/menu-template.ts'
import type { DesktopMenuItem } from '../../electron/shared/ipc.ts'

const command = (actionId: string, accelerator: string | null, enabled = true): DesktopMenuItem => ({
  kind: 'command',
  actionId,
  label: actionId,
  accelerator,
  enabled,
  checked: null,
})

/** The entries of one menu on a platform by action id, and what is run when they are chosen. */
function menuOn(platform: NodeJS.Platform, items: readonly DesktopMenuItem[]) {
  const ran: string[] = []
  const template = menuTemplate([{ label: 'Edit', role: 'edit', items }], id => void ran.push(id), platform)
  const entries = template.at(-1)?.submenu as MenuItemConstructorOptions[]
  const entry = (id: string) => entries.find(one => one.id === id) ?? {}
  return {
    template,
    ran,
    entry,
    choose: (id: string) => entry(id).click?.({} as never, undefined, {} as never),
  }
}

const items = [
  command('undo', 'CmdOrCtrl+Z', false),
  command('copy', 'CmdOrCtrl+C', false),
  command('paste', 'CmdOrCtrl+V'),
  command('selectTool', 'V'),
  command('fitMap', 'Shift+1'),
  command('duplicate', 'CmdOrCtrl+D', false),
]

test.each(['darwin', 'win32', 'linux'] as const)('%s: the clipboard is the system’s own', platform => {
  const { entry } = menuOn(platform, items)
  expect(entry('copy')).toMatchObject({ role: 'copy', label: 'copy', enabled: true })
  expect(entry('paste')).toMatchObject({ role: 'paste' })
})

test.each(['darwin', 'win32', 'linux'] as const)('%s: what is chosen otherwise is the page’s', platform => {
  const { ran, choose, entry } = menuOn(platform, items)
  choose('undo')
  choose('fitMap')
  expect(ran).toEqual(['undo', 'fitMap'])
  expect(entry('undo').role).toBeUndefined()
  expect(entry('duplicate').enabled).toBe(false)
})

test('on macOS keys that are typed into fields stay out of the menu, and those that edit text always work', () => {
  const { template, entry } = menuOn('darwin', items)
  expect(template[0]).toEqual({ role: 'appMenu' })
  expect(entry('selectTool').accelerator).toBeUndefined()
  expect(entry('fitMap').accelerator).toBeUndefined()
  expect(entry('undo')).toMatchObject({ accelerator: 'CmdOrCtrl+Z', enabled: true })
})

test('elsewhere all keys are shown and none is taken from the page', () => {
  const { entry } = menuOn('linux', items)
  for (const id of ['undo', 'copy', 'selectTool', 'fitMap'])
    expect(entry(id)).toMatchObject({ accelerator: expect.any(String), registerAccelerator: false })
  expect(entry('undo').enabled).toBe(false)
})
