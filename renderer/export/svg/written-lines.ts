import { fonts } from '../../scene/fonts.ts'
import type { TextLine, TextMark } from '../../scene/marks.ts'
import type { SvgPen } from './svg-pen.ts'
import { type Attributes, element, escapeXml } from './xml.ts'

const blank = /^\s*$/
/** Blanks that programs would draw as one, or not at all. */
const blanksToKeep = /^\s|\s\s|\s$/

/**
 * Lines as text, each stretched to the width that layout has measured, should another face stand in. What stands in them
 * is noted, so that the outlines of those letters come with the file.
 */
export function writtenLines(
  pen: SvgPen,
  { font, direction }: Pick<TextMark, 'font' | 'direction'>,
  lines: readonly TextLine[],
  paint: Attributes,
): string {
  const { weight, size } = fonts[font]
  const shown = lines.filter(line => !blank.test(line.text))
  for (const { text } of shown) for (const character of text) pen.characters[weight].add(character)
  const rtl = direction === 'rtl'
  const place = ({ text, x, y, width }: TextLine): Attributes => ({
    // A line from right to left is held where it begins, at its right end.
    x: rtl ? x + width : x,
    y,
    textLength: width > 0 ? width : null,
    lengthAdjust: width > 0 ? 'spacingAndGlyphs' : null,
    // Said on the line itself: browsers don't hand it down to text.
    'xml:space': blanksToKeep.test(text) ? 'preserve' : null,
  })
  const style = { direction: rtl ? 'rtl' : null, 'font-size': size, 'font-weight': weight, ...paint }
  const [first, ...others] = shown
  if (!first) return ''
  if (others.length === 0) return element('text', { ...place(first), ...style }, escapeXml(first.text))
  const spans = shown.map(line => element('tspan', place(line), escapeXml(line.text)))
  return element('text', style, spans.join(''))
}
