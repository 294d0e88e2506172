import { expect, test } from 'vitest'
import { launchShell } from './shell-app.ts'

test('the app itself comes up in the desktop window without asking for anything else', async () => {
  const { page, double, evaluate } = await launchShell({ shows: 'app' })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  await page.getByRole('button', { name: 'New map' }).first().waitFor({ timeout: 30_000 })
  expect(errors).toEqual([])
  expect(double?.state.foreignRequests ?? []).toEqual([])
  await expect
    .poll(() => evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.length ?? 0), { timeout: 5_000 })
    .toBeGreaterThan(1)
}, 180_000)
