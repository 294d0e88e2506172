import {
  eyeStroke,
  eyes,
  faceCircle,
  faceGrid,
  faceStroke,
  faces,
  mouthStroke,
  unscoredDash,
} from '../../paint/faces.ts'
import { iconPath } from '../../scene/icons.ts'
import type { CircleMark, FaceMark, IconMark, PathMark, RectMark } from '../../scene/marks.ts'
import { clipTo, fillOf, paintOf, type SvgPen, strokeOf } from './svg-pen.ts'
import { type Attributes, element, short } from './xml.ts'

const round: Attributes = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

/** A rectangle. Its stroke runs inside its edge, so the shape that wears it is smaller by half of it on every side. */
export function rectElement({ theme }: SvgPen, mark: RectMark): string {
  const fill = paintOf(theme, mark.fill)
  const stroke = mark.strokeWidth > 0 ? paintOf(theme, mark.stroke) : null
  const box = (inset: number): Attributes => ({
    x: mark.x + inset,
    y: mark.y + inset,
    width: Math.max(0, mark.width - 2 * inset),
    height: Math.max(0, mark.height - 2 * inset),
    rx: mark.radius > 0 ? Math.max(0, mark.radius - inset) : null,
  })
  if (!stroke) return fill ? element('rect', { ...box(0), ...fillOf(fill) }) : ''
  const edge = strokeOf(stroke, mark)
  const half = mark.strokeWidth / 2
  // Through the gaps of a dashed line the ground is seen up to the edge.
  if (mark.dash && fill)
    return (
      element('rect', { ...box(0), ...fillOf(fill) }) +
      element('rect', { ...box(half), fill: 'none', ...edge })
    )
  return element('rect', { ...box(half), ...fillOf(fill), ...edge })
}

/** A circle. Its stroke runs along its edge. */
export function circleElement({ theme }: SvgPen, mark: CircleMark): string {
  const fill = paintOf(theme, mark.fill)
  const stroke = mark.strokeWidth > 0 ? paintOf(theme, mark.stroke) : null
  if (!fill && !stroke) return ''
  const { x, y, radius } = mark
  return element('circle', { cx: x, cy: y, r: radius, ...fillOf(fill), ...strokeOf(stroke, mark) })
}

/** A path, clipped where it has to be. */
export function pathElement(pen: SvgPen, mark: PathMark): string {
  const fill = paintOf(pen.theme, mark.fill)
  const stroke = mark.strokeWidth > 0 ? paintOf(pen.theme, mark.stroke) : null
  if (!fill && !stroke) return ''
  return element('path', {
    d: mark.segments.map(([command, ...numbers]) => command + numbers.map(short).join(' ')).join(''),
    ...fillOf(fill),
    ...strokeOf(stroke, mark),
    'stroke-linecap': stroke && mark.cap === 'round' ? 'round' : null,
    'stroke-linejoin': stroke ? 'round' : null,
    'clip-path': mark.clip && clipTo(pen, mark.clip),
  })
}

const iconGrid = 24
const iconStroke = 1.75

export function iconElement({ theme }: SvgPen, mark: IconMark): string {
  const scale = mark.size / iconGrid
  return element('path', {
    transform: `translate(${short(mark.x)} ${short(mark.y)}) scale(${scale})`,
    d: iconPath(mark.name),
    fill: 'none',
    ...strokeOf(paintOf(theme, mark.stroke), { strokeWidth: iconStroke, dash: null }),
    ...round,
  })
}

/** A face of the emotion scale, or the dashed ring of a card that has no score. */
export function faceElement({ theme }: SvgPen, mark: FaceMark): string {
  const middle = faceGrid / 2
  const scale = mark.radius / middle
  const ring = { cx: middle, cy: middle, r: faceCircle }
  const drawn = (content: string) =>
    element(
      'g',
      {
        transform: `translate(${short(mark.x - mark.radius)} ${short(mark.y - mark.radius)}) scale(${scale})`,
      },
      content,
    )
  if (mark.score === null) {
    const edge = strokeOf(paintOf(theme, 'line-3'), { strokeWidth: faceStroke, dash: unscoredDash })
    return drawn(element('circle', { ...ring, ...fillOf(paintOf(theme, 'canvas')), ...edge }))
  }
  const { fill, mouth, mouthFilled } = faces[mark.score]
  const ink = paintOf(theme, 'face-ink')
  const line = (strokeWidth: number) => strokeOf(ink, { strokeWidth, dash: null })
  return drawn(
    element('circle', { ...ring, ...fillOf(paintOf(theme, fill)), ...line(faceStroke) }) +
      element('path', { d: eyes, fill: 'none', ...line(eyeStroke), ...round }) +
      element('path', { d: mouth, ...fillOf(mouthFilled ? ink : null), ...line(mouthStroke), ...round }),
  )
}
