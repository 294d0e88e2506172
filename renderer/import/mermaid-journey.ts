import { failure, type Result, success } from '../journey/result.ts'
import { headingOf } from './markdown-table.ts'

/** A Mermaid `journey` diagram as it is written: sections in their order, tasks under them. */
export interface MermaidJourney {
  readonly title: string
  readonly sections: readonly MermaidSection[]
}

export interface MermaidSection {
  /** "" for tasks before the first section. */
  readonly name: string
  readonly tasks: readonly MermaidTask[]
}

export interface MermaidTask {
  readonly name: string
  /** The number after the first colon; null when it is none. Mermaid itself draws 1–5 only. */
  readonly score: number | null
  readonly actors: readonly string[]
  /** What stands in the place of a score that is no number, and in which line; absent where the score is one. */
  readonly odd?: { readonly line: number; readonly found: string }
}

/** What Mermaid would refuse. `line` counts from 1 in the text as it was given; `found` is what stands there. */
export interface MermaidTrouble {
  readonly kind: 'not-a-journey' | 'task-without-score' | 'unexpected'
  readonly line: number
  readonly found: string
}

/**
 * Reads a Mermaid `journey` diagram. Accepts and refuses what Mermaid's own parser does, by the tokens of its
 * grammar (https://mermaid.js.org/syntax/userJourney.html): front matter, directives, comments, accessible titles.
 */
export function readMermaidJourney(source: string): Result<MermaidJourney, MermaidTrouble> {
  const diagram = withoutExtras(source)
  const { text, title } = diagram
  const start = /^\s*journey\b/i.exec(text)
  if (!start) {
    const first = /\S.*/.exec(text)
    return failure(troubleAt(diagram, first?.index ?? 0, 'not-a-journey'))
  }
  const found: Draft = { title, sections: [], task: null, line: start[0].split('\n').length - 1 }
  let at = start[0].length
  const lastBrace = text.lastIndexOf('}')
  while (at < text.length) {
    const token = tokenAt(text, at, lastBrace)
    if (!token)
      return failure(troubleAt(diagram, at, found.task === null ? 'unexpected' : 'task-without-score'))
    const trouble = take(found, token, diagram.lines)
    if (trouble) return failure(troubleAt(diagram, found.task?.at ?? at, trouble))
    at += token.value.length
    if (token.value.includes('\n')) found.line += token.value.split('\n').length - 1
    if (token.kind === 'task' && found.task) found.task.at = at - token.value.length
  }
  if (found.task) return failure(troubleAt(diagram, found.task.at, 'task-without-score'))
  return success({ title: found.title, sections: found.sections })
}

/** A diagram in a longer text. */
export interface FoundDiagram {
  readonly text: string
  /** How many lines of the text stand before it. */
  readonly line: number
  /** The heading above it, "" for none. */
  readonly heading: string
}

/** The first journey diagram of a text, or null when there is none. */
export function diagramIn(text: string): FoundDiagram | null {
  return diagramsIn(text)[0] ?? null
}

