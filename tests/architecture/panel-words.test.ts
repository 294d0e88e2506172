import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { englishPanels } from '../../renderer/ui/i18n/en-panels.ts'

/** The sources that the page loads at once, by path: what they import for more than its types, from the entry on. */
function firstSources(): Map<string, string> {
  const sources = new Map<string, string>()
  const waiting = [path.join(projectRoot, 'renderer/main.tsx')]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file) || !/\.tsx?$/.test(file)) continue
    const text = fs.readFileSync(file, 'utf8')
    sources.set(file, text)
    const { staticImports, staticExports } = parseSync(file, text).module
    const imported = staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest)
    const passedOn = staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, moduleRequest }) => (isType || !moduleRequest ? [] : [moduleRequest])),
    )
    for (const { value } of [...imported, ...passedOn])
      if (value.startsWith('.')) waiting.push(path.resolve(path.dirname(file), value))
  }
  return sources
}

test('what the page loads at once says nothing that is loaded with a panel', () => {
  const sections = Object.keys(englishPanels).join('|')
  const spoken = new RegExp(`['"\`](?:${sections})\\.[\\w$]`)
  const sources = firstSources()
  expect(sources.size).toBeGreaterThan(200)
  const early = [...sources].filter(([, text]) => spoken.test(text))
  expect(early.map(([file]) => path.relative(projectRoot, file))).toEqual([])
})
