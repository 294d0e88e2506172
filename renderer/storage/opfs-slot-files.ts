import type { OpfsAnswer, OpfsCall, OpfsRequest, OpfsResult } from './opfs-protocol.ts'
import type { SlotContent, SlotFiles } from './slot-files.ts'
import type { Slot } from './slot-format.ts'

/** How long a call may take before the second copy counts as out of reach, in milliseconds. */
const patience = 20_000

interface Open {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** The slot files in the Origin Private File System, through a worker that is started with the first call. */
export class OpfsSlotFiles implements SlotFiles {
  private worker: Worker | null = null
  private calls = 0
  private readonly open = new Map<number, Open>()

  names(): Promise<readonly string[]> {
    return this.ask({ kind: 'names' })
  }

  async create(names: readonly string[]): Promise<void> {
    await this.ask({ kind: 'create', names })
  }

  read(name: string): Promise<Slot | null> {
    return this.ask({ kind: 'read', name })
  }

  async write(name: string, slot: SlotContent): Promise<void> {
    await this.ask({ kind: 'write', name, slot })
  }

  private ask<K extends OpfsRequest['kind']>(request: OpfsRequest & { kind: K }): Promise<OpfsResult[K]> {
    this.worker ??= this.start()
    const call = ++this.calls
    const message: OpfsCall = { call, request }
    return new Promise<OpfsResult[K]>((resolve, reject) => {
      const timer = setTimeout(
        () => this.settle(call)?.reject(new Error('The second copy does not answer')),
        patience,
      )
      const clear = <T>(next: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer)
          next(value)
        }
      }
      this.open.set(call, { resolve: clear(resolve), reject: clear(reject) })
      this.worker?.postMessage(message)
    })
  }

  private start(): Worker {
    const worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = (event: MessageEvent<OpfsAnswer>) => {
      const answer = event.data
      const open = this.settle(answer.call)
      if (answer.ok) open?.resolve(answer.result as never)
      else open?.reject(new DOMException(answer.message, answer.name))
    }
    worker.onerror = () => {
      // The next call starts another one.
      worker.terminate()
      if (this.worker === worker) this.worker = null
      const error = new Error('The worker of the second copy failed')
      for (const call of [...this.open.keys()]) this.settle(call)?.reject(error)
    }
    return worker
  }

  private settle(call: number): Open | undefined {
    const open = this.open.get(call)
    this.open.delete(call)
    return open
  }
}
