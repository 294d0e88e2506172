import { type FormatId, type Paper, papers } from '../export/export-options.ts'
import { formats } from '../export/formats.ts'
import { type Language, languages } from '../journey/language.ts'
import { failure, type Result, success } from '../journey/result.ts'
import { type MapKind, mapKinds } from '../journey/vocabulary.ts'
import type { ThemeName } from '../scene/theme.ts'

/** What the command line asks for. */
export interface ConvertCommand {
  readonly input: string
  readonly output: string
  readonly format: FormatId
  readonly sheet: 'grid' | 'cards'
  readonly text: 'text' | 'outlines'
  /** The kind of a map that is made anew, out of a table or a diagram; null for the usual one. */
  readonly mapKind: MapKind | null
  /** Pixels for each board pixel (PNG) or per cent (PDF); null for the usual one. */
  readonly scale: number | null
  readonly paper: Paper | 'fitted'
  readonly direction: 'portrait' | 'landscape'
  readonly tile: boolean
  /** The name or the number of the only stage that is wanted; null for the whole map. */
  readonly stage: string | null
  /** The name or the number of the only table, sheet or diagram that is wanted; null for the usual ones. */
  readonly table: string | null
  readonly language: Language
  readonly theme: ThemeName
  readonly force: boolean
}

export type Parsed =
  | { readonly kind: 'help' }
  | { readonly kind: 'convert'; readonly command: ConvertCommand }

/** Extensions of outputs, with the other names that some formats go by. */
const formatsByExtension = new Map<string, FormatId>([
  ...Object.entries(formats).map(([id, { extension }]) => [extension, id as FormatId] as const),
  ['markdown', 'markdown'],
  ['mermaid', 'mermaid'],
])

const drawn: readonly FormatId[] = ['png', 'svg', 'pdf']

/**
 * Each option: the formats that it changes, and whether a value follows it. The rest of the options go with every
 * format.
 */
const options: Readonly<
  Record<string, { readonly for: readonly FormatId[] | 'all'; readonly value: boolean }>
> = {
  kind: { for: 'all', value: true },
  scale: { for: ['png', 'pdf'], value: true },
  paper: { for: ['pdf'], value: true },
  tile: { for: ['pdf'], value: false },
  stage: { for: drawn, value: true },
  table: { for: 'all', value: true },
  lang: { for: 'all', value: true },
  theme: { for: [...drawn, 'pptx'], value: true },
  force: { for: 'all', value: false },
}

/** Reads the arguments after the program's name. The trouble is one sentence. */
export function parseCommand(args: readonly string[]): Result<Parsed, string> {
  const given = new Map<string, string>()
  const files: string[] = []
  let onlyFiles = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (!onlyFiles && arg === '--') onlyFiles = true
    else if (!onlyFiles && (arg === '--help' || arg === '-h')) return success({ kind: 'help' })
    else if (!onlyFiles && arg.startsWith('-') && arg.length > 1) {
      const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? []
      const option = Object.hasOwn(options, name) ? options[name] : undefined
      if (!option) return failure(`There is no option ${arg}.`)
      if (!option.value && inline !== undefined) return failure(`--${name} takes no value.`)
      const value = option.value ? (inline ?? args[++i]) : ''
      if (value === undefined) return failure(`--${name} needs a value.`)
      if (given.has(name)) return failure(`--${name} is given twice.`)
      given.set(name, value)
    } else files.push(arg)
  }
  const [input, output, ...more] = files
  if (!input || !output || more.length > 0)
    return failure(`One input and one output are needed, not ${count(files.length)}.`)
  const extension = /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase() ?? ''
  const format = formatsByExtension.get(extension)
  if (!format)
    return failure(
      extension === ''
        ? `The output needs an extension that says its format, such as ${output}.png.`
        : `Nothing can be written as .${extension}.`,
    )
  for (const name of given.keys()) {
    const known = options[name]?.for ?? 'all'
    if (known !== 'all' && !known.includes(format))
      return failure(`--${name} goes with ${known.join(', ')}, not with ${extension}.`)
  }
  return withValues(given, { input, output, format })
}

function count(files: number): string {
  return files < 2 ? `${['none', 'one file'][files]}` : `${files} files`
}

