import { useEffect, useRef } from 'react'
import { useTheme } from '../app-context.ts'
import type { BackupCopy, Backups, CopyContent } from './backups.ts'

interface CopyPictureProps {
  backups: Backups
  copy: BackupCopy
  onContent: (content: CopyContent) => void
  onTrouble: () => void
}

/** A copy drawn small once it comes into view: only then is its file read. */
export function CopyPicture({ backups, copy, onContent, onTrouble }: CopyPictureProps) {
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy never changes; another one has another name
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let current = true
    const read = async () => {
      await backups.draw(element, copy, theme)
      const content = await backups.look(copy)
      if (current) onContent(content)
    }
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        observer.disconnect()
        read().catch((error: unknown) => {
          console.warn(`${copy.name} can't be shown:`, error)
          if (current) onTrouble()
        })
      },
      { rootMargin: '100px' },
    )
    observer.observe(element)
    return () => {
      current = false
      observer.disconnect()
    }
  }, [backups, copy.name, theme, onContent, onTrouble])

  return (
    <div className="restore-frame" aria-hidden="true">
      <canvas ref={canvas} className="restore-picture" />
    </div>
  )
}
