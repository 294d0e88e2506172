import { drawnWeight, heaviestDrawing } from './svg-weight.ts'

/** Elements that draw nothing of their own accord, fetch something, or hold what is not SVG. */
const refusedElements = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'link',
  'handler',
  'listener',
  'animate',
  'set',
])
/** Addresses that lead nowhere: a part of the same drawing, or a picture inside it. */
const innerAddress = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i

/** A drawing that asks for nothing outside itself and runs nothing, with the size it wants. */
export interface SafeSvg {
  readonly text: string
  /** Its own size in CSS pixels. */
  readonly width: number
  readonly height: number
}

/**
 * A drawing without scripts, event handlers, foreign content and addresses that lead out of it. Null when the text is
 * no SVG, declares entities, which can blow up a small file into gigabytes, or uses its own parts too often. What is left is only ever drawn as an
 * image, where browsers run and fetch nothing either: this is the first of two locks.
 */
export function safeSvg(text: string): SafeSvg | null {
  if (/<!ENTITY/i.test(text)) return null
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  const root = document.documentElement
  if (root.localName !== 'svg' || document.querySelector('parsererror')) return null
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (refusedElements.has(element.localName.toLowerCase())) element.remove()
    else clean(element)
  }
  for (const node of [...document.childNodes]) if (node !== root) node.remove()
  if (drawnWeight(root) >= heaviestDrawing) return null
  const { width, height } = sizeOf(root)
  // Without a size of its own, an image of it would have none.
  root.setAttribute('width', `${width}`)
  root.setAttribute('height', `${height}`)
  return { text: new XMLSerializer().serializeToString(root), width, height }
}

function clean(element: Element): void {
  for (const { name, localName, value } of [...element.attributes]) {
    const address = localName.toLowerCase() === 'href' || localName.toLowerCase() === 'src'
    if (/^on/i.test(localName) || (address && !innerAddress.test(value)) || leadsOut(value))
      element.removeAttribute(name)
  }
  if (element.localName.toLowerCase() === 'style' && leadsOut(element.textContent ?? '')) element.remove()
}

/** Whether CSS, in an attribute or in a style sheet, names anything outside. */
function leadsOut(css: string): boolean {
  if (/@import|expression\s*\(|\\/i.test(css)) return true
  return [...css.matchAll(/url\(\s*(['"]?)([^)]*)/gi)].some(
    ([, , address = '']) => !innerAddress.test(address),
  )
}

const usualWidth = 300
const usualHeight = 150

function sizeOf(root: Element): { width: number; height: number } {
  const length = (name: string) => {
    const value = root.getAttribute(name)?.trim() ?? ''
    return /^\d*\.?\d+(px)?$/.test(value) ? Number.parseFloat(value) : 0
  }
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : usualWidth / usualHeight
  const width = length('width')
  const height = length('height')
  if (width > 0 && height > 0) return { width, height }
  if (width > 0) return { width, height: width / ratio }
  if (height > 0) return { width: height * ratio, height }
  return boxWidth > 0 && boxHeight > 0
    ? { width: boxWidth, height: boxHeight }
    : { width: usualWidth, height: usualHeight }
}
