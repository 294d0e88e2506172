import { useEffect, useState } from 'react'
import type { MapVersion } from '../../journey/versions.ts'
import { useApp, useT, useTheme } from '../app-context.ts'
import { PagePreview } from '../export/page-preview.tsx'
import { troubleMessage } from '../trouble-text.ts'
import { changeWords } from './change-words.ts'
import type { ShownVersion } from './version-desk.ts'
import { versionTime } from './version-name.ts'

/** What there is to be seen of a version: nothing yet, itself, or why it can't be. */
type Seen = { readonly of: MapVersion } & ({ readonly shown: ShownVersion } | { readonly trouble: string })

/** The map as it was in a version, fitted or from near, and what has changed since. Told whether it can be read. */
export function VersionPreview({
  version,
  now,
  onRead,
}: {
  version: MapVersion
  now: number
  onRead: (readable: boolean) => void
}) {
  const t = useT()
  const theme = useTheme()
  const { versions } = useApp()
  const [seen, setSeen] = useState<Seen | null>(null)

  useEffect(() => {
    let gone = false
    const show = async () => {
      const shown = await (await versions()).show(version, theme)
      if (gone) return
      setSeen({ of: version, ...(shown ? { shown } : { trouble: t('versions.unreadable') }) })
      onRead(shown !== null)
    }
    show().catch((error: unknown) => {
      if (gone) return
      const { key, params } = troubleMessage(error)
      setSeen({ of: version, trouble: t(key, params) })
      onRead(false)
    })
    return () => {
      gone = true
    }
  }, [versions, version, theme, t, onRead])

  // The picture of before stays until the next one is there, but not for another version's words.
  if (!seen) return <p className="version-note">{t('versions.reading')}</p>
  if ('trouble' in seen) return <p className="version-note">{seen.trouble}</p>
  const { page, since } = seen.shown
  return (
    <PagePreview
      heading={versionTime(t, seen.of.at, now)}
      pages={page ? [page] : []}
      columns={1}
      ground="paper"
      legend={
        <p className="version-since">
          {since.length === 0
            ? t('versions.sameAsNow')
            : t('versions.sinceThen', { changes: changeWords(t, since) })}
        </p>
      }
    />
  )
}
