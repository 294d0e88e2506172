import type { EmotionScale } from '../journey/emotions/read-emotion.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import type { TrackRole } from './lane-words.ts'
import type { MapProposal, Orientation, Track } from './proposal.ts'
import { proposeMap } from './propose-map.ts'
import type { Table } from './table.ts'

/** What a column (or row) can be made: a lane of a type, or something else than a lane. */
export type TrackUse = LaneType | Exclude<TrackRole, 'lane'>

/** What a track is used for. */
export function purposeOf({ role, laneType }: Track): TrackUse {
  return role === 'lane' ? laneType : role
}

/** The table read the other way round. What was said of its columns does not hold for its rows. */
export function withOrientation(table: Table, proposal: MapProposal, orientation: Orientation): MapProposal {
  return { ...proposeMap(table, orientation), splitting: proposal.splitting }
}

/** A track used for something else. Only one can name the stages, the steps or the personas: another becomes a lane. */
export function withUse(proposal: MapProposal, at: number, use: TrackUse): MapProposal {
  const isOnly = use === 'stage' || use === 'step' || use === 'persona'
  return {
    ...proposal,
    tracks: proposal.tracks.map((track, i) => {
      if (i === at) return used(track, use)
      return isOnly && track.role === use ? { ...track, role: 'lane', laneType: 'custom' } : track
    }),
  }
}

function used(track: Track, use: TrackUse): Track {
  switch (use) {
    case 'stage':
    case 'step':
    case 'persona':
    case 'ignore':
      return { ...track, role: use, laneType: 'custom' }
    case 'score':
      return { ...track, role: use, laneType: 'emotions' }
    default:
      return { ...track, role: 'lane', laneType: use }
  }
}

/** How the numbers of a track are meant. */
export function withScale(proposal: MapProposal, at: number, scale: EmotionScale): MapProposal {
  return { ...proposal, tracks: proposal.tracks.map((track, i) => (i === at ? { ...track, scale } : track)) }
}
