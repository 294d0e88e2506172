import { useCallback, useState } from 'react'
import type { CopyContent } from './backups.ts'

/** What is known of a copy by now. */
export function useCopyContent() {
  const [value, setValue] = useState<CopyContent | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const failed = useCallback(() => setUnreadable(true), [])
  return { value, isUnreadable, found: setValue, failed }
}
