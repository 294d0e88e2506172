import { useEffect, useRef, useState } from 'react'
import { useApp } from '../app-context.ts'
import type { ArchiveRun, PackedMaps, TakenArchive } from '../app-services.ts'
import { showTrouble } from '../trouble-text.ts'

/** What an import or export of everything came to. */
export type ArchiveReport =
  | ({ readonly kind: 'packed' } & PackedMaps)
  | ({ readonly kind: 'taken' } & TakenArchive)
  | { readonly kind: 'stopped' }

interface ArchiveWork {
  readonly running: { readonly kind: 'packing' | 'unpacking'; readonly done: number } | null
  readonly report: ArchiveReport | null
  pack(): Promise<void>
  unpack(): Promise<void>
  stop(): void
}

/** Packs all maps, or takes an archive in, and follows it. Going away from the settings stops it. */
export function useArchive(): ArchiveWork {
  const { archive, shell } = useApp()
  const [running, setRunning] = useState<ArchiveWork['running']>(null)
  const [report, setReport] = useState<ArchiveReport | null>(null)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const run = async (
    kind: 'packing' | 'unpacking',
    work: (run: ArchiveRun) => Promise<ArchiveReport | null>,
  ) => {
    const mine = new AbortController()
    controller.current = mine
    setReport(null)
    try {
      const progress = (done: number) => setRunning({ kind, done })
      setReport(await work({ progress, signal: mine.signal }))
    } catch (error) {
      if (mine.signal.aborted) setReport({ kind: 'stopped' })
      else showTrouble(shell, error)
    } finally {
      setRunning(null)
    }
  }

  return {
    running,
    report,
    pack: () =>
      run('packing', async way => {
        way.progress(0)
        const packed = await archive.save(way)
        return packed.outcome === 'cancelled' ? null : { kind: 'packed', ...packed }
      }),
    unpack: () =>
      run('unpacking', async way => {
        const taken = await archive.take(way)
        return taken && { kind: 'taken', ...taken }
      }),
    stop: () => controller.current?.abort(),
  }
}
