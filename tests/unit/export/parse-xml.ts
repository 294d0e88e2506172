/** An element of a strictly read XML text. `text` is all text in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the XML that the writers make: elements, attributes, text and references, no comments, no sections. Throws where
 * it isn't well-formed.
 */
export function parseXml(xml: string): XmlElement {
  if (!allowed.test(xml)) throw new Error('a character that XML does not know')
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '')
  const stack: OpenElement[] = [{ name: '', attributes: {}, children: [], text: '' }]
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  for (let at = 0; at < body.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(body)
    if (!found) throw new Error(`not well-formed at ${at}: ${body.slice(at, at + 80)}`)
    const [, closing, name = '', attributes = '', empty, text] = found
    const top = stack.at(-1)
    if (!top) throw new Error('more ends than beginnings')
    if (text !== undefined) top.text += unescaped(text)
    else if (closing) {
      stack.pop()
      if (top.name !== name) throw new Error(`${name} ends ${top.name}`)
      put(stack, top)
    } else {
      const made = { name, attributes: attributesOf(attributes), children: [], text: '' }
      if (empty) put(stack, made)
      else stack.push(made)
    }
  }
  const [outer, ...open] = stack
  const [root, ...others] = outer?.children ?? []
  if (!root || others.length > 0 || open.length > 0) throw new Error('not one whole element')
  return root
}

function put(stack: readonly OpenElement[], made: XmlElement): void {
  const parent = stack.at(-1)
  if (!parent) throw new Error('more ends than beginnings')
  parent.children.push(made)
  parent.text += made.text
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`)
    attributes[name] = unescaped(value)
  }
  return attributes
}

function unescaped(text: string): string {
  return text.replace(/&([^;]{0,12};)?/g, (whole, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? ''
    const code = /^#(\d+)$/.exec(name)?.[1]
    const character = code === undefined ? entities[name] : String.fromCodePoint(Number(code))
    if (character === undefined) throw new Error(`no such reference: ${whole}`)
    return character
  })
}
