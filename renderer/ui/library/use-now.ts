import { useEffect, useState } from 'react'
import { useApp } from '../app-context.ts'

/** The time, renewed every half minute, so that "12 minutes ago" stays true. Milliseconds since 1970. */
export function useNow(): number {
  const { now } = useApp()
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 30_000)
    return () => clearInterval(timer)
  }, [now])
  return time
}
