import type { LocalText } from '../language.ts'
import type { SeparatorKind } from '../vocabulary.ts'

/** The name that a new separator of each kind gets. */
export const separatorNames: Readonly<Record<SeparatorKind, LocalText>> = {
  interaction: { en: 'Line of interaction', id: 'Garis interaksi' },
  visibility: { en: 'Line of visibility', id: 'Garis visibilitas' },
  'internal-interaction': { en: 'Line of internal interaction', id: 'Garis interaksi internal' },
  custom: { en: 'New line', id: 'Garis baru' },
}
