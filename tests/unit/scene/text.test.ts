import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { FontWeight } from '../../../renderer/scene/fonts.ts'
import { createAdvanceMeasurer, estimateWidth } from '../../../renderer/scene/text/advance-measurer.ts'
import { advanceWidths } from '../../../renderer/scene/text/advance-widths.ts'
import { breakLines } from '../../../renderer/scene/text/break-lines.ts'
import { directionOf } from '../../../renderer/scene/text/direction.ts'
import { drawableText } from '../../../renderer/scene/text/drawable-text.ts'
import { breakOpportunities } from '../../../renderer/scene/text/line-breaker.ts'
import { createTextCache } from '../../../renderer/scene/text/text-cache.ts'
import { createTextSetter } from '../../../renderer/scene/text/text-setter.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'

const measure = createAdvanceMeasurer()
const tools = { measure, findBreaks: unicodeBreaks }
const lines = (text: string, width = 146, maxLines = Number.POSITIVE_INFINITY) =>
  breakLines(text, { font: 'card', width, maxLines }, tools).lines.map(line => line.text)

describe('advance widths', () => {
  it.each([400, 500, 600] as const)(
    'are those of the bundled face at weight %i, for every character',
    (weight: FontWeight) => {
      const font = fontkit.create(
        readFileSync(new URL(`../../../assets/fonts/inter-${weight}.ttf`, import.meta.url)),
      )
      const { basic, further } = advanceWidths(weight)
      const wrong = font.characterSet.filter(code => {
        const width = code < 0x10000 ? basic[code] : further.get(code)
        return width !== Math.round(font.glyphForCodePoint(code).advanceWidth)
      })
      expect(wrong).toEqual([])
    },
  )

  it('ask for each run of characters that the face lacks as a whole', () => {
    const asked: string[] = []
    const own = createAdvanceMeasurer(text => {
      asked.push(text)
      return 100
    })
    expect(own.width('ok 👩‍👩‍👧 مرحبا بك', 'card')).toBeCloseTo(300 + measure.width('ok   ', 'card'), 6)
    expect(asked).toEqual(['👩‍👩‍👧', 'مرحبا', 'بك'])
  })

  it('are estimated without a canvas: CJK one em, emoji one and a quarter, marks nothing', () => {
    const font = { weight: 500, size: 100, lineHeight: 100 } as const
    expect(estimateWidth('価格', font)).toBe(200)
    expect(estimateWidth('👩‍👩‍👧', font)).toBe(125)
    expect(estimateWidth('👍🏽', font)).toBe(125)
    expect(estimateWidth('مَر', font)).toBeCloseTo(110)
  })
})

