import { DeleteFolderDialog } from './delete-folder-dialog.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { FilesDialog } from './files-dialog.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import type { LibraryQuestion } from './library-question.ts'
import { MoveDialog } from './move-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { TakingDialog } from './taking-dialog.tsx'
import './library-dialogs.css'

/** The questions of the library: names of folders, where to move, which tags, whether to delete. */
export function LibraryDialogs({ ask }: { ask: LibraryQuestion }) {
  switch (ask.kind) {
    case 'new-folder':
    case 'rename-folder':
      return <FolderDialog ask={ask} />
    case 'delete-folder':
      return <DeleteFolderDialog ask={ask} />
    case 'move':
      return <MoveDialog maps={ask.maps} />
    case 'tags':
      return <TagsDialog maps={ask.maps} />
    case 'erase':
      return <EraseDialog ask={ask} />
    case 'taking':
      return <TakingDialog run={ask.run} />
    case 'files':
      return <FilesDialog ask={ask} />
  }
}
