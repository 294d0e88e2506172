import fs from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** How often a page is looked at before it is taken as it is. */
const mostLooks = 40

/** Takes a picture of the page once two looks at it, a moment apart, show the same. */
export async function takeStill(page: Page, file: string): Promise<void> {
  let last = await page.screenshot()
  for (let looks = 1; looks < mostLooks; looks++) {
    await page.waitForTimeout(250)
    const next = await page.screenshot()
    if (next.equals(last)) break
    last = next
  }
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, last)
}
