import type { FormatId, OptionsOf } from '../../../../renderer/export/export-options.ts'
import type { ExportSource } from '../../../../renderer/export/export-source.ts'
import { runExport } from '../../../../renderer/export/run-export.ts'
import { writers } from '../../../../renderer/export/writers.ts'
import { encodeBase64 } from '../../../../renderer/journey/base64.ts'
import { createFallbackWidth } from '../../../../renderer/paint/fallback-width.ts'
import { fonts } from '../../../../renderer/scene/fonts.ts'
import { createLayout, plainView } from '../../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../../renderer/scene/text/advance-measurer.ts'
import { engineBreaks } from '../../../../renderer/scene/text/engine-breaks.ts'
import { unicodeBreaks } from '../../../../renderer/scene/text/unicode-breaks.ts'
import { type Colour, themes } from '../../../../renderer/scene/theme.ts'
import { sceneLayers, visitMarks } from '../../../../renderer/scene/visit-marks.ts'
import { sceneStrings } from '../../../../renderer/ui/i18n/scene-strings.ts'
import { createTranslator } from '../../../../renderer/ui/i18n/translate.ts'
import { loadWords } from '../../../../renderer/ui/i18n/words.ts'
import { aDocument } from '../../../helpers/documents.ts'
import { bySvg2pdf, plainLoop } from './alternatives.js'

/** What one export took. */
export interface Export {
  /** From the order to the finished bytes, in milliseconds. */
  readonly ms: number
  readonly bytes: number
  /** The longest time in which the page could do nothing, in milliseconds. */
  readonly gap: number
}

/** What the page offers to the bench outside of it. */
export interface ExportBench {
  readonly formats: readonly FormatId[]
  /** Makes a map of so many cards, `columns` steps wide; gives the size of its board. */
  open(cards: number, columns: number): { width: number; height: number }
  /** Exports the open map as the app does: in its worker. */
  run<F extends FormatId>(format: F, options: OptionsOf[F]): Promise<Export>
  plain(): Promise<Export>
  svg2pdf(): Promise<Export>
}

const words =
  'the customer looks for a way back to the start page and asks a friend what to do next before giving up'.split(
    ' ',
  )

/** A sentence of about sixty letters, another one for each card. */
function sentence(n: number): string {
  let text = `${n}`
  for (let i = 0; text.length < 58; i++) text += ` ${words[(n * 7 + i * 3) % words.length]}`
  return text
}

const laneTypes = ['actions', 'touchpoints', 'thoughts', 'emotions', 'pain-points', 'opportunities'] as const

function mapOf(cards: number, columns: number) {
  const stages = Array.from({ length: Math.ceil(columns / 5) }, (_, i) => Math.min(5, columns - i * 5))
  const perCell = Math.ceil(cards / columns / laneTypes.length)
  const plan: [readonly [number, number, number], string[]][] = []
  const fields: Record<string, object> = {}
  let n = 0
  for (let column = 0; column < columns; column++)
    for (let lane = 1; lane <= laneTypes.length && n < cards; lane++) {
      const names = Array.from({ length: Math.min(perCell, cards - n) }, () => `c${++n}`)
      for (const name of names)
        fields[name] = {
          text: sentence(Number(name.slice(1))),
          ...(laneTypes[lane - 1] === 'emotions' && { score: ((n * 3) % 5) - 2 }),
        }
      plan.push([[lane, Math.floor(column / 5) + 1, (column % 5) + 1], names])
    }
  return aDocument({ stages, lanes: laneTypes, cards: plan, fields })
}

let source: ExportSource | null = null
let inBase64: Record<string, string> = {}

function opened(): ExportSource {
  if (!source) throw new Error('no map is open')
  return source
}

/** Times `work`, with the longest time in which a task that is always due had to wait. */
async function timed(work: () => Promise<number>): Promise<Export> {
  let gap = 0
  let last = performance.now()
  let over = false
  const { port1, port2 } = new MessageChannel()
  const turned = new Promise<void>(resolve => {
    port1.onmessage = () => {
      const now = performance.now()
      gap = Math.max(gap, now - last)
      last = now
      if (over) resolve()
      // A task for each millisecond leaves the page the rest of its time.
      else setTimeout(() => port2.postMessage(null), 1)
    }
  })
  port2.postMessage(null)
  const start = performance.now()
  const bytes = await work()
  const ms = performance.now() - start
  over = true
  await turned
  return { ms, bytes, gap }
}

/** All rectangles and lines of text, with where they stand on the board: what the plain loop is given. */
function itemsOf({ scene }: ExportSource) {
  const items: object[] = []
  const colour = (name: Colour | null) => (name === null ? null : themes.light[name])
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height }
  visitMarks(scene, whole, sceneLayers, (mark, dx, dy) => {
    if (mark.kind === 'rect')
      items.push({
        ...mark,
        x: mark.x + dx,
        y: mark.y + dy,
        fill: colour(mark.fill),
        stroke: mark.strokeWidth > 0 ? colour(mark.stroke) : null,
      })
    else if (mark.kind === 'text') {
      const { weight, size } = fonts[mark.font]
      for (const { text, x, y } of mark.lines)
        items.push({ kind: 'text', text, x: x + dx, y: y + dy, weight, size, fill: colour(mark.fill) })
    }
  })
  return { width: scene.width, height: scene.height, items }
}

const whole = { content: { kind: 'map' }, background: 'white', theme: 'light' } as const
const signal = new AbortController().signal

async function exported<F extends FormatId>(format: F, options: OptionsOf[F]) {
  return runExport(format, opened(), options, { onProgress: () => {}, signal })
}

async function start(): Promise<ExportBench> {
  await Promise.all([400, 500, 600].map(weight => document.fonts.load(`${weight} 14px Inter`, 'Jejak')))
  await loadWords('en')
  inBase64 = Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([weight, file]) => {
        const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer())
        return [weight, encodeBase64(bytes)] as const
      }),
    ),
  )
  const layout = createLayout({
    measure: createAdvanceMeasurer(createFallbackWidth(document.createElement('canvas').getContext('2d'))),
    findBreaks: engineBreaks() ?? unicodeBreaks,
    strings: sceneStrings(createTranslator('en')),
  })
  return {
    formats: Object.keys(writers) as FormatId[],
    open(cards, columns) {
      const map = mapOf(cards, columns)
      const scene = layout.layout(map, plainView, null)
      source = { document: map, scene, images: new Map(), language: 'en', date: 0 }
      return { width: scene.width, height: scene.height }
    },
    run: (format, options) => timed(async () => (await exported(format, options)).length),
    plain: () => {
      const items = itemsOf(opened())
      return timed(async () => plainLoop(items, inBase64))
    },
    async svg2pdf() {
      const bytes = await exported('svg', { ...whole, embed: false, heading: false, text: 'text' })
      const svg = new TextDecoder().decode(bytes)
      const { width, height } = opened().scene
      return timed(async () => bySvg2pdf(svg, { width, height }, inBase64))
    },
  }
}

const files = {
  400: new URL('../../../../assets/fonts/inter-400.ttf', import.meta.url).href,
  500: new URL('../../../../assets/fonts/inter-500.ttf', import.meta.url).href,
  600: new URL('../../../../assets/fonts/inter-600.ttf', import.meta.url).href,
}

Object.assign(window, { exportBench: await start() })
