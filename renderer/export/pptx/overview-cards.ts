import { faces } from '../../paint/faces.ts'
import type { PlacedCard, Row } from '../../scene/scene.ts'
import { cardParagraphs } from './card-block.ts'
import { leastSize, moved, placed, points, type Shrink, sized } from './shrink.ts'
import type { SlideShape } from './slide.ts'
import { slideDash } from './slide-dash.ts'
import type { SlideInput } from './slide-input.ts'
import { block, nameOf, textBlock } from './slide-parts.ts'
import { picture, pictureAt } from './slide-pictures.ts'
import { writtenScore } from './slide-words.ts'
import { withLink } from './with-link.ts'

/** The curves of a row. */
export function curveShapes({ document, say }: SlideInput, row: Row, shrink: Shrink): readonly SlideShape[] {
  const weight = Math.max(0.5, 2.5 * shrink.scale * points)
  return row.content.curves.map(({ personaId, stroke, dash, segments }): SlideShape => {
    const name = personaId === null ? '' : (document.records.get(personaId)?.name.trim() ?? '')
    return {
      kind: 'freeform',
      name: nameOf(say('shapeCurve'), name),
      segments: segments.map(segment => moved(segment, row.y, shrink)),
      fill: null,
      stroke,
      strokeWidth: weight,
      dash: slideDash(dash),
      heads: { from: false, to: false },
    }
  })
}

/** A card as it stands on the board. */
export function cardShapes(
  input: SlideInput,
  row: Row,
  { card, face, x, y }: PlacedCard,
  shrink: Shrink,
): readonly SlideShape[] {
  const { document, images, say } = input
  const lane = document.records.get(row.laneId)
  const kind = lane?.name.trim() || say('shapeCard')
  const top = row.y + y
  const text = face.text
  if (face.style === 'point') {
    const mark = face.marks.find(other => other.kind === 'face')
    if (mark?.kind !== 'face') return []
    const at = placed(shrink, {
      x: x + mark.x - mark.radius,
      y: top + mark.y - mark.radius,
      width: 2 * mark.radius,
      height: 2 * mark.radius,
    })
    const look = { stroke: 'face-ink', strokeWidth: Math.max(0.25, shrink.scale * points) } as const
    const point =
      mark.score === null
        ? block(say('shapeNoScore'), at, {
            form: { kind: 'ellipse' },
            fill: 'canvas',
            ...look,
            dash: 'dash',
          })
        : block(say('shapeScore', { score: writtenScore(mark.score) }), at, {
            form: { kind: 'face', smile: mark.score / 2 },
            fill: faces[mark.score].fill,
            ...look,
          })
    if (card.text.trim() === '') return [point]
    const label = placed(shrink, {
      ...text.box,
      x: x + text.box.x - 6,
      y: top + text.box.y,
      width: text.box.width + 12,
    })
    return [
      point,
      textBlock(
        say('shapeFeeling'),
        label,
        [{ text: card.text, size: sized(shrink, 12), colour: 'ink', align: 'center' }],
        { least: leastSize, anchor: (card.score ?? 0) >= 0 ? 'bottom' : 'top' },
      ),
    ]
  }
  const area = placed(shrink, { x, y: top, width: face.width, height: face.height })
  const assumed = card.evidence === 'assumption'
  const shown = pictureAt(document, images, card.imageId)
  const mark = face.marks.find(other => other.kind === 'image')
  const own =
    shown && mark?.kind === 'image'
      ? [
          picture(
            shown,
            nameOf(say('shapePicture'), card.text || shown.alt || shown.name),
            placed(shrink, { x: x + mark.x, y: top + mark.y, width: mark.width, height: mark.height }),
            { kind: 'round', radius: mark.radius * shrink.scale },
          ),
        ]
      : []
  const single = face.style === 'chip' || face.style === 'pill'
  const textTop = single ? 0 : text.box.y * shrink.scale
  return [
    withLink(
      textBlock(
        // Of so many shapes with their words inside, the kind says enough; slides of stages name their cards in full.
        kind,
        area,
        lane ? cardParagraphs(card, lane, sized(shrink, 13), input, true) : [],
        {
          least: Math.max(leastSize, sized(shrink, 13) * 0.8),
          anchor: single ? 'middle' : 'top',
          insetX: 8 * shrink.scale,
          insetTop: textTop,
          insetBottom: single ? 0 : 3 * shrink.scale,
        },
        {
          form: { kind: 'round', radius: face.radius * shrink.scale },
          fill: face.colours.bg,
          stroke: assumed ? face.colours.solid : face.colours.line,
          strokeWidth: Math.max(0.25, shrink.scale * points),
          dash: assumed ? 'dash' : null,
        },
      ),
      card,
    ),
    ...own,
  ]
}
