import { expect, test } from 'vitest'
import { compareFindings, readFindings } from '../../../build/scripts/scan-findings.mjs'

const table = `issue, severity, confidence, filename, location, sample, description, url
CSP_GLOBAL_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"No CSP",https://example.org
OPEN_EXTERNAL_JS_CHECK,"MEDIUM","TENTATIVE","/app/electron/main/a.ts","7:10","open(new URL(a), "x")","Review, please",https://example.org
`

test('the linter’s table is read with its quotation marks and commas', () => {
  expect(readFindings(table, '/app')).toEqual([
    { check: 'CSP_GLOBAL_CHECK', file: 'N/A', sample: 'N/A' },
    { check: 'OPEN_EXTERNAL_JS_CHECK', file: 'electron/main/a.ts', sample: 'open(new URL(a), "x")' },
  ])
  expect(() => readFindings('something else', '/app')).toThrow()
})

test('a finding needs an explanation with a reason, and an explanation needs a finding', () => {
  const found = readFindings(table, '/app')
  const reason = 'A reason that says why this is as it should be.'
  const [whole, external] = found.map(({ check, file }) => ({ check, file, reason }))
  expect(compareFindings(found, [whole!, external!])).toEqual({ unexplained: [], idle: [] })
  expect(compareFindings(found, [whole!]).unexplained).toEqual([found[1]])
  expect(compareFindings(found, [whole!, { ...external!, reason: 'fine' }]).unexplained).toEqual([found[1]])
  expect(compareFindings(found, [whole!, { ...external!, file: 'electron/main/b.ts' }])).toEqual({
    unexplained: [found[1]],
    idle: [{ ...external!, file: 'electron/main/b.ts' }],
  })
})
