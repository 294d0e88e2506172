/** Where a text stops being JSON. */
export interface JsonTrouble {
  /** `ends` when the text stops in the middle: a file that was cut off. */
  readonly kind: 'wrong' | 'ends'
  /** Of the first character that is wrong, both from 1. Columns count UTF-16 units. */
  readonly line: number
  readonly column: number
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Finds the first place at which a text is not JSON, or null when it is. Engines report it differently, some not at
 * all. Runs without recursion, in one pass.
 */
export function findJsonTrouble(text: string): JsonTrouble | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const wrong = (offset: number): JsonTrouble => ({
    kind: offset >= text.length ? 'ends' : 'wrong',
    ...lineAndColumn(text, offset),
  })
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  for (;;) {
    at = skipBlanks(text, at)
    if (at >= text.length) return expected === 'nothing' ? null : wrong(at)
    const char = text.charAt(at)
    const inList = open.at(-1) === '['
    switch (expected) {
      case 'nothing':
        return wrong(at)
      case 'colon':
        if (char !== ':') return wrong(at)
        at++
        expected = 'value'
        break
      case 'comma-or-end':
        if (char === ',') expected = inList ? 'value' : 'key'
        else if (char === (inList ? ']' : '}')) {
          open.pop()
          expected = afterValue()
        } else return wrong(at)
        at++
        break
      case 'key':
      case 'key-or-end':
        if (char === '"') {
          const end = skipString(text, at)
          if (end < 0) return wrong(-end)
          at = end
          expected = 'colon'
        } else if (char === '}' && expected === 'key-or-end') {
          open.pop()
          at++
          expected = afterValue()
        } else return wrong(at)
        break
      case 'value':
      case 'value-or-end': {
        if (char === '{' || char === '[') {
          open.push(char)
          at++
          expected = char === '{' ? 'key-or-end' : 'value-or-end'
          break
        }
        if (char === ']' && expected === 'value-or-end') {
          open.pop()
          at++
        } else {
          const end = char === '"' ? skipString(text, at) : skipWord(text, at)
          if (end < 0) return wrong(-end)
          at = end
        }
        expected = afterValue()
      }
    }
  }
}

/** The offset at which a JSON text first nests deeper than `limit`, or −1. The text may be broken JSON. */
export function findTooDeep(text: string, limit: number): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      // Strings are skipped at the engine's own speed: most of a file with pictures is one.
      do at = text.indexOf('"', at + 1)
      while (at >= 0 && isEscaped(text, at))
      if (at < 0) return -1
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return at
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return -1
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++
  return slashes % 2 === 1
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}

/** The offset after a string that begins at `from`, or minus the offset of what is wrong in it. */
function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -at
    if (code !== 0x5c) continue
    at++
    const escaped = text.charAt(at)
    if (escaped === 'u') {
      for (let i = 1; i <= 4; i++)
        if (!/[0-9a-fA-F]/.test(text.charAt(at + i))) return -Math.min(at + i, text.length)
      at += 4
    } else if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) return -Math.min(at, text.length)
  }
  return -text.length
}

const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** The offset after a number, true, false or null at `from`, or minus the offset of what is wrong. */
function skipWord(text: string, from: number): number {
  word.lastIndex = from
  if (word.test(text)) return word.lastIndex
  // A word that the end of the text cuts off: "tr", "-".
  const rest = text.slice(from, from + 6)
  const cut = rest === '-' || ['true', 'false', 'null'].some(whole => whole.startsWith(rest))
  return cut ? -text.length : -from
}
