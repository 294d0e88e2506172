import { encodeBase64 } from '../../journey/base64.ts'
import type { ImageMark } from '../../scene/marks.ts'
import { iconElement } from './shape-elements.ts'
import { clipTo, fillOf, paintOf, type SvgPen } from './svg-pen.ts'
import { textElement } from './text-element.ts'
import { element, escapeXml, short } from './xml.ts'

/** A picture that covers its box, cropped around its middle; a quiet frame for one that can't be had. */
export function imageElement(pen: SvgPen, mark: ImageMark): string {
  const image = pen.images.get(mark.hash)
  if (!image) return lostFrame(pen, mark)
  const { x, y, width, height } = mark
  const address = () => `data:${image.mime};base64,${encodeBase64(image.bytes)}`
  const clip = clipTo(pen, mark, mark.radius)
  const title = mark.alt === '' ? '' : element('title', {}, escapeXml(mark.alt))
  const size = pen.imageSizes.get(mark.hash)
  // Without its own size the program that shows it has to work out how it covers the box, from its own copy.
  if (!size) {
    const cover = { x, y, width, height, preserveAspectRatio: 'xMidYMid slice' }
    return element(
      'g',
      { 'clip-path': clip },
      title + element('image', { ...cover, 'xlink:href': address() }),
    )
  }
  const id = pen.definitions.idOf('picture', mark.hash, own =>
    element('image', { id: own, ...size, preserveAspectRatio: 'none', 'xlink:href': address() }),
  )
  const scale = Math.max(width / size.width, height / size.height)
  const left = x + (width - size.width * scale) / 2
  const top = y + (height - size.height * scale) / 2
  const transform = `translate(${short(left)} ${short(top)}) scale(${scale})`
  return element('g', { 'clip-path': clip }, title + element('use', { 'xlink:href': `#${id}`, transform }))
}

/** As the board draws it: a word where there is room. */
function lostFrame(pen: SvgPen, mark: ImageMark): string {
  const { x, y, width, height, radius } = mark
  const words = height >= 48 ? mark.lost : null
  const icon = Math.min(24, width / 2, height / 2)
  const middle = y + height / 2
  const frame = element('rect', { x, y, width, height, rx: radius, ...fillOf(paintOf(pen.theme, 'sunken')) })
  const sign = iconElement(pen, {
    kind: 'icon',
    name: 'image-off',
    x: x + (width - icon) / 2,
    y: words ? middle - icon : middle - icon / 2,
    size: icon,
    stroke: 'ink-3',
  })
  const text =
    words &&
    textElement(pen, {
      kind: 'text',
      lines: [words],
      font: 'meta',
      fill: 'ink-2',
      halo: null,
      direction: 'ltr',
    })
  return frame + sign + (text ?? '')
}
