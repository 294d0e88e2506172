import fs from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../helpers/chromium.ts'

export const viewport = { width: 1440, height: 900 } as const

/** A peer in a Chromium of its own. */
export interface OpenedPeer {
  readonly page: Page
  readonly cdp: CDPSession
  /** CPU time of the page's main thread so far, in milliseconds. Counts work, not waiting. */
  mainThread(): Promise<number>
  /** Memory of the renderer process after a garbage collection, and of the JavaScript heap in it, in megabytes. */
  memory(): Promise<{ renderer: number | null; heap: number }>
  close(): Promise<void>
}

/** Opens a page in a fresh Chromium. `busy`: a page that is never idle loads nothing ahead of need. */
export async function openPeer(
  address: string,
  script: string | null,
  { busy = false } = {},
): Promise<OpenedPeer> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })
  try {
    const page = await browser.newPage({ viewport })
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    if (busy) await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    if (script !== null) await page.evaluate(script)
    await page.waitForFunction(() => window.benchReady === true, null, { timeout: 60_000 })
    return peerIn(browser, page, cdp)
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function peerIn(browser: Browser, page: Page, cdp: CDPSession): Promise<OpenedPeer> {
  const whole = await browser.newBrowserCDPSession()
  const metric = async (name: string) => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(one => one.name === name)?.value ?? 0
  }
  return {
    page,
    cdp,
    mainThread: async () => (await metric('TaskDuration')) * 1_000,
    async memory() {
      for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage')
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
      const sizes = processInfo
        .filter(({ type }) => type === 'renderer')
        .map(({ id }) => residentMegabytes(id))
      const known = sizes.flatMap(size => size ?? [])
      return {
        renderer: known.length === 0 ? null : known.reduce((sum, size) => sum + size, 0),
        heap: (await metric('JSHeapUsedSize')) / 2 ** 20,
      }
    },
    close: () => browser.close(),
  }
}

/** Resident memory of a process; null where the system does not tell. */
function residentMegabytes(id: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
