import type { Card } from '../../journey/records/card.ts'
import { baselineOf, fonts } from '../fonts.ts'
import type { Mark } from '../marks.ts'
import type { FaceTools } from './face-tools.ts'

/** The disc at the top right of a card where the service fails (F) or the customer waits (W). */
export function flagMarks(card: Card, width: number, tools: FaceTools): readonly Mark[] {
  if (card.flag === null) return []
  const letter = card.flag === 'fail' ? 'F' : 'W'
  const wide = tools.text.width(letter, 'meta')
  const x = width - 2
  const disc = { kind: 'circle', x, y: 0, stroke: null, strokeWidth: 0, dash: null } as const
  const line = {
    text: letter,
    x: x - wide / 2,
    y: baselineOf(fonts.meta) - fonts.meta.lineHeight / 2,
    width: wide,
  }
  return [
    { ...disc, radius: 11, fill: 'canvas' },
    { ...disc, radius: 9, fill: card.flag === 'fail' ? 'danger-solid' : 'warn-solid' },
    { kind: 'text', lines: [line], font: 'meta', fill: 'surface', halo: null, direction: 'ltr' },
  ]
}
