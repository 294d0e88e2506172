/** What is told of an XML text while it is read. Names come without their prefixes. */
export interface XmlReader {
  /** An element begins. `attribute` gives one of its attributes by its name without prefix. Returning false stops. */
  open(name: string, attribute: (name: string) => string | undefined): boolean | undefined
  close(name: string): boolean | undefined
  /** Text between elements, its entities resolved. */
  text(text: string): void
}

/** Deeper than any part of a workbook. */
const maxDepth = 256

/**
 * Reads XML from its beginning to its end and tells what stands in it. Loads nothing and resolves no entities but those
 * of XML itself. False when it is no XML that could be understood: cut off, with a document type, or nested without end.
 */
export function readXml(source: string, reader: XmlReader): boolean {
  let at = 0
  let depth = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open !== at) {
      const end = open < 0 ? source.length : open
      reader.text(resolved(source.slice(at, end)))
      if (open < 0) break
    }
    if (source.startsWith('<!--', open)) at = after(source, '-->', open + 4)
    else if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open + 9)
      if (at > 0) reader.text(source.slice(open + 9, at - 3))
    } else if (source.startsWith('<?', open)) at = after(source, '?>', open + 2)
    else if (source.startsWith('<!', open)) return false
    else {
      const end = tagEnd(source, open + 1)
      if (end < 0) return false
      at = end + 1
      if (source.charCodeAt(open + 1) === slash) {
        depth--
        if (reader.close(localName(source.slice(open + 2, end).trimEnd())) === false) return true
        continue
      }
      const single = source.charCodeAt(end - 1) === slash
      const inner = source.slice(open + 1, single ? end - 1 : end)
      const name = localName(/^\S*/.exec(inner)?.[0] ?? '')
      if (reader.open(name, wanted => attributeOf(inner, wanted)) === false) return true
      if (single) {
        if (reader.close(name) === false) return true
      } else if (++depth > maxDepth) return false
    }
    if (at <= 0) return false
  }
  return depth === 0
}

const slash = 0x2f
const space = 0x20

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

/** Where a tag ends: a bracket in quotes is part of an attribute. −1 where it never does. */
function tagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x3e) return at
    if (code !== 0x22 && code !== 0x27) continue
    at = source.indexOf(code === 0x22 ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** One attribute of a tag, looked for from its front. Takes time in proportion to the tag, whatever stands in it. */
function attributeOf(tag: string, wanted: string): string | undefined {
  for (let at = 0; at < tag.length; ) {
    const equals = tag.indexOf('=', at)
    if (equals < 0) return undefined
    let start = equals + 1
    while (start < tag.length && tag.charCodeAt(start) <= space) start++
    const quote = tag.charAt(start)
    if (quote !== '"' && quote !== "'") return undefined
    const end = tag.indexOf(quote, start + 1)
    if (end < 0) return undefined
    let nameEnd = equals
    while (nameEnd > at && tag.charCodeAt(nameEnd - 1) <= space) nameEnd--
    let nameStart = nameEnd
    while (nameStart > at && tag.charCodeAt(nameStart - 1) > space) nameStart--
    if (localName(tag.slice(nameStart, nameEnd)) === wanted) return resolved(tag.slice(start + 1, end))
    at = end + 1
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolved(text: string): string {
  if (!text.includes('&')) return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    })
}
