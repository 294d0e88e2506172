import type { ColourName } from '../../journey/vocabulary.ts'
import type { CardFace } from '../scene.ts'

/** The four colours of a family. */
export function coloursOf(name: ColourName): CardFace['colours'] {
  return coloursByName[name]
}

const family = (name: ColourName): CardFace['colours'] => ({
  bg: `${name}-bg`,
  line: `${name}-line`,
  ink: `${name}-ink`,
  solid: `${name}-solid`,
})

const coloursByName: Readonly<Record<ColourName, CardFace['colours']>> = {
  action: family('action'),
  touch: family('touch'),
  thought: family('thought'),
  emotion: family('emotion'),
  pain: family('pain'),
  opp: family('opp'),
  evid: family('evid'),
  front: family('front'),
  back: family('back'),
  support: family('support'),
  place: family('place'),
}
