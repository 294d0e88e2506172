import type { Box } from '../../scene/geometry.ts'
import type { Mark } from '../../scene/marks.ts'
import type { Scene } from '../../scene/scene.ts'
import { type SceneLayer, visitMarks } from '../../scene/visit-marks.ts'
import { markElement } from './mark-element.ts'
import type { SvgPen } from './svg-pen.ts'
import { element, short } from './xml.ts'

/** The marks of one piece: a card, a header, an arrow. */
interface Piece {
  readonly dx: number
  readonly dy: number
  readonly marks: Mark[]
}

/** Pieces that are written between two breaths. */
const batch = 400

/**
 * A layer of a scene, as far as a region shows it, as a group of groups: one for each piece, so that an editor takes a
 * card by one click. Waits for `next` every so often.
 */
export async function layerElements(
  pen: SvgPen,
  scene: Scene,
  region: Box,
  layer: SceneLayer,
  id: string,
  next: () => Promise<void>,
): Promise<string> {
  const pieces: Piece[] = []
  visitMarks(scene, region, [layer], (mark, dx, dy) => {
    const last = pieces.at(-1)
    if (last && last.dx === dx && last.dy === dy) last.marks.push(mark)
    else pieces.push({ dx, dy, marks: [mark] })
  })
  const written: string[] = []
  for (const [i, piece] of pieces.entries()) {
    if (i % batch === 0) await next()
    written.push(pieceElement(pen, piece))
  }
  const content = written.filter(text => text !== '')
  return content.length === 0 ? '' : element('g', { id }, `\n${content.join('\n')}\n`)
}

function pieceElement(pen: SvgPen, { dx, dy, marks }: Piece): string {
  const content = marks.map(mark => markElement(pen, mark)).join('')
  if (content === '') return ''
  const transform = dx === 0 && dy === 0 ? null : `translate(${short(dx)} ${short(dy)})`
  return element('g', { transform }, content)
}
