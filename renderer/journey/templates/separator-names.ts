import type { Language, LocalText } from '../language.ts'
import type { SeparatorKind } from '../vocabulary.ts'

/** The name that a new separator of each kind gets. */
export const separatorNames: Readonly<Record<SeparatorKind, LocalText>> = {
  interaction: { en: 'Line of interaction', id: 'Garis interaksi' },
  visibility: { en: 'Line of visibility', id: 'Garis visibilitas' },
  'internal-interaction': { en: 'Line of internal interaction', id: 'Garis interaksi internal' },
  custom: { en: 'New line', id: 'Garis baru' },
}

/** The name of a line that becomes one of a kind: a name that somebody gave it stays. */
export function lineName(kind: SeparatorKind, language: Language, before = ''): string {
  const given = before.trim()
  const isDefault = Object.values(separatorNames).some(({ en, id }) => given === en || given === id)
  return given === '' || isDefault ? separatorNames[kind][language] : before
}
