import { encodeBase64 } from '../../journey/base64.ts'
import { type FontWeight, fontFamily } from '../../scene/fonts.ts'
import { subsetFont } from '../fonts/subset.ts'
import { woffOf } from '../fonts/woff.ts'
import type { SvgPen } from './svg-pen.ts'

export const fontWeights: readonly FontWeight[] = [400, 500, 600]

/** Style rules that bring the outlines of the characters that are written as text, each weight its own. */
export async function embeddedFonts({ faces, characters }: SvgPen): Promise<string> {
  const rules: string[] = []
  for (const weight of fontWeights) {
    const face = faces[weight]
    const own = [...characters[weight]].filter(character => face.glyphOf(character.codePointAt(0) ?? 0) !== 0)
    if (own.length === 0) continue
    // A letter with a loose mark may be drawn by the one character that stands for both.
    const composed = [...characters[weight]].some(character => /\p{M}/u.test(character))
      ? composedOf(own)
      : []
    const woff = await woffOf(subsetFont(face, [...own, ...composed]))
    const address = `data:font/woff;base64,${encodeBase64(woff)}`
    rules.push(
      `@font-face{font-family:${fontFamily};font-weight:${weight};src:url(${address}) format("woff")}`,
    )
  }
  return rules.join('\n')
}

/** The single characters that pairs of these can be written as. */
function composedOf(characters: readonly string[]): string[] {
  const marks = characters.filter(character => /\p{M}/u.test(character))
  return characters.flatMap(letter =>
    marks.map(mark => (letter + mark).normalize('NFC')).filter(pair => [...pair].length === 1),
  )
}
