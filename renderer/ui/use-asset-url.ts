import { useEffect, useState } from 'react'
import { useApp } from './app-context.ts'

/** An address under which the page can show a stored picture; null while there is none. */
export function useAssetUrl(hash: string | null): string | null {
  const { repository } = useApp()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (hash === null) return
    let made: string | null = null
    let gone = false
    const load = async () => {
      const bytes = await repository.asset(hash).catch(() => null)
      if (!bytes || gone || made) return
      made = URL.createObjectURL(new Blob([bytes.slice()]))
      setUrl(made)
    }
    void load()
    // A new map is on screen before its pictures are stored.
    const stop = repository.watch(() => void load())
    return () => {
      gone = true
      stop()
      if (made) URL.revokeObjectURL(made)
      setUrl(null)
    }
  }, [repository, hash])
  return url
}
