import fs from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { FormatId, OptionsOf } from '../../../renderer/export/export-options.ts'
import { chromiumFlags, chromiumPath } from '../../helpers/chromium.ts'
import { median } from '../table.ts'
import type { Export, ExportBench } from './page/bench.ts'

/** How much is measured. */
export interface ExportBenchOptions {
  readonly cards: readonly number[]
  readonly rounds: number
}

interface BenchWindow {
  readonly exportBench: ExportBench
}

const drawn = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  heading: false,
} as const
const onPaper = {
  ...drawn,
  direction: 'landscape',
  overlap: 10,
  cropMarks: true,
  heading: true,
  notes: false,
} as const
const fitted: OptionsOf['pdf'] = { ...onPaper, paper: 'fitted', tiled: false, scale: null }
const tiled: OptionsOf['pdf'] = { ...onPaper, paper: 'A3', tiled: true, scale: null }

/** What is exported, in the order of the table. */
const exportsOf: readonly {
  [F in FormatId]: readonly [name: string, format: F, options: OptionsOf[F]]
}[FormatId][] = [
  ['PNG 1×', 'png', { ...drawn, scale: 1 }],
  ['SVG, text', 'svg', { ...drawn, text: 'text' }],
  ['SVG, outlines', 'svg', { ...drawn, text: 'outlines' }],
  ['PDF, one page', 'pdf', fitted],
  ['PDF, tiled A3', 'pdf', tiled],
  ['PPTX', 'pptx', { theme: 'light' }],
  ['XLSX, grid', 'xlsx', { sheet: 'grid' }],
  ['XLSX, cards', 'xlsx', { sheet: 'cards' }],
  ['CSV', 'csv', {}],
  ['Markdown', 'markdown', {}],
  ['Mermaid', 'mermaid', {}],
  ['.jejak', 'jejak', {}],
]

/** Beyond this svg2pdf.js takes minutes. */
const mostForSvg2pdf = 1_000

/** Steps that give a map about five times as wide as high. */
const columnsFor = (cards: number) => Math.max(5, Math.round(Math.sqrt(cards) * 1.2))

/** Measures everything in Chromium on a page at `address`, and gives the report as Markdown. */
export async function runExportBench(address: string, options: ExportBenchOptions): Promise<string> {
  const rows: string[] = []
  const targets: string[] = []
  for (const cards of options.cards) {
    const browser = await openBrowser()
    try {
      const page = await openBench(browser, address)
      const size = await open(page, cards, columnsFor(cards))
      rows.push(`| **${cards.toLocaleString('en')} cards**, ${size.width} × ${size.height} | | | |`)
      const known = await page.evaluate(() => (window as unknown as BenchWindow).exportBench.formats)
      const medians = new Map<string, Export>()
      const measure = async (name: string, once: () => Promise<Export>) => {
        const runs: Export[] = []
        for (let round = 0; round < options.rounds; round++) runs.push(await once())
        const summed = {
          ms: median(runs.map(run => run.ms)) ?? 0,
          bytes: median(runs.map(run => run.bytes)) ?? 0,
          gap: Math.max(...runs.map(run => run.gap)),
        }
        medians.set(name, summed)
        console.error(`${cards} cards, ${name}: ${Math.round(summed.ms)} ms`)
        rows.push(
          `| ${name} | ${Math.round(summed.ms).toLocaleString('en')} | ${kilobytes(summed.bytes)} | ${Math.round(summed.gap)} |`,
        )
      }
      for (const [name, format, chosen] of exportsOf) {
        if (!known.includes(format)) continue
        await measure(name, () =>
          page.evaluate(
            ([id, values]) => (window as unknown as BenchWindow).exportBench.run(id, values as never),
            [format, chosen] as const,
          ),
        )
      }
      await measure('plain jsPDF loop, on the page', () =>
        page.evaluate(() => (window as unknown as BenchWindow).exportBench.plain()),
      )
      if (cards <= mostForSvg2pdf)
        await measure('svg2pdf.js, on the page', () =>
          page.evaluate(() => (window as unknown as BenchWindow).exportBench.svg2pdf()),
        )
      targets.push(...comparisons(cards, medians))
    } finally {
      await browser.close()
    }
  }
  return [
    '# Exports, measured',
    '',
    `Medians of ${options.rounds} runs in Chromium on this machine, in the worker that the app exports in; each card has a`,
    'sentence of about sixty letters. “Longest gap” is the longest time in any run for which the page could do nothing.',
    '',
    '| | ms | kB | longest gap, ms |',
    '| --- | --: | --: | --: |',
    ...rows,
    '',
    ...targets.map(line => `- ${line}`),
    ...(await memories(address)).map(line => `- ${line}`),
    '',
  ].join('\n')
}

