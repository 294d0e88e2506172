import type { StoreApi } from 'zustand/vanilla'
import type { HiddenContent } from '../../import/hidden-content.ts'
import type { ImportRemark } from '../../import/import-remark.ts'
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
  /** Several files are being taken in. */
  | { readonly kind: 'taking'; readonly run: FilesRun }
  /** How several files fared: how many maps they became, why others were not opened, and how many had no turn. */
  | {
      readonly kind: 'files'
      readonly opened: number
      readonly made: readonly TakenFile[]
      readonly troubles: readonly FileReport[]
      readonly left: number
    }

/** How far the taking in of files has got, and the way to end it early. */
export interface FilesRun {
  /** `done` counts from 0 to 1, and is null where nobody can say; `file` is the one that is read. */
  readonly progress: StoreApi<{ readonly done: number | null; readonly file: string }>
  cancel(): void
}

/** A file that became maps. */
export interface TakenFile {
  readonly file: string
  readonly maps: number
  readonly titles: readonly string[]
  /** How many of its texts have no place in them. */
  readonly unplaced: number
  /** What of it is hidden and so was left out; null for nothing. */
  readonly hidden: HiddenContent | null
  /** What of it was read, but perhaps not as it was meant. */
  readonly remarks: readonly ImportRemark[]
}

/** A file that could not be opened, with the sentence about it. */
export interface FileReport {
  readonly file: string
  readonly message: MessageKey
  readonly params: Params
}

/** A question of one kind, or of some. */
export type QuestionOf<Kind extends LibraryQuestion['kind']> = Extract<LibraryQuestion, { kind: Kind }>
