import { describe, expect, it } from 'vitest'
import { StorageTrouble } from '../../../renderer/journey/repository.ts'
import { PlatformTrouble } from '../../../renderer/platform/platform.ts'
import { createTranslator } from '../../../renderer/ui/i18n/translate.ts'
import { createShell } from '../../../renderer/ui/shell.ts'
import { showTrouble, troubleMessage } from '../../../renderer/ui/trouble-text.ts'

describe('what went wrong, in words', () => {
  it('tells a full disk from a file that is too large and one that cannot be written', () => {
    expect(troubleMessage(new StorageTrouble('quota', '')).key).toBe('trouble.quota')
    expect(troubleMessage(new PlatformTrouble('too-large', '')).key).toBe('trouble.too-large')
    expect(troubleMessage({ kind: 'too-large', limit: 200 })).toMatchObject({ key: 'trouble.file-too-large' })
  })

  it('says where a file is broken', () => {
    const { key, params } = troubleMessage(
      Object.assign(new Error(), { trouble: { kind: 'truncated', line: 12, column: 7 } }),
    )
    expect(createTranslator('en')(key, params)).toBe(
      'This file is cut off at line 12, column 7. Copy it again from where it came from.',
    )
  })

  it('never shows the text of a bug to the user', () => {
    expect(troubleMessage(new TypeError('x is undefined'))).toEqual({ key: 'trouble.unknown', params: {} })
    expect(troubleMessage({ kind: '__proto__' }).key).toBe('trouble.unknown')
    expect(troubleMessage(undefined).key).toBe('trouble.unknown')
  })

  it('keeps quiet about what the user cancelled', () => {
    const shell = createShell()
    showTrouble(shell, new DOMException('cancelled', 'AbortError'))
    expect(shell.store.getState().toasts).toEqual([])
  })
})
