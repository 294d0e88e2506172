import type { Table } from './table.ts'

/** A text without its Markdown, and the first link that it held ("" for none). */
export interface PlainWords {
  readonly text: string
  readonly link: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

/**
 * Takes the formatting out of a Markdown text: bold, italics, strike-through, code, links, `<br>` and the few
 * entities that people type. What is not clearly formatting stays: `snake_case`, `5 * 3`, a lone backtick.
 */
export function plainWords(markdown: string): PlainWords {
  // Signs without end are no formatting, and each would be searched for its other half.
  if (tooManySigns.test(markdown)) return { text: markdown.replace(/<br\s*\/?>/gi, '\n').trim(), link: '' }
  let link = ''
  const text = markdown
    // An escaped sign is out of reach until the formatting has gone.
    .replace(/[\uE000-\uE07F]/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, (_, sign: string) => hidden(sign))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li>\s*/gi, '\n• ')
    .replace(/<\/li>|<\/?[uo]l>/gi, '')
    .replace(
      /!?\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
      (_, words: string, address: string) => {
        if (link === '' && /^(https?:|mailto:)/i.test(address)) link = address
        return words || address
      },
    )
    .replace(/<(https?:[^>\s]+)>/g, (_, address: string) => {
      if (link === '') link = address
      return address
    })
    .replace(/(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g, '$2')
    .replace(/(\*\*\*|\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/~~(?=\S)([^\n]*?\S)~~/g, '$1')
    .replace(/(^|[^\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/g, '$1$2')
    .replace(/(^|[^\w])_(?=[^\s_])([^_\n]*[^\s_])_(?!\w)/g, '$1$2')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7});/g, entity => entities[entity] ?? numbered(entity))
    .replace(/[\uE000-\uE07F]/g, shown)
  return { text: text.trim(), link }
}

const tooManySigns = /^(?:[^*_`~[<]*[*_`~[<]){400}/

/** A sign of ASCII as a character of the private use area, and back. */
const hidden = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xe000)
const shown = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xe000)

function numbered(entity: string): string {
  const code = Number(entity.slice(2, -1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

/** The words of a table's cell, by the table's format. */
export function cellWords(format: Table['format'], cell: string): PlainWords {
  return format === 'markdown' ? plainWords(cell) : { text: cell.trim(), link: '' }
}

const numbering =
  /^(?:(?:stage|phase|step|tahap(?:an)?|fase|langkah)\s*)?(?:\d{1,3}(?:\.\d{1,3})*\s*[.):]|\d{1,3}\s+[-–—]|\d{1,3}(?:\.\d{1,3})+)\s+(?=\S)|^(?:stage|phase|step|tahap(?:an)?|fase|langkah)\s*\d{1,3}\s*[-–—:.]\s*(?=\S)/i

/** A stage's or step's name without its number, since the board counts them itself: "2. Compare" → "Compare". */
export function withoutNumber(name: string): string {
  return name.replace(numbering, '').trim() || name
}
