import type { Mark } from '../../scene/marks.ts'
import { imageElement } from './image-element.ts'
import { circleElement, faceElement, iconElement, pathElement, rectElement } from './shape-elements.ts'
import type { SvgPen } from './svg-pen.ts'
import { textElement } from './text-element.ts'

/** A mark as it stands in its piece; nothing where it paints nothing. */
export function markElement(pen: SvgPen, mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return rectElement(pen, mark)
    case 'circle':
      return circleElement(pen, mark)
    case 'text':
      return textElement(pen, mark)
    case 'path':
      return pathElement(pen, mark)
    case 'icon':
      return iconElement(pen, mark)
    case 'face':
      return faceElement(pen, mark)
    case 'image':
      return imageElement(pen, mark)
  }
}
