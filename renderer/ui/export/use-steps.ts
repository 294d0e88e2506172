import { useEffect, useState } from 'react'
import { type Steps, stepsInSlices } from '../../export/steps.ts'

/** Lets the page take input. */
export const breath = () => new Promise<void>(resolve => setTimeout(resolve))

/**
 * What steps lead to, worked out without keeping the page from anything else; null until it is there for the first time.
 * Other `steps` begin anew, and what they lead to takes the place of the former when it is done.
 */
export function useSteps<T>(steps: () => Steps<T>): { readonly value: T } | null {
  const [found, setFound] = useState<{ readonly value: T } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const rest = async () => {
      await breath()
      stop.signal.throwIfAborted()
    }
    stepsInSlices(steps(), rest)
      .then(value => stop.signal.aborted || setFound({ value }))
      .catch(error => stop.signal.aborted || console.error(error))
    return () => stop.abort()
  }, [steps])
  return found
}
