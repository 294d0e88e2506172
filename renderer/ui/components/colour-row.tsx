import { type ColourName, colourNames } from '../../journey/vocabulary.ts'
import { useT } from '../app-context.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import { Segmented } from './segmented.tsx'

/** What the colour families are called. */
export const colourWords: Readonly<Record<ColourName, MessageKey>> = {
  action: 'colour.action',
  touch: 'colour.touch',
  thought: 'colour.thought',
  emotion: 'colour.emotion',
  pain: 'colour.pain',
  opp: 'colour.opp',
  evid: 'colour.evid',
  front: 'colour.front',
  back: 'colour.back',
  support: 'colour.support',
  place: 'colour.place',
}

/** Two families look alike as swatches in both themes; one of each pair is enough to choose from. */
export const offeredColours = colourNames.filter(name => name !== 'back')

interface ColourRowProps {
  label: string
  /** Null: as the lane. Undefined: several, of which none is marked. */
  colour: ColourName | null | undefined
  /** What "as the lane" would look like. */
  inherited: ColourName
  disabled?: boolean
  onChange: (colour: ColourName | null) => void
}

/** Swatches of the colour families; the first one takes the colour from the lane. */
export function ColourRow({ label, colour, inherited, disabled, onChange }: ColourRowProps) {
  const t = useT()
  return (
    <Segmented
      label={label}
      className="colour-row"
      value={colour === undefined ? null : (colour ?? 'own')}
      choices={[
        {
          value: 'own' as const,
          label: t('colour.own'),
          short: <span className={`colour-dot colour-dot-own colour-${inherited}`} />,
          disabled: disabled ?? false,
        },
        ...offeredColours.map(name => ({
          value: name,
          label: t(colourWords[name]),
          short: <span className={`colour-dot colour-${name}`} />,
          disabled: disabled ?? false,
        })),
      ]}
      onChange={value => onChange(value === 'own' ? null : value)}
    />
  )
}
