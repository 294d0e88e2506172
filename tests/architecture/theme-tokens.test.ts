import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import { type ThemeName, themes } from '../../renderer/scene/theme.ts'

const css = fs
  .readFileSync(path.join(projectRoot, 'renderer/ui/styles/tokens.css'), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')

/** The custom properties of the first rule with this selector. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf('{', css.indexOf(selector))
  const body = css.slice(start + 1, css.indexOf('}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

/** What only pictures of maps have: the lines of the faces on the curve. */
const onlyInScenes = new Set(['face-ink'])

test.each([
  ['light', ':root'],
  ['dark', '[data-theme="dark"]'],
] satisfies [ThemeName, string][])(
  'the %s theme of the scene has the colours of the interface',
  (name, selector) => {
    const own = tokensOf(selector)
    // What the dark theme does not repeat stays as it is in the light one.
    const tokens = new Map([...tokensOf(':root'), ...own])
    // ".10" and "0.1" are the same number, however a formatter writes it.
    const plain = (colour: string | undefined) =>
      colour?.startsWith('#') ? colour.toLowerCase() : colour?.match(/[\d.]+/g)?.map(Number)
    for (const [token, colour] of Object.entries(themes[name])) {
      if (!onlyInScenes.has(token)) expect(plain(tokens.get(token)), token).toEqual(plain(colour))
    }
  },
)
