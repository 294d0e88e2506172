import type { FirstWords } from './dictionary.ts'
import * as actions from './id/actions.ts'
import * as board from './id/board.ts'
import * as cards from './id/cards.ts'
import * as keeping from './id/keeping.ts'
import * as library from './id/library.ts'
import * as trouble from './id/trouble.ts'
import * as vocabulary from './id/vocabulary.ts'

/** What library and board say, in Bahasa Indonesia. A missing section or key does not compile. */
export const indonesian = {
  ...actions,
  ...board,
  ...cards,
  ...keeping,
  ...library,
  ...trouble,
  ...vocabulary,
} satisfies FirstWords
