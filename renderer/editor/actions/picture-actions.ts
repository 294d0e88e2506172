import { setCardPicture } from '../../journey/commands/images.ts'
import { recordOf } from '../../journey/document.ts'
import { selectedCards } from '../selection.ts'
import type { Action } from './action.ts'
import { canEdit } from './conditions.ts'

/** Pictures on cards. */
export const pictureActions: readonly Action[] = [
  {
    id: 'addPicture',
    icon: 'image',
    keys: [],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.addPicture(),
  },
  {
    id: 'removePicture',
    icon: 'image-off',
    keys: [],
    enabled: ({ editor }) => {
      const { document, selection } = editor.state()
      return canEdit(editor) && selectedCards(selection).some(id => recordOf(document, id)?.imageId)
    },
    run: ({ editor }) => {
      const ids = selectedCards(editor.state().selection)
      editor.change({ key: 'removePicture' }, document => setCardPicture(document, ids, null))
    },
  },
]
