import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorShape } from '../../../electron/shared/error-shape.ts'

const marker = 'SARI-BUDIMAN'

test('an error is noted by its kind, its code and where it came up in the app', () => {
  const error = Object.assign(new TypeError(`Cannot read “${marker}”`), { code: 'ENOSPC' })
  error.stack = [
    `TypeError: Cannot read “${marker}”`,
    '    at take (app://jejak/assets/board-x1_Y.js:12:345)',
    '    at async Promise.all (index 0)',
    '    at https://127.0.0.1:4173/assets/index-abc.js?v=1:1:2',
    '    at C:\\Users\\Sari Budiman\\AppData\\app.asar\\dist-electron\\main.cjs:7:8',
    '    at Module._compile (/srv/sari-budiman/Jejak/dist-electron/preload.cjs:9:10)',
    '    at node:internal/process:1:1',
  ].join('\n')
  expect(errorShape(error)).toEqual({
    kind: 'TypeError',
    code: 'ENOSPC',
    places: ['board-x1_Y.js:12:345', 'main.cjs:7:8', 'preload.cjs:9:10'],
  })
})

test('whatever is thrown, no word of it is noted', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('', ': ', '\n', '\n    at x (', '.js:1:1)', '(', '/', 'C:\\', "'", '\\').map(String),
  )
  const hostile = fc.tuple(text, text, text).map(([a, b, c]) => `${a}${marker}${b}${marker}.js:1:1${c}`)
  fc.assert(
    fc.property(hostile, hostile, fc.boolean(), (message, name, isNamed) => {
      const error = new Error(message)
      if (isNamed) error.name = name
      Object.assign(error, { code: message, cause: message, path: message, title: name })
      expect(JSON.stringify(errorShape(error))).not.toContain(marker)
      expect(JSON.stringify(errorShape({ message, name, code: name }))).not.toContain(marker)
      expect(JSON.stringify(errorShape(message))).not.toContain(marker)
    }),
    { numRuns: 300 },
  )
})

test('what is no error has the plainest shape', () => {
  for (const thrown of [null, undefined, 1, 'text', {}, Symbol('s')])
    expect(errorShape(thrown)).toEqual({ kind: 'Error', code: '', places: [] })
  const getter = Object.defineProperty({}, 'name', { get: () => 'QuotaExceededError' })
  expect(errorShape(getter).kind).toBe('QuotaExceededError')
})
