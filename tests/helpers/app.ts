import fs from 'node:fs'
import path from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions as BrowserOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import { chromiumFlags } from './chromium.ts'
import { noteForeign, recorderFlags, recordRequests } from './request-recorder.ts'

export interface LaunchOptions {
  /** A folder that keeps what the browser stores, so that the app can be started again on it. */
  readonly profile?: string
  /** The language that the browser says its user prefers. English unless given. */
  readonly language?: 'en' | 'id'
  /** The theme that the system prefers. Light unless given. */
  readonly theme?: 'light' | 'dark'
  /** Added to the address, without the question mark: "automation". */
  readonly query?: string
  /** CSS pixels; 1440 × 900 unless given. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Another address than that of the app built for this run. */
  readonly url?: string
  /** Permissions the browser grants, such as "clipboard-read". */
  readonly permissions?: readonly string[]
  /** Anything else for the browser context. */
  readonly context?: BrowserContextOptions
}

export interface App {
  readonly page: Page
  readonly context: BrowserContext
  /** The address of the app, with the query. */
  readonly url: string
  /** Requests to anything but the app itself. They were refused; `close` throws when there are any. */
  readonly requests: readonly string[]
  /** Errors that no code caught. `close` throws when there are any. */
  readonly errors: string[]
  /** Ends the browser (or its window, without a profile) the orderly way. */
  close(): Promise<void>
  /** Ends the whole browser at once, as pulling the plug would. Needs a profile of its own. */
  kill(): Promise<void>
}

/** Serves every test file that this process runs, and ends with it. */
let shared: Promise<Browser> | undefined

/**
 * Opens the app in a browser of its own (with `profile`) or in a fresh context of a browser shared by the test
 * files. Nothing but the app's own address is reachable, and `close` fails the test when the app tried.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const base = options.url ?? appUrl()
  const url = options.query ? `${base}?${options.query}` : base
  const context = await openContext(options)
  const requests: string[] = []
  const errors: string[] = []
  recordRequests(context, [new URL(base).origin])
  await context.route(
    address => address.origin !== new URL(base).origin && /^(https?|wss?|ftp):$/.test(address.protocol),
    route => {
      requests.push(route.request().url())
      noteForeign(route.request().url())
      return route.abort('internetdisconnected')
    },
  )
  const watch = (page: Page) => page.on('pageerror', error => errors.push(String(error)))
  for (const page of context.pages()) watch(page)
  context.on('page', watch)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  return {
    page,
    context,
    url,
    requests,
    errors,
    close: async () => {
      await context.close()
      if (requests.length > 0) throw new Error(`The app asked for ${requests.join(', ')}.`)
      if (errors.length > 0) throw new Error(`The app left errors uncaught: ${errors.join('; ')}`)
    },
    kill: async () => {
      if (!options.profile) throw new Error('Only a browser with a profile of its own can be killed.')
      const gone = new Promise<void>(resolve => context.once('close', () => resolve()))
      process.kill(browserPid(options.profile), 'SIGKILL')
      await gone
    },
  }
}

function appUrl(): string {
  const trouble = inject('buildTrouble')
  if (trouble) throw new Error(trouble)
  return inject('appUrl')
}

async function openContext(options: LaunchOptions): Promise<BrowserContext> {
  const settings: BrowserContextOptions = {
    locale: options.language === 'id' ? 'id-ID' : 'en-GB',
    colorScheme: options.theme ?? 'light',
    viewport: options.viewport ? { ...options.viewport } : { width: 1440, height: 900 },
    serviceWorkers: 'block',
    acceptDownloads: true,
    permissions: [...(options.permissions ?? [])],
    ...options.context,
  }
  if (options.profile)
    return chromium.launchPersistentContext(options.profile, { ...(await chromiumStart()), ...settings })
  shared ??= startBrowser()
  return (await shared).newContext(settings)
}

/** A browser of a test's own. Like all of them it reaches nothing but 127.0.0.1, and what it tries is noted. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumStart())
}

async function chromiumStart(): Promise<BrowserOptions> {
  return { executablePath: inject('chromium'), args: [...chromiumFlags, ...(await recorderFlags())] }
}

/** The process that holds a profile: Chromium's lock is a link to "host-pid". */
function browserPid(profile: string): number {
  const holder = fs.readlinkSync(path.join(profile, 'SingletonLock'))
  const pid = Number(holder.slice(holder.lastIndexOf('-') + 1))
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`No browser holds ${profile}.`)
  return pid
}
