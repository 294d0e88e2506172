import { useState } from 'react'
import { purposeOf, type TrackUse, withScale, withUse } from '../../import/correct-proposal.ts'
import { cellWords } from '../../import/plain-words.ts'
import type { MapProposal } from '../../import/proposal.ts'
import { linesAcross } from '../../import/table-header.ts'
import { type EmotionScale, emotionScales } from '../../journey/emotions/read-emotion.ts'
import { laneColour, laneTypes } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { type Option, Select } from '../components/select.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'

const scaleNames: Readonly<Record<EmotionScale, MessageKey>> = {
  words: 'importing.scaleWords',
  'plus-minus-2': 'importing.scale2',
  'plus-minus-5': 'importing.scale5',
  'plus-minus-10': 'importing.scale10',
  'one-to-five': 'importing.scaleStars',
  'one-to-seven': 'importing.scaleSeven',
  'one-to-ten': 'importing.scaleOneToTen',
  'zero-to-ten': 'importing.scaleTen',
  percent: 'importing.scalePercent',
}

/** How many columns (or rows) are shown at a time: each has choices of its own. */
const atOnce = 24

/** What each column (or row) of a table is used for, and how the numbers of feelings are meant. */
export function ImportTracks({
  proposal,
  onChange,
}: {
  proposal: MapProposal
  onChange: (proposal: MapProposal) => void
}) {
  const t = useT()
  const [room, setRoom] = useState(atOnce)
  const isRows = proposal.orientation === 'stages-in-rows'
  const heading = t(isRows ? 'importing.tableColumns' : 'importing.tableRows')
  const lines = linesAcross(proposal.table, proposal.orientation)
  const sampleOf = (at: number) => {
    const line = lines.slice(1, 30).find(cells => (cells[at] ?? '').trim() !== '')
    return cellWords(proposal.table.format, line?.[at] ?? '').text
  }
  const uses: readonly Option<TrackUse>[] = [
    { value: 'stage', label: t('importing.useStage') },
    { value: 'step', label: t('importing.useStep') },
    { value: 'persona', label: t('importing.usePersona') },
    { value: 'score', label: t('importing.useScore') },
    { value: 'ignore', label: t('importing.useNothing') },
    ...laneTypes.map(value => ({
      value,
      label: t(`laneType.${value}`),
      group: t('importing.lane'),
    })),
  ]
  return (
    <section className="import-tracks" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {proposal.tracks.slice(0, room).map((track, at) => {
          const name = track.name || t('importing.nameless', { number: at + 1 })
          const use = purposeOf(track)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            <li key={at} data-ignored={use === 'ignore'}>
              <span className="import-track-name clip" dir="auto">
                {name}
              </span>
              <span className="caption clip" dir="auto">
                {sampleOf(at)}
              </span>
              <Select
                label={t('importing.use', { name })}
                value={use}
                dot={track.role === 'lane' ? laneColour[track.laneType] : undefined}
                options={uses}
                onChange={value => onChange(withUse(proposal, at, value))}
              />
              {(use === 'emotions' || use === 'score') && (
                <Select
                  label={t('importing.scale', { name })}
                  value={track.scale}
                  options={emotionScales.map(value => ({ value, label: t(scaleNames[value]) }))}
                  onChange={scale => onChange(withScale(proposal, at, scale))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {proposal.tracks.length > room && (
        <Button tone="outlined" size="small" onClick={() => setRoom(room + atOnce)}>
          {t('importing.moreTracks', { count: Math.min(atOnce, proposal.tracks.length - room) })}
        </Button>
      )}
    </section>
  )
}