describe('break opportunities', () => {
  const pieces = (text: string) => {
    const at = [0, ...breakOpportunities(text, unicodeBreaks), text.length]
    return at.slice(1).map((end, i) => text.slice(at[i], end))
  }

  it.each([
    ['after spaces, never before them', 'a  b c ', ['a  ', 'b ', 'c ']],
    ['after a hyphen in a word', 'state-of-the-art', ['state-', 'of-', 'the-', 'art']],
    ['not after a minus sign', 'at -5 or x-1', ['at ', '-5 ', 'or ', 'x-', '1']],
    ['after a question mark before letters', 'what?really', ['what?', 'really']],
    ['not between a question mark and what closes', 'what?")', ['what?")']],
    ['between closing and opening brackets', 'f(a)[b]{c}', ['f(a)', '[b]', '{c}']],
    ['not inside addresses', 'https://example.com/a_b/c.html', ['https://example.com/a_b/c.html']],
    ['before an opening bracket after punctuation', 'a.(b) 50%(c)', ['a.', '(b) ', '50%', '(c)']],
    ['between ideographs, not before a full stop', '価格。高', ['価', '格。', '高']],
    ['as Unicode says around other dashes', 'one—two', ['one', '—', 'two']],
    ['not at a no-break hyphen', 'e‑Faktur x', ['e‑Faktur ', 'x']],
  ])('lie %s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })
})

describe('broken lines', () => {
  it('are those of the board', () => {
    expect(lines('Closes March nine days late, again')).toEqual(['Closes March nine', 'days late, again'])
    expect(lines('“I can’t keep stitching five branches together by hand.”')).toEqual([
      '“I can’t keep stitching',
      'five branches together',
      'by hand.”',
    ])
    expect(lines('Prices stay hidden until the third sales call')).toEqual([
      'Prices stay hidden until',
      'the third sales call',
    ])
  })

  it('hang the spaces at their ends, whatever their number', () => {
    expect(lines(`word${' '.repeat(80)}next`)).toEqual(['word', 'next'])
    expect(lines('word   ')).toEqual(['word'])
  })

  it('end at line feeds, and an empty text is one empty line', () => {
    expect(lines('a\n\nb\n')).toEqual(['a', '', 'b', ''])
    expect(lines('a\r\nb\rc\u2028d')).toEqual(['a', 'b', 'c', 'd'])
    expect(lines('')).toEqual([''])
  })

  it('split a word only when it is wider than the line, between what a reader takes for characters', () => {
    const width = measure.width('mmmm', 'card')
    expect(lines('a mmmmmm', width)).toEqual(['a', 'mmmm', 'mm'])
    const family = '👩‍👩‍👧'
    expect(lines(family.repeat(3), measure.width(family, 'card') + 1)).toEqual([family, family, family])
    expect(lines('e\u0301'.repeat(3), measure.width('é', 'card'))).toEqual(['e\u0301', 'e\u0301', 'e\u0301'])
  })

  it('fit when they are at most a hundredth of a pixel too wide', () => {
    const width = measure.width('two words', 'card')
    expect(lines('two words', width - 0.009)).toEqual(['two words'])
    expect(lines('two words', width - 0.02)).toEqual(['two', 'words'])
  })

  it('lose no character but spaces and line feeds', () => {
    const text =
      'Long words like Donaudampfschifffahrtsgesellschaft (and more)-of them?yes 価格が最後まで 🙂🙂'
    for (let width = 5; width < 300; width += 7)
      expect(lines(text, width).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
  })

  it.each([
    ['words', 'lorem ipsum dolor '.repeat(6_000)],
    ['one word', 'x'.repeat(100_000)],
    ['emoji', '👩‍👩‍👧'.repeat(12_000)],
    ['line feeds', '\n'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
  ])('of 100,000 characters (%s) are found without reading them all when few are wanted', (_, text) => {
    let characters = 0
    const counting = {
      findBreaks: (piece: string) => {
        characters += piece.length
        return unicodeBreaks(piece)
      },
      measure: {
        width: (piece: string, font: 'card', start = 0, end = piece.length) => {
          characters += end - start
          return measure.width(piece, font, start, end)
        },
      } as typeof measure,
    }
    const broken = breakLines(text, { font: 'card', width: 146, maxLines: 4 }, counting)
    expect(broken.lines.length).toBeLessThanOrEqual(4)
    expect(broken.clipped).toBe(text.trim() !== '' || text.includes('\n'))
    if (text.trim() !== '') expect(characters).toBeLessThan(20_000)
    const whole = breakLines(
      text.slice(0, 3_000),
      { font: 'card', width: 146, maxLines: Number.POSITIVE_INFINITY },
      tools,
    )
    expect(broken.lines).toEqual(whole.lines.slice(0, 4))
  })
})

describe('text for drawing', () => {
  it('holds no control characters and no halves of characters', () => {
    expect(drawableText('a\u0000b\tc\u001b[31m\u0085')).toBe('ab c[31m')
    expect(drawableText('x\ud83dy\ude00z\ud83d\ude00')).toBe('x\ufffdy\ufffdz\ud83d\ude00')
  })

  it('runs as its first strong character does', () => {
    expect(directionOf('123 abc مرحبا')).toBe('ltr')
    expect(directionOf('“مرحبا” abc')).toBe('rtl')
    expect(directionOf('(שלום)')).toBe('rtl')
    expect(directionOf('12:30')).toBe('ltr')
  })

  it('is cut with an ellipsis inside the width it has', () => {
    const setter = createTextSetter(tools)
    const line = setter.oneLine('Looking for a way out of it all', 'step', 90)
    expect(line.text).toMatch(/^Looking.*…$/)
    expect(line.width).toBeLessThanOrEqual(90)
    expect(setter.oneLine('Short', 'step', 90)).toEqual({
      text: 'Short',
      width: measure.width('Short', 'step'),
    })
  })

  it('is broken once for the same text, font and width', () => {
    const setter = createTextSetter(tools)
    const setting = { font: 'card', width: 146, maxLines: 4 } as const
    const first = setter.lines('The same text', setting)
    expect(setter.lines('The same text', setting)).toBe(first)
    setter.lines('The same text', { ...setting, width: 100 })
    expect(setter.broken).toBe(2)
  })

  it('is forgotten when the memory is full, the longest unused first', () => {
    const cache = createTextCache<number>(40)
    cache.set('set so', 'kept', 1)
    for (let i = 0; i < 50; i++) {
      cache.set('set so', `text ${i}`, i)
      expect(cache.get('set so', 'kept')).toBe(1)
    }
    expect(cache.get('set so', 'text 0')).toBeUndefined()
    expect(cache.get('set otherwise', 'kept')).toBeUndefined()
  })
})
