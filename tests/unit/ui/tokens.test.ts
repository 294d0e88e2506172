import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ThemeName, themes } from '../../../renderer/scene/theme.ts'

const css = readFileSync(new URL('../../../renderer/ui/styles/tokens.css', import.meta.url), 'utf8')

/** The custom properties of the block that begins with `selector`. */
function tokens(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`)
  const block = css.slice(from, css.indexOf('\n}', from))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  )
}

/** Colours as numbers, so that spelling doesn't count: `#FFF`, `rgba(1, 2, 3, .10)`. */
function plain(colour: string): string {
  const text = colour.toLowerCase().replace(/\s/g, '')
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text)
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
  return text.replace(/([(,])\./g, '$10.').replace(/(\.\d*?)0+\)/, '$1)')
}

describe('the tokens of the interface', () => {
  it.each<[ThemeName, string]>([
    ['light', ':root'],
    ['dark', '[data-theme="dark"]'],
  ])('hold the same %s colours as the theme that maps are drawn with', (name, selector) => {
    const found = tokens(selector)
    for (const [colour, value] of Object.entries(themes[name])) {
      // The ink of faces is the same in both themes and no token.
      if (colour === 'face-ink') continue
      expect(plain(found.get(colour) ?? 'missing'), colour).toBe(plain(value))
    }
  })
})