function withValues(
  given: ReadonlyMap<string, string>,
  files: Pick<ConvertCommand, 'input' | 'output' | 'format'>,
): Result<Parsed, string> {
  const { format } = files
  const kind = readKind(given.get('kind'), format)
  if (!kind.ok) return kind
  const scale = readScale(given.get('scale'), format)
  if (!scale.ok) return scale
  const tile = given.has('tile')
  const paper = readPaper(given.get('paper') ?? (tile ? 'A4' : 'fitted'))
  if (!paper.ok) return paper
  if (tile && paper.value.paper === 'fitted')
    return failure('--tile needs sheets of a size, such as --paper A3.')
  const language = oneOf('lang', given.get('lang') ?? 'en', languages)
  if (!language.ok) return language
  const theme = oneOf('theme', given.get('theme') ?? 'light', ['light', 'dark'] as const)
  if (!theme.ok) return theme
  const command = {
    ...files,
    ...kind.value,
    ...paper.value,
    scale: scale.value,
    tile,
    stage: given.get('stage') ?? null,
    table: given.get('table') ?? null,
    language: language.value,
    theme: theme.value,
    force: given.has('force'),
  }
  return success({ kind: 'convert', command })
}

type Kinds = Pick<ConvertCommand, 'sheet' | 'text' | 'mapKind'>

function readKind(value: string | undefined, format: FormatId): Result<Kinds, string> {
  const usual: Kinds = { sheet: 'grid', text: 'text', mapKind: null }
  if (value === undefined) return success(usual)
  if (format === 'xlsx' && (value === 'grid' || value === 'cards')) return success({ ...usual, sheet: value })
  if (format === 'svg' && (value === 'text' || value === 'outlines'))
    return success({ ...usual, text: value })
  const mapKind = mapKinds.find(kind => kind === value)
  if (mapKind) return success({ ...usual, mapKind })
  const own = format === 'xlsx' ? ['grid', 'cards'] : format === 'svg' ? ['text', 'outlines'] : []
  return failure(`--kind is one of ${[...own, ...mapKinds].join(', ')}, not “${value}”.`)
}

/** “2” and, on paper, “100” or “100%”. */
function readScale(value: string | undefined, format: FormatId): Result<number | null, string> {
  if (value === undefined) return success(null)
  const [least, most] = format === 'pdf' ? [5, 1_000] : [0.05, 4]
  const number = /^\d*\.?\d+%?$/.test(value) ? Number.parseFloat(value) : Number.NaN
  if (number >= least && number <= most && (format === 'pdf' || !value.endsWith('%'))) return success(number)
  const unit = format === 'pdf' ? 'per cent' : 'times'
  return failure(`--scale is a number from ${least} to ${most} (${unit}), not “${value}”.`)
}

/** “A3”, “A3-portrait”, “fitted”. */
function readPaper(value: string): Result<Pick<ConvertCommand, 'paper' | 'direction'>, string> {
  const [name = '', direction = 'landscape', ...more] = value.toLowerCase().split('-')
  const paper = [...papers, 'fitted' as const].find(one => one.toLowerCase() === name)
  if (!paper || more.length > 0 || (direction !== 'landscape' && direction !== 'portrait'))
    return failure(
      `--paper is fitted or one of ${papers.join(', ')}, each also as in A3-portrait, not “${value}”.`,
    )
  return success({ paper, direction })
}

function oneOf<T extends string>(name: string, value: string, choice: readonly T[]): Result<T, string> {
  const found = choice.find(one => one === value)
  return found ? success(found) : failure(`--${name} is ${choice.join(' or ')}, not “${value}”.`)
}

/** How the command is used. `program`: what is typed before the files. */
export function helpText(program: string): string {
  return `Use: ${program} <input> <output> [options]

Converts a map without opening a window. The extension of the output says its format.

Input   .jejak; .png, .svg and .pdf that carry a map; .csv, .tsv, .xlsx, .md, .mmd, .txt
Output  .jejak .png .svg .pdf .pptx .xlsx .csv .tsv .md .mmd

  --kind <word>    .xlsx: grid (as it is seen) or cards (one row each, holds the whole map)
                   .svg: text or outlines
                   tables and diagrams: the kind of map they become
                   (${mapKinds.slice(0, 3).join(', ')},
                   ${mapKinds.slice(3).join(', ')})
  --scale <n>      .png: pixels for each board pixel, up to 4 (2)
                   .pdf: per cent of the map's own size
  --paper <name>   .pdf: fitted, ${papers.join(', ')}; also A3-portrait (fitted)
  --tile           .pdf: many sheets for the wall
  --stage <name>   .png, .svg, .pdf: one stage only, by its name or number
  --table <name>   one table, sheet or diagram of the input only, by its name or number
  --lang <en|id>   language of the words that the format adds (en)
  --theme <name>   .png, .svg, .pdf, .pptx: light or dark (light)
  --force          replace the output when it is there already
  --help           say this

Exit code 0: written; 1: the input can't be read or the output not be written; 2: wrong usage.`
}
