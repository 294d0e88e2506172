import { decodeText } from './decode-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { tablesOfMarkdown } from './markdown-table.ts'
import { diagramsIn, readMermaidJourney } from './mermaid-journey.ts'
import { maxTextFile } from './table-bounds.ts'

/** What a file is, with its text where it is one. */
export type RecognisedFile =
  | {
      readonly kind:
        | 'jejak'
        | 'png'
        | 'pdf'
        | 'workbook'
        | 'old-workbook'
        | 'picture'
        | 'binary'
        | 'empty'
        | 'long'
    }
  | { readonly kind: 'svg' | 'markdown' | 'mermaid' | 'delimited' | 'text'; readonly text: string }

/** Extensions of the files that are worth opening, without their dots. */
export const importExtensions = [
  'jejak',
  'png',
  'svg',
  'pdf',
  'csv',
  'tsv',
  'txt',
  'xlsx',
  'xlsm',
  'md',
  'markdown',
  'mmd',
  'mermaid',
] as const

const signatures: readonly (readonly [
  kind: 'png' | 'workbook' | 'old-workbook' | 'picture',
  bytes: number[],
])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
]

/** Says what a file is: by its content first, and by its name where the content leaves that open. */
export function recognise(bytes: Uint8Array, name: string): RecognisedFile {
  if (bytes.length === 0) return { kind: 'empty' }
  for (const [kind, start] of signatures) if (start.every((byte, i) => bytes[i] === byte)) return { kind }
  // The signature may stand behind some rubbish.
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-')) return { kind: 'pdf' }
  const extension = extensionOf(name)
  if (extension === 'jejak') return { kind: 'jejak' }
  const text = decodeText(bytes)?.text
  if (text === undefined) return { kind: 'binary' }
  if (/^\s*$/.test(text.slice(0, 1_000)) && text.trim() === '') return { kind: 'empty' }
  const start = text.slice(0, 4_000)
  if (/^\s*\{/.test(start) && /"format"\s*:\s*"jejak"/.test(start)) return { kind: 'jejak' }
  if (/^\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(start) && /<svg[\s>]/i.test(text.slice(0, 20_000)))
    return { kind: 'svg', text }
  return text.length > maxTextFile ? { kind: 'long' } : { kind: kindOfText(text, extension), text }
}

/** The extension of a file name in lower case, "" for none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function kindOfText(text: string, extension: string): 'markdown' | 'mermaid' | 'delimited' | 'text' {
  const isTable = extension === 'csv' || extension === 'tsv'
  const [diagram] = diagramsIn(text)
  const isWhole = diagram?.line === 0 && diagram.text === text
  // A table may begin with the word as its title.
  if (isWhole && (!isTable || readMermaidJourney(text).ok)) return 'mermaid'
  if ((diagram && !isWhole) || tablesOfMarkdown(text).length > 0) return 'markdown'
  if (extension === 'mmd' || extension === 'mermaid') return 'mermaid'
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  const found = findDelimiter(text)
  return found && (isTable || found.certain) ? 'delimited' : 'text'
}
