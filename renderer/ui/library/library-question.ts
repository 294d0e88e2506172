import type { Folder } from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import type { Params } from '../i18n/translate.ts'

/** What the library asks or tells in a dialog. */
export type LibraryQuestion =
  /** A name for a new folder, which these maps go into. */
  | { readonly kind: 'new-folder'; readonly maps: readonly MapId[] }
  | { readonly kind: 'rename-folder'; readonly folder: Folder }
  | { readonly kind: 'delete-folder'; readonly folder: Folder }
  | { readonly kind: 'move'; readonly maps: readonly MapId[] }
  | { readonly kind: 'tags'; readonly maps: readonly MapId[] }
  /** Whether to delete these for ever; `title` when it is one map alone and not the whole bin. */
  | { readonly kind: 'erase'; readonly maps: readonly MapId[]; readonly title: string | null }
  /** How several files fared: how many were opened, and why the others were not. */
  | { readonly kind: 'files'; readonly opened: number; readonly troubles: readonly FileReport[] }

/** A file that could not be opened, with the sentence about it. */
export interface FileReport {
  readonly file: string
  readonly message: MessageKey
  readonly params: Params
}

/** A question of one kind, or of some. */
export type QuestionOf<Kind extends LibraryQuestion['kind']> = Extract<LibraryQuestion, { kind: Kind }>
