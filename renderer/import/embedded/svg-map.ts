import { decodeBase64 } from '../../journey/base64.ts'
import { svgMapNamespace } from '../../journey/embedded-names.ts'
import { maxFileLength } from '../../journey/jejak-file.ts'
import { inflateBounded } from '../inflate-bounded.ts'

/**
 * The `.jejak` file that the text of an SVG carries, or null when it carries none that can be read. The text is searched,
 * not parsed: nothing in it is run, fetched or unfolded. Programs that save an SVG anew may choose another prefix, declare
 * it elsewhere, break the lines or stop packing; a map is found all the same. One that
 * unpacks to more than `limit` bytes is none.
 */
export function mapInSvg(text: string, limit: number = maxFileLength): Uint8Array<ArrayBuffer> | null {
  for (let at = text.indexOf(svgMapNamespace); at >= 0; at = text.indexOf(svgMapNamespace, at + 1)) {
    const prefix = prefixBefore(text, at)
    const map = prefix === null ? null : mapOfElement(text, prefix === '' ? 'map' : `${prefix}:map`, limit)
    if (map) return map
  }
  return null
}

/** The name that a namespace which stands at `at` is given: "" for none of its own, null where none is declared. */
function prefixBefore(text: string, at: number): string | null {
  const declared = /xmlns(?::([\w.-]{1,100}))?\s{0,20}=\s{0,20}["']$/.exec(
    text.slice(Math.max(0, at - 200), at),
  )
  return declared ? (declared[1] ?? '') : null
}

function mapOfElement(text: string, name: string, limit: number): Uint8Array<ArrayBuffer> | null {
  const opening = `<${name}`
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const inside = text.indexOf('>', at) + 1
    const end = text.indexOf(`</${name}`, inside)
    if (inside === 0 || end < 0) return null
    const tag = text.slice(at + opening.length, Math.min(inside, at + 1_000))
    if (!/^[\s>]/.test(tag)) continue
    const content = text.slice(inside, end).replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    // A long one stands in several parts, whose tags are no part of it.
    const bytes = decodeBase64(content.replace(/<[^<>]*>|\s+/g, ''))
    if (!bytes) continue
    return tag.includes('deflate') ? inflateBounded(bytes, limit) : bytes
  }
  return null
}
