import type { ColourName, MapKind } from '../../journey/vocabulary.ts'
import type { IconName } from '../../scene/icons.ts'
import { useT } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'

const looks: Readonly<Record<MapKind, { icon: IconName; colour: ColourName }>> = {
  'current-state': { icon: 'map', colour: 'action' },
  'future-state': { icon: 'signpost', colour: 'opp' },
  'day-in-the-life': { icon: 'sun', colour: 'thought' },
  'service-blueprint': { icon: 'layers', colour: 'back' },
  blank: { icon: 'square-dashed', colour: 'evid' },
}

/** The kind of a map, coloured in the library and quiet in the top bar. */
export function KindBadge({ kind, quiet = false }: { kind: MapKind; quiet?: boolean }) {
  const t = useT()
  const { icon, colour } = looks[kind]
  return (
    <span className={quiet ? 'kind' : `kind kind-coloured colour-${colour}`}>
      <Icon name={icon} size={quiet ? 14 : 13} />
      {t(`kind.${kind}`)}
    </span>
  )
}
