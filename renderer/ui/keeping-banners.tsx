import type { MapId } from '../journey/ids.ts'
import { LostChangesBanner } from './lost-changes.tsx'
import { StorageBanner } from './storage-banner.tsx'

/** What is wrong with keeping maps here, and what was lost: of the open map, or of all where there is none. */
export function KeepingBanners({ id }: { id: MapId | null }) {
  return (
    <>
      <StorageBanner canSave={id !== null} />
      <LostChangesBanner id={id} />
    </>
  )
}