function comparisons(cards: number, medians: ReadonlyMap<string, Export>): string[] {
  const pdf = medians.get('PDF, one page')?.ms
  const plain = medians.get('plain jsPDF loop, on the page')?.ms
  const svg2pdf = medians.get('svg2pdf.js, on the page')?.ms
  const head = `${cards.toLocaleString('en')} cards`
  return [
    ...(pdf && plain
      ? [`${head}: the PDF takes ${(pdf / plain).toFixed(2)} times as long as the plain jsPDF loop`]
      : []),
    ...(pdf && svg2pdf
      ? [`${head}: svg2pdf.js takes ${(svg2pdf / pdf).toFixed(1)} times as long as the PDF`]
      : []),
  ]
}

/** A picture that is larger than any canvas. */
const wall = { width: 40_000, height: 16_000 } as const

/** The most columns with which a map of so many cards is high enough for that picture; the page has it open then. */
async function openForWall(page: Page, cards: number) {
  let [least, most] = [10, 200]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const { width, height } = await open(page, cards, middle)
    if (height / width >= wall.height / wall.width) least = middle
    else most = middle - 1
  }
  return open(page, cards, least)
}

/** The most memory that the page's process took: tiled sheets of 1,000 cards, and a picture for a wall. */
async function memories(address: string): Promise<string[]> {
  const said: string[] = []
  const measure = async (
    what: string,
    openMap: (page: Page) => Promise<{ width: number; height: number }>,
    format: 'pdf' | 'png',
    optionsFor: (size: { width: number }) => OptionsOf['pdf'] | OptionsOf['png'],
  ) => {
    const browser = await openBrowser()
    try {
      const page = await openBench(browser, address)
      const size = await openMap(page)
      const watch = await watchMemory(browser)
      const { ms, bytes } = await page.evaluate(
        ([id, values]) => (window as unknown as BenchWindow).exportBench.run(id, values as never),
        [format, optionsFor(size)] as const,
      )
      const { before, peak } = watch.end()
      const scale = wall.width / size.width
      const pixels =
        format === 'png' ? ` (${Math.round(size.width * scale)} × ${Math.round(size.height * scale)})` : ''
      const memory =
        peak === null || before === null
          ? 'memory unknown on this system'
          : `${Math.round(peak)} MB at most, ${Math.round(before)} MB before`
      said.push(`${what}${pixels}: ${(ms / 1_000).toFixed(1)} s, ${kilobytes(bytes)} kB, ${memory}`)
    } finally {
      await browser.close()
    }
  }
  await measure(
    'PDF of 1,000 cards tiled on A3',
    page => open(page, 1_000, columnsFor(1_000)),
    'pdf',
    () => tiled,
  )
  await measure(
    'PNG for a wall',
    page => openForWall(page, 5_000),
    'png',
    ({ width }) => ({ ...drawn, scale: wall.width / width }),
  )
  return said
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })
}

async function openBench(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  await page.waitForFunction(() => 'exportBench' in window)
  return page
}

function open(page: Page, cards: number, columns: number) {
  return page.evaluate(([n, steps]) => (window as unknown as BenchWindow).exportBench.open(n, steps), [
    cards,
    columns,
  ] as const)
}

/** Looks at the resident memory of all page processes ten times a second. */
async function watchMemory(browser: Browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const now = () => {
    const sizes = ids.map(residentMegabytes)
    return sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  }
  const before = now()
  let peak = before
  const timer = setInterval(() => {
    const size = now()
    if (size !== null && peak !== null) peak = Math.max(peak, size)
  }, 100)
  return {
    end: () => {
      clearInterval(timer)
      return { before, peak }
    },
  }
}

/** Null where the system does not tell. */
function residentMegabytes(id: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1_000).toLocaleString('en')
}
