import { beforeAll, describe, expect, it } from 'vitest'
import { OpenTrouble } from '../../../renderer/app/open-trouble.ts'
import type { ImportTrouble } from '../../../renderer/import/import-trouble.ts'
import type { FileTrouble } from '../../../renderer/journey/file-trouble.ts'
import { StorageTrouble } from '../../../renderer/journey/repository.ts'
import { PlatformTrouble } from '../../../renderer/platform/platform.ts'
import { createTranslator } from '../../../renderer/ui/i18n/translate.ts'
import { loadPanelWords, loadWords } from '../../../renderer/ui/i18n/words.ts'
import { createShell } from '../../../renderer/ui/shell.ts'
import { showTrouble, troubleMessage } from '../../../renderer/ui/trouble-text.ts'

beforeAll(async () => {
  await Promise.all([loadWords('en'), loadWords('id')])
  await loadPanelWords()
})

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

  const files: { [Kind in FileTrouble['kind']]: Extract<FileTrouble, { kind: Kind }> } = {
    empty: { kind: 'empty' },
    binary: { kind: 'binary' },
    'too-large': { kind: 'too-large', limit: 200 },
    'too-deep': { kind: 'too-deep', line: 3, column: 4 },
    truncated: { kind: 'truncated', line: 3, column: 4 },
    'not-json': { kind: 'not-json', line: 3, column: 4 },
    'not-a-map': { kind: 'not-a-map' },
    'newer-version': { kind: 'newer-version', version: 9, supported: 1 },
    damaged: { kind: 'damaged' },
  }
  const pictures = [
    Object.assign(new Error(), { kind: 'picture-too-large', params: { width: 1, height: 2, scale: 1 } }),
    Object.assign(new Error(), { kind: 'nothing-there', params: {} }),
  ]
  const line = { line: 3, column: 4, limit: 5, found: 'x' }
  const imports: readonly ImportTrouble[] = [
    { kind: 'unknown-format' },
    { kind: 'old-workbook' },
    { kind: 'no-map-inside', format: 'PDF' },
    { kind: 'no-table' },
    { kind: 'no-such-part', wanted: '4', names: '1' },
    { kind: 'too-many-rows', ...line },
    { kind: 'too-many-columns', ...line },
    { kind: 'too-many-cells', ...line },
    { kind: 'long-cell', ...line },
    { kind: 'long-text', limit: 10 },
    { kind: 'diagram-not-a-journey', ...line },
    { kind: 'diagram-task-without-score', ...line },
    { kind: 'diagram-unexpected', ...line },
  ]
  const opened = (prefix: string, troubles: readonly ImportTrouble[]) =>
    troubles.map(trouble => [prefix + trouble.kind, new OpenTrouble('a.csv', trouble)] as const)

  it.each([
    ...opened('importing.', Object.values(files)),
    ...opened('importing.', imports),
    ...pictures.map(error => [`trouble.${error.kind}`, error] as const),
  ])('has a full sentence of its own for %s', (wanted, error) => {
    const { key, params } = troubleMessage(error)
    expect(key).toBe(wanted)
    for (const language of ['en', 'id'] as const)
      expect(createTranslator(language)(key, params)).toMatch(/^[^{}]+\.$/)
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
