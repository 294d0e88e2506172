const pagePrefix = 'jejak-page-'
const notesName = 'jejak-versions'

/** Which of the versions that are kept is meant: the last that was fetched, the one that is shown, the two before it. */
const notes = ['newest', 'chosen', 'before', 'earlier'] as const
type Note = (typeof notes)[number]

/**
 * The versions of the page that are kept in this browser, and which of them is shown. Page and service worker both
 * work on it. The one that is shown changes only by `agree`, never by the coming and going of service workers.
 */
export class KeptVersions {
  /** `scope` is the address that the page lies under, with a slash at its end. */
  constructor(
    private readonly caches: CacheStorage,
    private readonly scope: string,
  ) {}

  /** Keeps a version whose files have all been stored. The first one of all is shown. */
  async add(version: string, store: (cache: Cache) => Promise<void>): Promise<void> {
    try {
      await store(await this.caches.open(pagePrefix + version))
    } catch (error) {
      if ((await this.noted('chosen')) !== version) await this.caches.delete(pagePrefix + version)
      throw error
    }
    await this.note('newest', version)
    if ((await this.noted('chosen')) === null) await this.note('chosen', version)
  }

  /** Whether a newer version is kept than the one that is shown. */
  async hasNewer(): Promise<boolean> {
    const [newest, chosen] = await Promise.all([this.noted('newest'), this.noted('chosen')])
    return newest !== null && newest !== chosen
  }

  /** From the next load on, the newest version is shown. */
  async agree(): Promise<void> {
    const [newest, chosen, before] = await Promise.all([
      this.noted('newest'),
      this.noted('chosen'),
      this.noted('before'),
    ])
    if (newest === null || newest === chosen) return
    if (before !== null) await this.note('earlier', before)
    if (chosen !== null) await this.note('before', chosen)
    await this.note('chosen', newest)
  }

  /**
   * Drops what nobody needs. The two versions before the one that is shown stay: another window may still show one of
   * them, and fetches its later parts by names that only it has.
   */
  async dropOld(): Promise<void> {
    const needed = await Promise.all(notes.map(note => this.noted(note)))
    for (const name of await this.caches.keys())
      if (name.startsWith(pagePrefix) && !needed.includes(name.slice(pagePrefix.length)))
        await this.caches.delete(name)
  }

  /** A file of the version that is shown. */
  async shown(file: string): Promise<Response | undefined> {
    const chosen = await this.noted('chosen')
    return chosen === null
      ? undefined
      : this.caches.match(this.scope + file, { cacheName: pagePrefix + chosen })
  }

  /** A file of whichever version has it. */
  any(file: string): Promise<Response | undefined> {
    return this.caches.match(this.scope + file)
  }

  private async noted(note: Note): Promise<string | null> {
    const kept = await this.caches.match(this.scope + note, { cacheName: notesName })
    return kept ? kept.text() : null
  }

  private async note(note: Note, version: string): Promise<void> {
    const cache = await this.caches.open(notesName)
    await cache.put(this.scope + note, new Response(version))
  }
}
