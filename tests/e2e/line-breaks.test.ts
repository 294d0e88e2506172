import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAdvanceMeasurer } from '../../renderer/scene/text/advance-measurer.ts'
import { breakLines, type TextTools } from '../../renderer/scene/text/break-lines.ts'
import { unicodeBreaks } from '../../renderer/scene/text/unicode-breaks.ts'
import { startBrowser } from '../helpers/app.ts'
import { type LineSample, lineSamples } from './line-samples.ts'

/** What the box in which a card is edited wears; without it the browser's widths are not sums of advances. */
const editorCss =
  'font: 500 13px/18px Inter; font-kerning: none; text-rendering: geometricPrecision; letter-spacing: 0;' +
  'white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; line-break: auto; tab-size: 1; padding: 0; border: 0;'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  const font = readFileSync(new URL('../../assets/fonts/inter-500.woff2', import.meta.url)).toString('base64')
  await page.setContent(
    `<meta charset="utf-8"><style>@font-face { font-family: Inter; font-weight: 500; src: url(data:font/woff2;base64,${font}) }
    div { ${editorCss} }</style><body></body>`,
  )
  const loaded = await page.evaluate(async () => (await document.fonts.load('500 13px Inter', 'text')).length)
  expect(loaded).toBe(1)
})

afterAll(() => browser?.close())

/** The lines of each sample as the browser breaks them, the spaces at their ends left out. */
function browserLines(samples: readonly LineSample[]): Promise<string[][]> {
  return page.evaluate(list => {
    const results: string[][] = []
    for (const { text, width, rtl } of list) {
      const box = document.createElement('div')
      box.style.width = `${width}px`
      box.dir = rtl ? 'rtl' : 'ltr'
      box.textContent = text
      document.body.append(box)
      const node = box.firstChild as Text
      const range = document.createRange()
      const lines: string[] = []
      let line = ''
      let top: number | null = null
      for (let i = 0; i < text.length; ) {
        const end = i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1)
        range.setStart(node, i)
        range.setEnd(node, end)
        const rects = [...range.getClientRects()].filter(rect => rect.height > 0)
        const at: number | null =
          rects.length > 0 ? Math.round((rects[rects.length - 1]?.top ?? 0) / 18) : top
        const character = text.slice(i, end)
        i = end
        if (character === '\n') {
          lines.push(line)
          line = ''
          top = null
          continue
        }
        if (top !== null && at !== top && character !== ' ') {
          lines.push(line)
          line = ''
        }
        top = character === ' ' && top !== null ? top : at
        line += character
      }
      lines.push(line)
      results.push(lines.map(each => each.replace(/ +$/, '')))
      box.remove()
    }
    return results
  }, samples)
}

/** Widths by the browser's canvas of what the bundled face lacks, fetched until no more are asked for. */
async function measured(
  run: (tools: TextTools) => void,
  findBreaks: TextTools['findBreaks'],
): Promise<TextTools> {
  const widths = new Map<string, number>()
  for (;;) {
    const missing = new Set<string>()
    const measure = createAdvanceMeasurer(text => {
      const known = widths.get(text)
      if (known === undefined) missing.add(text)
      return known ?? 0
    })
    run({ measure, findBreaks })
    if (missing.size === 0) return { measure, findBreaks }
    const found = await page.evaluate(
      texts => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) throw new Error('no canvas')
        context.font = '500 13px Inter'
        context.fontKerning = 'none'
        context.textRendering = 'geometricPrecision'
        return texts.map(text => context.measureText(text).width)
      },
      [...missing],
    )
    for (const [i, text] of [...missing].entries()) widths.set(text, found[i] ?? 0)
  }
}

const ownLines = (samples: readonly LineSample[], tools: TextTools) =>
  samples.map(({ text, width }) =>
    breakLines(text, { font: 'card', width, maxLines: Number.POSITIVE_INFINITY }, tools).lines.map(
      line => line.text,
    ),
  )

/** Break opportunities as the browser itself finds them. */
async function engineFinder(samples: readonly LineSample[]): Promise<TextTools['findBreaks']> {
  const texts = samples.flatMap(({ text }) => text.split('\n'))
  const found = await page.evaluate(list => {
    interface LineIterator {
      adoptText(text: string): void
      first(): number
      next(): number
    }
    const { v8BreakIterator } = Intl as unknown as {
      v8BreakIterator: new (l: string[], o: object) => LineIterator
    }
    const iterator = new v8BreakIterator([], { type: 'line' })
    return list.map(text => {
      const breaks: number[] = []
      iterator.adoptText(text)
      iterator.first()
      for (let at = iterator.next(); at !== -1; at = iterator.next()) breaks.push(at)
      return breaks
    })
  }, texts)
  const known = new Map(texts.map((text, i) => [text, found[i] ?? []]))
  return text => known.get(text) ?? []
}

function agreement(samples: readonly LineSample[], own: string[][], truth: string[][]) {
  const wrong = samples.flatMap((sample, i) =>
    JSON.stringify(own[i]) === JSON.stringify(truth[i]) ? [] : [{ ...sample, own: own[i], truth: truth[i] }],
  )
  return { share: 1 - wrong.length / samples.length, wrong }
}

describe('lines broken for drawing', () => {
  it('are as wide as the browser sets them in the editing box', async () => {
    const texts = lineSamples.filter(({ plain }) => plain).flatMap(({ text }) => text.split(/\n| /))
    const widths = await page.evaluate(
      list =>
        list.map(text => {
          const span = document.createElement('span')
          span.textContent = text
          const box = document.createElement('div')
          box.style.whiteSpace = 'pre'
          box.append(span)
          document.body.append(box)
          const { width } = span.getBoundingClientRect()
          box.remove()
          return width
        }),
      texts,
    )
    const measure = createAdvanceMeasurer(() => Number.NaN)
    for (const [i, text] of texts.entries())
      expect(Math.abs(measure.width(text, 'card') - (widths[i] ?? 0)), text).toBeLessThan(0.02)
  })

  it('end where the browser ends them, given its own break opportunities', async () => {
    const truth = await browserLines(lineSamples)
    const tools = await measured(each => ownLines(lineSamples, each), await engineFinder(lineSamples))
    const { share, wrong } = agreement(lineSamples, ownLines(lineSamples, tools), truth)
    expect(share, JSON.stringify(wrong.slice(0, 5), null, 1)).toBeGreaterThanOrEqual(0.97)
  })

  it('end there also with the break opportunities of the other engines', async () => {
    const samples = lineSamples.filter(({ dictionary }) => !dictionary)
    const truth = await browserLines(samples)
    const tools = await measured(each => ownLines(samples, each), unicodeBreaks)
    const { share, wrong } = agreement(samples, ownLines(samples, tools), truth)
    expect(share, JSON.stringify(wrong.slice(0, 5), null, 1)).toBeGreaterThanOrEqual(0.97)
  })
})