/** The journey diagram that a text is as a whole, or those in the fenced blocks of its Markdown. */
export function diagramsIn(text: string): readonly FoundDiagram[] {
  if (isJourney(text)) return [{ text, line: 0, heading: '' }]
  if (!/journey/i.test(text)) return []
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const found: FoundDiagram[] = []
  let heading = ''
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    heading = headingOf(line) ?? heading
    const [, fence = '', kind = ''] = /^\s*(`{3,}|~{3,})\s*(\w*)/.exec(line) ?? []
    if (fence === '') continue
    const from = i + 1
    do i++
    while (i < lines.length && !(lines[i] ?? '').trimStart().startsWith(fence))
    if (kind.toLowerCase() !== 'mermaid') continue
    const inside = lines.slice(from, i).join('\n')
    if (isJourney(inside)) found.push({ text: inside, line: from, heading })
  }
  return found
}

/** Whether a text is a journey diagram. A sentence can begin with the word; a diagram has nothing else in that line. */
function isJourney(source: string): boolean {
  // What may stand before the word is never longer.
  const start = source.length > 20_000 ? source.slice(0, 20_000) : source
  return /^\s*journey[^\S\n]*(?:\n|$|[#%])/i.test(withoutExtras(start).text)
}

interface Draft {
  title: string
  readonly sections: { name: string; tasks: MermaidTask[] }[]
  /** A task's name that waits for its score, and where it stands. */
  task: { name: string; at: number } | null
  /** How many lines have been read, without those that Mermaid takes out first. */
  line: number
}

const openDescription = /accDescr\s*\{/iy
const longDescription = /accDescr\s*\{\s*[^}]*\}/iy

const tokens = [
  ['skip', /%(?!\{)[^\n]*/iy],
  ['skip', /[^}]%%[^\n]*/iy],
  ['newline', /\n+/iy],
  ['skip', /\s+/iy],
  ['skip', /#[^\n]*/iy],
  ['again', /journey\b/iy],
  ['title', /title\s[^#\n;]+/iy],
  ['words', /accTitle\s*:\s*[^\n]*/iy],
  ['words', /accDescr\s*:\s*[^\n]*/iy],
  ['words', longDescription],
  ['section', /section\s[^#:\n;]+/iy],
  ['task', /[^#:\n;]+/iy],
  ['score', /:[^#\n;]+/iy],
] as const

type Token = { readonly kind: (typeof tokens)[number][0]; readonly value: string }

/** The first kind of token that fits, as Mermaid's lexer chooses. */
function tokenAt(text: string, at: number, lastBrace: number): Token | null {
  for (const [kind, pattern] of tokens) {
    if (pattern === longDescription && at > lastBrace) {
      // One that is never closed is no token, and is not searched to the end of the text each time.
      openDescription.lastIndex = at
      if (openDescription.test(text)) return null
      continue
    }
    pattern.lastIndex = at
    const value = pattern.exec(text)?.[0]
    if (value) return { kind, value }
  }
  return null
}

function take(draft: Draft, { kind, value }: Token, lines: readonly number[]): MermaidTrouble['kind'] | null {
  if (kind === 'skip') return null
  if (draft.task && kind !== 'score') return 'task-without-score'
  switch (kind) {
    case 'again':
      return 'unexpected'
    case 'title':
      draft.title = words(value.slice('title'.length))
      return null
    case 'section':
      draft.sections.push({ name: words(value.slice('section'.length)), tasks: [] })
      return null
    case 'task':
      draft.task = { name: words(value), at: 0 }
      return null
    case 'score':
      if (!draft.task) return 'unexpected'
      addTask(draft, draft.task.name, { data: value, line: lines[draft.line] ?? 1 })
      draft.task = null
      return null
    default:
      return null
  }
}

/** ": 4: Me, Cat": the score, then who takes part. Anything after a third colon is dropped, as Mermaid does. */
function addTask(draft: Draft, name: string, { data, line }: { data: string; line: number }): void {
  const [first = '', second] = data.slice(1).split(':')
  const number = Number(first)
  const actors = (second ?? '')
    .split(',')
    .map(words)
    .filter(actor => actor !== '')
  if (draft.sections.length === 0) draft.sections.push({ name: '', tasks: [] })
  draft.sections
    .at(-1)
    ?.tasks.push(
      Number.isFinite(number)
        ? { name, score: number, actors }
        : { name, score: null, actors, odd: { line, found: words(first).slice(0, 80) } },
    )
}

/** Mermaid writes signs that mean something to it as `#35;` or `#quot;`. */
const entityNames: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  num: '#',
  semi: ';',
  colon: ':',
  percnt: '%',
}

/** Entities become characters of the private use area until the text is divided, since they hold `#` and `;`. */
const entityOpen = '\uE100'
const entityClose = '\uE101'

function words(text: string): string {
  return text
    .replace(/\uE100(\w+)\uE101/g, (_, name: string) => entity(name))
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function entity(name: string): string {
  if (!/^\d+$/.test(name)) return entityNames[name.toLowerCase()] ?? `#${name};`
  const code = Number(name)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : `#${name};`
}

/** A diagram without what Mermaid takes out first. `lines` are the numbers that its lines had. */
interface Diagram {
  readonly text: string
  readonly title: string
  readonly lines: readonly number[]
}

/** Takes out front matter, directives and comment lines. */
function withoutExtras(source: string): Diagram {
  let title = ''
  const blank = (text: string) => text.replace(/[^\n]+/g, '')
  const kept = source
    .replace(/^\uFEFF/, '')
    .replace(/[\uE100-\uE102]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^([^\S\n]*)-{3}[^\S\n]*\n([\s\S]*?)\n\1-{3}[^\S\n]*\n+/, (whole, _indent, matter: string) => {
      title = unquoted(/^title[^\S\n]*:(.*)$/m.exec(matter)?.[1]?.trim() ?? '')
      return blank(whole)
    })
  let line = 0
  const plain = withoutDirectives(kept)
    .replace(/#(\w+);/g, `${entityOpen}$1${entityClose}`)
    .split('\n')
    .map(text => {
      const own = ++line
      const bare = text.replaceAll(lineSign, '')
      line += text.length - bare.length
      return { text: bare, line: own }
    })
    .filter(({ text }) => !/^\s*%%(?!\{)./.test(text))
  return { text: plain.map(({ text }) => text).join('\n'), title, lines: plain.map(({ line }) => line) }
}

/**
 * Takes out `%%{init: …}%%` as Mermaid does: a name, then a single word or everything up to the end of the directive,
 * or of the text where it never ends. The ends of lines in it are kept as a sign of their own, so that lines can still
 * be counted.
 */
function withoutDirectives(text: string): string {
  let kept = ''
  let at = 0
  for (let from = text.indexOf('%%{'); from >= 0; from = text.indexOf('%%{', Math.max(at, from + 3))) {
    directiveStart.lastIndex = from
    const start = directiveStart.exec(text)
    if (!start) continue
    let end = from + start[0].length
    // Without a word behind its name it goes on to its end.
    if (start[1] === undefined) {
      const close = text.indexOf('}%%', end)
      end = close < 0 ? text.length : close
    }
    if (text.startsWith('}%%', end)) end += 3
    kept += text.slice(at, from) + lineSign.repeat(text.slice(from, end).split('\n').length - 1)
    at = end
  }
  return kept + text.slice(at)
}

const directiveStart = /%%\{\s*(?:\w+\s*:|\w+)\s*(?:(\w+)\s*)?/y

/** Stands for the end of a line that Mermaid takes out with a directive. */
const lineSign = '\uE102'

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}

function troubleAt({ text, lines }: Diagram, at: number, kind: MermaidTrouble['kind']): MermaidTrouble {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const found = words(text.slice(from, end < 0 ? text.length : end)).slice(0, 80)
  return { kind, line: lines[text.slice(0, at).split('\n').length - 1] ?? 1, found }
}
