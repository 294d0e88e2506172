import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../../build/scripts/project-root.mjs'
import { launchApp } from '../../helpers/app.ts'
import { openAndClose } from '../../helpers/open-and-close.ts'
import { censusOf, countWakes, wakesDuring } from '../../helpers/page-census.ts'
import { newProfile } from '../../helpers/profile.ts'
import { seedMaps } from '../../helpers/seed-maps.ts'
import { launchShell, temporaryFolder } from '../../shell/shell-app.ts'

/** Starts of each kind; the median is what counts. */
const rounds = Number(process.env.JEJAK_BENCH_ROUNDS ?? 5)

/** How long an open board is watched, in ms. */
const watched = 10_000

const maps = Array.from({ length: 5 }, (_, n) => ({
  title: `Map ${n + 1}`,
  cards: Array.from({ length: 200 }, (_, i) => `Card ${i + 1} of a map that was made for measuring`),
}))

const rows: string[] = []
afterAll(() => {
  const report = `# At the desk\n\n| what | measured |\n| --- | --: |\n${rows.join('\n')}\n`
  console.log(report)
  fs.mkdirSync(path.join(projectRoot, 'output'), { recursive: true })
  fs.writeFileSync(path.join(projectRoot, 'output/bench-desk.md'), report)
})

interface Start {
  readonly library: number
  readonly board: number
}

test('cold starts in the browser edition', async () => {
  const profile = newProfile()
  onTestFinished(() => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  const first = await launchApp({ profile })
  await seedMaps(first.page, maps)
  await listed(first.page)
  await first.close()
  const starts: Start[] = []
  for (let round = 0; round < rounds; round++) {
    const app = await launchApp({ profile })
    starts.push(await started(app.page))
    await app.close()
  }
  tell('browser edition', starts)
})

test('cold starts through main and preload', async () => {
  const userData = temporaryFolder()
  const first = await launchShell({ shows: 'app', userData })
  await seedMaps(first.page, maps)
  await listed(first.page)
  await first.close()
  const starts: Start[] = []
  for (let round = 0; round < rounds; round++) {
    const app = await launchShell({ shows: 'app', userData })
    starts.push(await started(app.page))
    await app.close()
  }
  tell('shell double', starts)
})

test('an open board at rest', async () => {
  const app = await launchApp()
  await app.context.addInitScript(countWakes)
  const { page } = app
  await seedMaps(page, maps)
  await started(page)
  // What is written and painted ahead after opening comes to an end.
  await page.waitForTimeout(watched)
  const before = await busyOf(page)
  const { timers, frames } = await wakesDuring(page, watched)
  const busy = (await busyOf(page)) - before
  await app.close()
  const seconds = watched / 1_000
  rows.push(`| open board at rest for ${seconds} s: timers, frames | ${timers}, ${frames} |`)
  rows.push(`| the same, main thread busy | ${((busy / watched) * 100).toFixed(2)} % |`)
})

test('opening and closing 50 maps', async () => {
  const app = await launchApp()
  const { page } = app
  await seedMaps(page, maps)
  await openAndClose(page, 10)
  const before = await censusOf(page)
  await openAndClose(page, 50)
  const after = await censusOf(page)
  await app.close()
  const heap = [before, after].map(({ heap }) => (heap / 1e6).toFixed(1)).join(' → ')
  rows.push(`| script heap before and after opening and closing 50 maps, MB | ${heap} |`)
  rows.push(`| listeners, before → after | ${before.listeners} → ${after.listeners} |`)
  rows.push(`| DOM nodes, before → after | ${before.nodes} → ${after.nodes} |`)
})

async function listed(page: Page): Promise<void> {
  await page.locator('.map-open').nth(4).waitFor()
}

/** From the page's start until the library can be used, and from the click on a map until its board can; ms. */
async function started(page: Page): Promise<Start> {
  await listed(page)
  const library = await page.evaluate(() => performance.now())
  const from = await page.evaluate(() => performance.now())
  await page.locator('.map-open').first().click()
  await page.getByRole('grid', { name: 'Journey map' }).waitFor()
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
  const board = (await page.evaluate(() => performance.now())) - from
  return { library, board }
}

/** How long the page's main thread has worked so far, ms. */
async function busyOf(page: Page): Promise<number> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable')
  const { metrics } = await tools.send('Performance.getMetrics')
  await tools.detach()
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

function tell(where: string, starts: readonly Start[]): void {
  rows.push(
    `| ${where}: page to usable library, median of ${rounds}, ms | ${median(starts.map(one => one.library))} |`,
  )
  rows.push(
    `| ${where}: click to usable board with 200 cards, median of ${rounds}, ms | ${median(starts.map(one => one.board))} |`,
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)
}
