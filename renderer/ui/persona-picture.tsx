import { recordOf } from '../journey/document.ts'
import type { Persona } from '../journey/records/persona.ts'
import { useEditorState } from './app-context.ts'
import { Avatar } from './components/avatar.tsx'
import { useAssetUrl } from './use-asset-url.ts'

/** A persona's picture, else the initials of the name, ringed in the persona's colour. Decorative. */
export function PersonaPicture({ persona, size = 24 }: { persona: Persona; size?: 24 | 64 }) {
  const hash = useEditorState(({ document }) =>
    persona.imageId ? (recordOf(document, persona.imageId)?.hash ?? null) : null,
  )
  const url = useAssetUrl(hash)
  const ring = persona.colour ? ` colour-${persona.colour}` : ''
  if (!url) return <Avatar name={persona.name || '?'} size={size} />
  return <img className={`avatar avatar-${size} avatar-picture${ring}`} src={url} alt="" />
}
