import type { MapId } from '../journey/ids.ts'

/** What windows tell each other. */
export type FeedMessage =
  | { readonly kind: 'changed' }
  /** A window has taken a map over; `owner` is its mark. */
  | { readonly kind: 'taken-over'; readonly id: MapId; readonly owner: string }

/** What of a BroadcastChannel the feed uses. */
export interface FeedChannel {
  postMessage(message: FeedMessage): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** Changes in quick succession are told once per this many milliseconds. */
const coalesceFor = 200

/** Tells this window and all others that the list of maps may have changed, and which map was taken over. */
export class ChangeFeed {
  private readonly onChange = new Set<() => void>()
  private readonly onTaken = new Set<(id: MapId, owner: string) => void>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private again = false

  private isClosed = false

  /** `channel` is null where the browser has none; then only this window hears. */
  constructor(private readonly channel: FeedChannel | null) {
    if (channel) channel.onmessage = event => this.receive(event.data as FeedMessage)
  }

  watch(listener: () => void): () => void {
    this.onChange.add(listener)
    return () => this.onChange.delete(listener)
  }

  watchTaken(listener: (id: MapId, owner: string) => void): () => void {
    this.onTaken.add(listener)
    return () => this.onTaken.delete(listener)
  }

  /** Tells of a change at once, and of those that follow soon after it together. */
  changed(): void {
    if (this.isClosed) return
    if (this.timer !== null) {
      this.again = true
      return
    }
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.again) this.changed()
    }, coalesceFor)
    this.again = false
    this.channel?.postMessage({ kind: 'changed' })
    this.receive({ kind: 'changed' })
  }

  takenOver(id: MapId, owner: string): void {
    if (this.isClosed) return
    const message: FeedMessage = { kind: 'taken-over', id, owner }
    this.channel?.postMessage(message)
    // The map may be open twice in one window's code: under test, or where locks are missing.
    this.receive(message)
  }

  close(): void {
    this.isClosed = true
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.onChange.clear()
    this.onTaken.clear()
    this.channel?.close()
  }

  private receive(message: FeedMessage): void {
    if (message.kind === 'changed') for (const listener of this.onChange) listener()
    else for (const listener of this.onTaken) listener(message.id, message.owner)
  }
}
