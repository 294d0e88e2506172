import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type MenuParts, menuTemplate, type RecentEntry } from '../../electron/main/menu-template.ts'
import { menuWordsIn } from '../../electron/main/menu-words.ts'
import type { DesktopMenuItem, DesktopMenuSection } from '../../electron/shared/ipc.ts'

const command = (actionId: string, accelerator: string | null, enabled = true): DesktopMenuItem => ({
  kind: 'command',
  actionId,
  label: actionId,
  accelerator,
  enabled,
  checked: null,
})

const parts = {
  words: menuWordsIn('en'),
  recent: [] as readonly RecentEntry[],
  clearRecent: () => {},
  hasWindow: true,
}

/** The entries of one menu on a platform by action id, and what is run when they are chosen. */
function menuOn(
  platform: NodeJS.Platform,
  items: readonly DesktopMenuItem[],
  more: Partial<MenuParts> = {},
  role: DesktopMenuSection['role'] = 'edit',
) {
  const ran: string[] = []
  const template = menuTemplate({
    ...parts,
    sections: [{ label: 'Edit', role, items }],
    platform,
    run: id => void ran.push(id),
    ...more,
  })
  const all = template.flatMap(menu => menu.submenu as MenuItemConstructorOptions[])
  const entry = (id: string) => all.find(one => one.id === id) ?? {}
  return {
    template,
    all,
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
  expect(entry('copy')).toMatchObject({ role: 'copy', enabled: true })
  expect(entry('copy').label?.replace('&', '')).toBe('copy')
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
  const { entry } = menuOn('darwin', items)
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

const fileItems = [
  command('newMap', null),
  command('openFile', 'CmdOrCtrl+O'),
  command('export', null),
  { kind: 'separator' } as const,
  command('settings', 'CmdOrCtrl+,'),
]

test('macOS has its own menus: the app’s, with settings and the way out, and one for windows', () => {
  const sections: DesktopMenuSection[] = [
    { label: 'File', role: 'file', items: fileItems },
    { label: 'Help', role: 'help', items: [command('about', null)] },
  ]
  const { template, all, entry } = menuOn('darwin', [], { sections })
  expect(template.map(menu => menu.role ?? menu.label)).toEqual(['Jejak', 'File', 'windowMenu', 'help'])
  const own = (template[0]!.submenu as MenuItemConstructorOptions[]).map(
    one => one.id ?? one.role ?? one.type,
  )
  expect(own).toEqual([
    'about',
    'separator',
    'settings',
    'separator',
    'services',
    'separator',
    'hide',
    'hideOthers',
    'unhide',
    'separator',
    'quit',
  ])
  expect(entry('settings')).toMatchObject({ accelerator: 'CmdOrCtrl+,' })
  expect(all.filter(one => one.id === 'settings' || one.id === 'about')).toHaveLength(2)
  // Nothing is marked there, and every entry has its name in the language of the interface.
  expect(all.filter(one => one.label?.includes('&'))).toEqual([])
  expect(all.filter(one => one.type !== 'separator' && !one.label)).toEqual([])
})

test('elsewhere the way out is in the File menu, and every entry has a letter of its own', () => {
  const { all, template } = menuOn('win32', fileItems, {}, 'file')
  expect(all.map(one => one.role).filter(Boolean)).toEqual(['close', 'quit'])
  const letters = all.flatMap(({ label }) => label?.match(/&(\w)/)?.[1]?.toLowerCase() ?? [])
  expect(new Set(letters).size).toBe(letters.length)
  expect(letters).toHaveLength(all.filter(one => one.label).length)
  expect(template[0]?.label).toBe('&Edit')
})

test('without a window only what opens one can be chosen', () => {
  const { entry, choose, ran } = menuOn('darwin', fileItems, { hasWindow: false }, 'file')
  expect(entry('newMap').enabled).toBe(true)
  expect(entry('openFile').enabled).toBe(true)
  expect(entry('export').enabled).toBe(false)
  choose('newMap')
  expect(ran).toEqual(['newMap'])
})

test('files that were opened lately stand under “Open recent”, with their own letters', () => {
  const opened: string[] = []
  let isCleared = false
  const recent = ['Q&A.jejak', 'trip.jejak'].map(label => ({ label, open: () => void opened.push(label) }))
  const more = {
    recent,
    clearRecent: () => {
      isCleared = true
    },
  }
  const { entry } = menuOn('linux', fileItems, more, 'file')
  const files = entry('openRecent').submenu as MenuItemConstructorOptions[]
  expect(files.map(one => one.label ?? one.type)).toEqual([
    'Q&&A.jejak',
    'trip.jejak',
    'separator',
    '&Clear list',
  ])
  for (const one of files) one.click?.({} as never, undefined, {} as never)
  expect(opened).toEqual(['Q&A.jejak', 'trip.jejak'])
  expect(isCleared).toBe(true)
  const none = menuOn('linux', fileItems, {}, 'file').entry('openRecent')
  expect(none.submenu).toEqual([{ label: 'No files yet', enabled: false }])
})
