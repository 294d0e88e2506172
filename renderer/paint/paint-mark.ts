import type { Mark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'
import { paintFace } from './paint-face.ts'
import { paintIcon } from './paint-icon.ts'
import { paintImage } from './paint-image.ts'
import { paintPath } from './paint-path.ts'
import { paintCircle, paintRect } from './paint-shapes.ts'
import { paintText } from './paint-text.ts'

/** Draws a mark whose piece stands at (`x`, `y`) of the board. Leaves the context's transform as it was. */
export function paintMark(brush: Brush, mark: Mark, x: number, y: number): void {
  switch (mark.kind) {
    case 'rect':
      paintRect(brush, mark, x, y)
      break
    case 'text':
      paintText(brush, mark, x, y)
      break
    case 'circle':
      paintCircle(brush, mark, x, y)
      break
    case 'icon':
      if (brush.detail === 'full') paintIcon(brush, mark, x, y)
      break
    case 'path':
      paintPath(brush, mark, x, y)
      break
    case 'face':
      paintFace(brush, mark, x, y)
      break
    case 'image':
      paintImage(brush, mark, x, y)
      break
  }
}

/** Draws the marks of a piece that stands at (`x`, `y`) of the board. */
export function paintMarks(brush: Brush, marks: readonly Mark[], x: number, y: number): void {
  for (const mark of marks) paintMark(brush, mark, x, y)
}
