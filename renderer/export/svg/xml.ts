import { forbiddenCharacters } from '../forbidden-characters.ts'

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Any string as it stands between two tags or in an attribute between double quotes. What XML can't hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(forbiddenCharacters, '').replace(/[&<>"\t\n\r]/g, character => names[character] ?? '')
}

/** Values of attributes; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element with attributes in the order given and content that is XML already; without content it closes itself. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === null || value === undefined) continue
    tag += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`
}

/** A number to a thousandth of a pixel, as short as it can be written. */
export function short(value: number): string {
  return String(Math.round(value * 1_000) / 1_000 + 0)
}
