import { describe, expect, it } from 'vitest'
import { editKey, type KeyPress } from '../../../renderer/board/edit-keys.ts'

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...part,
})

describe('keys while text is edited', () => {
  it('Esc finishes', () => {
    expect(editKey(press('Escape'), true)).toBe('finish')
    expect(editKey(press('Escape'), false)).toBe('finish')
  })

  it('Enter breaks the line in a card and finishes a name', () => {
    expect(editKey(press('Enter'), true)).toBe('type')
    expect(editKey(press('Enter'), false)).toBe('finish')
  })

  it('Ctrl+Enter or Cmd+Enter finishes and starts the next card below', () => {
    expect(editKey(press('Enter', { ctrlKey: true }), true)).toBe('next-below')
    expect(editKey(press('Enter', { metaKey: true }), true)).toBe('next-below')
  })

  it('Tab and Shift+Tab go on in the neighbouring step, or with the neighbouring name', () => {
    expect(editKey(press('Tab'), true)).toBe('next-step')
    expect(editKey(press('Tab', { shiftKey: true }), true)).toBe('previous-step')
    expect(editKey(press('Tab'), false)).toBe('next-step')
  })

  it('leaves every key to an input method while it composes', () => {
    for (const key of ['Enter', 'Escape', 'Tab']) {
      expect(editKey(press(key, { isComposing: true }), true)).toBe('type')
      // Safari sends the key that ends a composition after its end.
      expect(editKey(press(key, { keyCode: 229 }), false)).toBe('type')
    }
  })

  it('keeps typing and text commands in the field, and lets the app have its own', () => {
    for (const key of ['a', '1', 'Delete', 'ArrowDown', '?']) expect(editKey(press(key), true)).toBe('type')
    for (const key of ['a', 'c', 'V', 'z', 'ArrowLeft'])
      expect(editKey(press(key, { ctrlKey: true }), true)).toBe('type')
    expect(editKey(press('s', { ctrlKey: true }), true)).toBe('pass')
    expect(editKey(press('F5'), true)).toBe('pass')
  })
})
