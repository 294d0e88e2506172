import { describe, expect, test } from 'vitest'
import { findViolations, readSources } from '../../build/scripts/check-architecture.mjs'

test('every import of the page and the shell keeps to the arrows', () => {
  expect(findViolations(readSources())).toEqual([])
})

describe('the check sees', () => {
  const whole = new Map([
    ['renderer/journey/card.ts', 'export const card = 1'],
    [
      'renderer/scene/scene.ts',
      "import type { card } from '../journey/card.ts'\nexport type S = typeof card",
    ],
    [
      'renderer/ui/page.tsx',
      "import { useState } from 'react'\nimport '../scene/scene.ts'\nexport const p = useState",
    ],
    ['renderer/main.tsx', "import './ui/page.tsx'"],
    ['electron/shared/ipc.ts', 'export const channels = {}'],
    [
      'electron/main/main.ts',
      "import { app } from 'electron'\nimport '../shared/ipc.ts'\nimport 'node:fs'\napp.quit()",
    ],
  ])
  const withFile = (file: string, text: string) => findViolations(new Map([...whole, [file, text]]))

  test('nothing wrong where nothing is', () => {
    expect(findViolations(whole)).toEqual([])
  })

  test.each([
    ['an arrow against the flow', 'renderer/journey/x.ts', "import '../scene/scene.ts'"],
    ['a type against the flow', 'renderer/journey/x.ts', "import type { S } from '../scene/scene.ts'"],
    ['a type named in place', 'renderer/journey/x.ts', "export type T = import('../scene/scene.ts').S"],
    [
      'a lazy import against the flow',
      'renderer/scene/x.ts',
      "export const p = () => import('../ui/page.tsx')",
    ],
    ['an export from against the flow', 'renderer/journey/x.ts', "export * from '../scene/scene.ts'"],
    [
      'a worker against the flow',
      'renderer/scene/x.ts',
      "export const w = () => new Worker(new URL('../ui/page.tsx', import.meta.url))",
    ],
    [
      'react in a headless folder',
      'renderer/scene/x.ts',
      "import { useState } from 'react'\nexport const s = useState",
    ],
    ['electron in the page', 'renderer/ui/x.ts', "import 'electron'"],
    ['Node in the page', 'renderer/ui/x.ts', "import 'node:fs'"],
    ['journeys in the shell', 'electron/main/x.ts', "import '../../renderer/journey/card.ts'"],
    ['a contract that imports', 'electron/shared/x.ts', "import 'valibot'"],
    ['an import of the entry', 'renderer/ui/x.ts', "import '../main.tsx'"],
    ['a folder without arrows', 'renderer/lib/x.ts', "import '../journey/card.ts'"],
    ['a missing file', 'renderer/ui/x.ts', "import './nowhere.ts'"],
    ['a barrel', 'renderer/ui/index.ts', 'export {}'],
  ])('%s', (_what, file, text) => {
    expect(withFile(file, text)).toHaveLength(1)
  })

  test('a circle, also of types', () => {
    const circle = new Map([
      ['renderer/scene/a.ts', "import type { B } from './b.ts'\nexport type A = B"],
      ['renderer/scene/b.ts', "import type { A } from './a.ts'\nexport type B = A"],
    ])
    expect(findViolations(circle)).toEqual([
      'a circle: renderer/scene/a.ts → renderer/scene/b.ts → renderer/scene/a.ts',
    ])
  })
})
