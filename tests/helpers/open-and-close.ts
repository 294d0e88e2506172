import type { Page } from 'playwright-core'

/** Opens maps from the library and closes them, one after the other, `times` times; the library is shown before and after. */
export async function openAndClose(page: Page, times: number): Promise<void> {
  const maps = page.getByRole('list', { name: 'All maps' }).getByRole('listitem')
  const grid = page.getByRole('grid', { name: 'Journey map' })
  await maps.first().waitFor()
  const count = await maps.count()
  for (let n = 0; n < times; n++) {
    await maps
      .nth(n % count)
      .locator('.map-open')
      .click()
    await grid.waitFor()
    await page.getByRole('button', { name: 'All maps', exact: true }).first().click()
    await maps.first().waitFor()
  }
}
