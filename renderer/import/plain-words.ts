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
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
}

/**
 * Takes the formatting out of a Markdown text: bold, italics, strike-through, code, links, `<br>` and the few
 * entities that people type. What is not clearly formatting stays: `snake_case`, `5 * 3`, a lone backtick.
 */
export function plainWords(markdown: string): PlainWords {
  let link = ''
  const text = markdown
    .replace(/<br\s*\/?>/gi, '\n')
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
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/g, entity => entities[entity] ?? entity)
  return { text: text.trim(), link }
}

/** The words of a table's cell, by the table's format. */
export function cellWords(format: Table['format'], cell: string): PlainWords {
  return format === 'markdown' ? plainWords(cell) : { text: cell.trim(), link: '' }
}

const nothing = /^(?:[-–—―−‒.·•_/\s]+|n\/?a\.?|n\.a\.|none|nil|null|tbd|tidak ada|kosong|nihil)$/i

/** Whether a cell says that it has nothing to say: empty, "—", "-", "n/a", "tidak ada". */
export function saysNothing(text: string): boolean {
  return text.trim() === '' || nothing.test(text.trim())
}

const numbering =
  /^(?:(?:stage|phase|step|tahap(?:an)?|fase|langkah)\s*)?(?:\d{1,3}(?:\.\d{1,3})*\s*[.):]|\d{1,3}\s+[-–—]|\d{1,3}(?:\.\d{1,3})+)\s+(?=\S)|^(?:stage|phase|step|tahap(?:an)?|fase|langkah)\s*\d{1,3}\s*[-–—:.]\s*(?=\S)/i

/** A stage's or step's name without its number, since the board counts them itself: "2. Compare" → "Compare". */
export function withoutNumber(name: string): string {
  return name.replace(numbering, '').trim() || name
}
