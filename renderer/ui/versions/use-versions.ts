import { useCallback, useEffect, useState } from 'react'
import type { MapId } from '../../journey/ids.ts'
import type { MapVersion } from '../../journey/versions.ts'
import { useApp } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'

/** The versions of a map as they are now, with the title of the map; null while they are read. */
export function useVersions(
  id: MapId,
): { readonly title: string; readonly versions: readonly MapVersion[] } | null {
  const { shell, versions } = useApp()
  const [found, setFound] = useState<{ title: string; versions: readonly MapVersion[] } | null>(null)

  const load = useCallback(async () => {
    const next = await (await versions()).list(id)
    // Whatever else changed in the library is no reason to draw anything anew.
    setFound(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }, [versions, id])

  useEffect(() => {
    let stop = () => {}
    let gone = false
    const reload = () => void load().catch(error => showTrouble(shell, error))
    void versions().then(desk => {
      if (!gone) stop = desk.watch(reload)
    })
    reload()
    return () => {
      gone = true
      stop()
    }
  }, [versions, shell, load])

  return found
}
