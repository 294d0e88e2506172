import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type App, launchApp } from '../../helpers/app.ts'
import { servePage } from '../../helpers/serve-page.ts'
import type { StoragePage } from './page.ts'

/** The page with the storage alone, built and served. */
export interface StorageSite {
  /** Starts a browser on a profile folder. */
  start(profile: string): Promise<App>
  close(): Promise<void>
}

/** Builds the page and serves it from one address for as long as the tests run: maps belong to the address. */
export async function serveStoragePage(): Promise<StorageSite> {
  const served = await servePage('tests/e2e/storage-page')
  return {
    start: profile => launchApp({ profile, url: served.url }),
    close: served.close,
  }
}

/** An empty folder for a browser profile. */
export function newProfile(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-profile-'))
}

/** Calls the storage in a page. */
export function ask<K extends keyof StoragePage>(
  page: Page,
  method: K,
  ...args: Parameters<StoragePage[K]>
): Promise<Awaited<ReturnType<StoragePage[K]>>> {
  const call = async ([name, values]: [string, unknown[]]) => {
    const storage = (await window.storagePage) as unknown as Record<string, (...all: unknown[]) => unknown>
    return storage[name]?.(...values)
  }
  return page.evaluate(call, [method, args] as [string, unknown[]]) as Promise<
    Awaited<ReturnType<StoragePage[K]>>
  >
}
