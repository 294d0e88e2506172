import type { SlotContent, SlotFiles } from '../../../renderer/storage/slot-files.ts'
import { decodeSlot, encodeSlot, type Slot } from '../../../renderer/storage/slot-format.ts'

/** Slot files in memory, with the same bytes as on the disk, so that tests can tear and flip them. */
export class MemorySlotFiles implements SlotFiles {
  readonly files = new Map<string, Uint8Array>()

  async names(): Promise<readonly string[]> {
    return [...this.files.keys()]
  }

  async create(names: readonly string[]): Promise<void> {
    for (const name of names) if (!this.files.has(name)) this.files.set(name, new Uint8Array())
  }

  async read(name: string): Promise<Slot | null> {
    const bytes = this.files.get(name)
    return bytes ? decodeSlot(bytes) : null
  }

  async write(name: string, { kind, serial, content }: SlotContent): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.files.set(name, encodeSlot({ kind, serial, content: bytes }))
  }
}
