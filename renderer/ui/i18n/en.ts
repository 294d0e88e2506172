import * as actions from './en/actions.ts'
import * as board from './en/board.ts'
import * as cards from './en/cards.ts'
import * as keeping from './en/keeping.ts'
import * as library from './en/library.ts'
import * as trouble from './en/trouble.ts'
import * as vocabulary from './en/vocabulary.ts'

/** What library and board say, in English: the shape of every other language. Panels and dialogs: `en-panels.ts`. */
export const english = { ...actions, ...board, ...cards, ...keeping, ...library, ...trouble, ...vocabulary }
