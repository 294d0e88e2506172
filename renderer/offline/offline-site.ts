import type { KeptVersions } from './kept-versions.ts'

/** One version of the browser edition. */
export interface OfflineVersion {
  /** Changes with any of the files. */
  readonly version: string
  /** Every file of the page by its path from the worker's own folder, without a slash in front. */
  readonly files: readonly string[]
}

const startPage = 'index.html'
/** Files under this carry their content in their name, so that it does not matter which version they come from. */
const namedByContent = 'assets/'

/** Serves the page from what is kept of it, so that it opens without a network and all its parts are of one version. */
export class OfflineSite {
  /** `scope` is the address that the files lie under, with a slash at its end. */
  constructor(
    private readonly site: OfflineVersion,
    private readonly scope: string,
    private readonly kept: KeptVersions,
    private readonly fetch: (request: Request) => Promise<Response>,
  ) {}

  /** Fetches every file of this version. Rejects, leaving nothing behind, when one of them can't be had. */
  fill(): Promise<void> {
    return this.kept.add(this.site.version, async cache => {
      await Promise.all(
        this.site.files.map(async file => {
          // Past the browser's own cache, which may still hold a file of the same name from before.
          const response = await this.fetch(new Request(this.scope + file, { cache: 'reload' }))
          if (!response.ok) throw new Error(`${file} answered ${response.status}`)
          await cache.put(this.scope + file, response)
        }),
      )
    })
  }

  /** What answers a request, or null for one that no version has a file for: those are left to the browser. */
  answer(request: Request): Promise<Response> | null {
    const file = this.fileOf(request)
    if (file === null) return null
    const kept = file.startsWith(namedByContent) ? this.kept.any(file) : this.kept.shown(file)
    return kept.then(response => response ?? this.fetch(request))
  }

  /** The file that is asked for: the page itself whatever its query asks, others by their name. */
  private fileOf({ method, url, mode }: Request): string | null {
    const { origin, pathname } = new URL(url)
    const address = origin + pathname
    if (method !== 'GET' || !address.startsWith(this.scope)) return null
    const file = address.slice(this.scope.length) || startPage
    if (mode === 'navigate') return file === startPage ? file : null
    return file.startsWith(namedByContent) || this.site.files.includes(file) ? file : null
  }
}
