import type { Mark } from '../scene/marks.ts'
import type { PlacedCard } from '../scene/scene.ts'

/**
 * Whether two pictures of a card differ in nothing but the letters of its text: the frame and the field that lie over
 * a card while it is edited look the same on both.
 */
export function onlyLettersDiffer(before: PlacedCard, after: PlacedCard): boolean {
  const a = before.face
  const b = after.face
  return (
    before.x === after.x &&
    before.y === after.y &&
    a.style === b.style &&
    a.width === b.width &&
    a.height === b.height &&
    a.radius === b.radius &&
    a.text.font === b.text.font &&
    a.text.align === b.text.align &&
    sameFields(a.bounds, b.bounds) &&
    sameFields(a.text.box, b.text.box) &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, i) => {
      const now = b.marks[i]
      return (
        now !== undefined && (sameFields(mark, now) || (isLetters(mark, a.text) && isLetters(now, b.text)))
      )
    })
  )
}

function isLetters(mark: Mark, text: PlacedCard['face']['text']): boolean {
  return mark.kind === 'text' && mark.lines === text.lines
}

function sameFields<T extends object>(a: T, b: T): boolean {
  if (a === b) return true
  for (const key in a) if (a[key] !== b[key]) return false
  return true
}
