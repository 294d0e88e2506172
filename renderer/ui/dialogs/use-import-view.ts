import { useEffect, useState } from 'react'
import type { ImportView } from '../../import/import-bench.ts'
import type { ImportChoice } from '../../import/import-choice.ts'
import type { ImportOffer } from './import-offer.ts'

/**
 * What a choice comes to: null until the first answer is there, then the last one; whether a newer one is awaited, and
 * whether for so long that it should be said. Only the newest choice is worked out after the one that is under way,
 * however many came between.
 */
export function useImportView(
  { bench, failed }: ImportOffer,
  choice: ImportChoice,
  shown: number,
): { readonly view: ImportView | null; readonly isBusy: boolean; readonly isSlow: boolean } {
  const [state, setState] = useState<{
    view: ImportView | null
    /** What the view is of. */
    of: { choice: ImportChoice; shown: number } | null
    isAsking: boolean
  }>({ view: null, of: null, isAsking: false })
  const isBusy = state.of?.choice !== choice || state.of.shown !== shown
  useEffect(() => {
    if (!isBusy || state.isAsking) return
    setState(before => ({ ...before, isAsking: true }))
    bench.look(choice, shown).then(
      view => setState({ view, of: { choice, shown }, isAsking: false }),
      (error: unknown) => {
        setState(before => ({ ...before, of: { choice, shown }, isAsking: false }))
        failed(error)
      },
    )
  }, [isBusy, state.isAsking, bench, choice, shown, failed])
  useEffect(() => () => bench.close(), [bench])
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => setSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isBusy])
  return { view: state.view, isBusy, isSlow }
}

/** How long an answer may take before that is said, in milliseconds. */
const patience = 200
