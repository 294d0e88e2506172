import { useEffect, useState } from 'react'
import type { MapId } from '../journey/ids.ts'
import type { LostChanges, Recovery } from '../journey/repository.ts'
import { useApp, useT } from './app-context.ts'
import { Button } from './components/button.tsx'
import { Icon } from './components/icon.tsx'

/** Says which changes were lost for good, until the user has read it: of one map, or of all. */
export function LostChangesBanner({ id }: { id: MapId | null }) {
  const { repository, actions } = useApp()
  const t = useT()
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  const [read, setRead] = useState<ReadonlySet<MapId>>(new Set())
  useEffect(() => {
    let current = true
    // What goes wrong here is shown by the library, which asks the same.
    repository.recovery().then(
      found => current && setRecovery(found),
      () => {},
    )
    return () => {
      current = false
    }
  }, [repository])
  const shown = (recovery?.lostChanges ?? []).filter(
    lost => (id === null || lost.id === id) && !read.has(lost.id),
  )
  const accept = (lost: LostChanges) => {
    setRead(new Set([...read, lost.id]))
    void recovery?.acceptLoss([lost.id])
  }
  return shown.map(lost => (
    <div key={lost.id} className="banner" role="alert">
      <Icon name="triangle-alert" />
      <span className="grow">
        <LostSentence lost={lost} />
      </span>
      {id !== null && (
        <Button size="small" tone="outlined" onClick={() => actions.run('saveCopy')}>
          {t('keeping.saveCopy')}
        </Button>
      )}
      <Button size="small" tone="outlined" onClick={() => accept(lost)}>
        {t('lost.accept')}
      </Button>
    </div>
  ))
}

function LostSentence({ lost }: { lost: LostChanges }) {
  const t = useT()
  const { now } = useApp()
  const title = lost.title.trim() || t('board.untitled')
  if (lost.count === null) return t('lost.map', { title })
  return t('lost.changes', { title, count: lost.count, when: t.moment(lost.since, now()) })
}
