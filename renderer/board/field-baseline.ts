import { type FontName, fonts } from '../scene/fonts.ts'

const known = new Map<FontName, number>()

/**
 * From the top of a text field to the baseline of its first line, in CSS pixels. Browsers round a face's ascent and
 * descent in ways of their own, so the field is asked once for each font.
 */
export function fieldBaseline(name: FontName): number {
  const before = known.get(name)
  if (before !== undefined) return before
  const font = fonts[name]
  const box = document.createElement('div')
  const foot = document.createElement('span')
  box.className = 'board-text'
  box.setAttribute('aria-hidden', 'true')
  box.style.visibility = 'hidden'
  box.style.fontSize = `${font.size}px`
  box.style.fontWeight = `${font.weight}`
  box.style.lineHeight = `${font.lineHeight}px`
  foot.style.display = 'inline-block'
  box.append('x', foot)
  document.body.append(box)
  const baseline = foot.getBoundingClientRect().bottom - box.getBoundingClientRect().top
  box.remove()
  known.set(name, baseline)
  return baseline
}
