import { use, useState } from 'react'
import type { FormatId, OptionsOf } from '../../export/export-options.ts'
import { useApp } from '../app-context.ts'

/** The options of a format as they were chosen the last time, and the way to change them, which is remembered. */
export function useOptions<F extends FormatId>(
  format: F,
): [OptionsOf[F], (change: Partial<OptionsOf[F]>) => void] {
  const { memory } = use(useApp().exports())
  const [options, setOptions] = useState(() => memory.options(format))
  const change = (some: Partial<OptionsOf[F]>) => {
    const next = { ...options, ...some }
    setOptions(next)
    memory.keepOptions(format, next)
  }
  return [options, change]
}
