import type { MapChange } from '../../journey/changes-between.ts'
import { isMessageKey, type Translator } from '../i18n/translate.ts'

/** Most sorts of changes that are told at once. */
const mostTold = 6

/** What changed, in words: "12 cards added, 3 cards changed, stage “Service” renamed “Help”". */
export function changeWords(t: Translator, changes: readonly MapChange[]): string {
  if (changes.length === 0) return t('versions.unchanged')
  const told = changes
    .slice(0, mostTold)
    .map(change => oneChange(t, change))
    .join(', ')
  const whole = changes.length > mostTold ? t('versions.more', { changes: told }) : told
  return whole.charAt(0).toLocaleUpperCase(t.language) + whole.slice(1)
}

function oneChange(t: Translator, { what, how, count, name, from }: MapChange): string {
  if (how === 'renamed' && name !== null && from !== null)
    return t('changed.renamedTo', { thing: thing(t, what, count, from), name })
  return t(`changed.${how}`, { thing: thing(t, what, count, what === 'map' ? null : name) })
}

/** "stage “Service”", or "2 stages". */
function thing(t: Translator, what: MapChange['what'], count: number, name: string | null): string {
  const named = `changed.${what}Named`
  return name !== null && isMessageKey(named) ? t(named, { name }) : t(`changed.${what}`, { count })
}
