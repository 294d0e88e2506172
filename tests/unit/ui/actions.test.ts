import { describe, expect, it } from 'vitest'
import { actions } from '../../../renderer/editor/actions/actions.ts'
import { contextMenuActions } from '../../../renderer/ui/board-page/context-menu-actions.ts'
import { ariaKeys, keyHint } from '../../../renderer/ui/components/key-hint.ts'
import { english } from '../../../renderer/ui/i18n/en.ts'

describe('commands in the interface', () => {
  it('all have a name, and no two have the same', () => {
    const names = actions.map(action => english.action[action.id])
    expect(names.every(Boolean)).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  it('stand in a context menu at most once', () => {
    for (const [kind, groups] of Object.entries(contextMenuActions)) {
      const ids = groups.flat().flatMap(line => (typeof line === 'string' ? [line] : line.groups.flat()))
      expect(new Set(ids).size, kind).toBe(ids.length)
    }
  })
})

describe('keys as people read them', () => {
  it('follow the machine', () => {
    const redo = { key: 'z', mod: true, shift: true }
    expect(keyHint(redo, 'linux')).toBe('Ctrl+Shift+Z')
    expect(keyHint(redo, 'mac')).toBe('⇧⌘Z')
    expect(ariaKeys(redo, 'windows')).toBe('Control+Shift+z')
  })

  it('name the key that is pressed, not the sign it types', () => {
    expect(keyHint({ key: '!', shift: true }, 'linux')).toBe('Shift+1')
    expect(keyHint({ key: ' ' }, 'linux')).toBe('Space')
    expect(keyHint({ key: 'ArrowLeft', alt: true }, 'linux')).toBe('Alt+←')
  })
})
