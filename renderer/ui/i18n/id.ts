import type { Dictionary } from './dictionary.ts'
import * as actions from './id/actions.ts'
import * as board from './id/board.ts'
import * as finding from './id/finding.ts'
import * as keeping from './id/keeping.ts'
import * as library from './id/library.ts'
import * as panels from './id/panels.ts'
import * as trouble from './id/trouble.ts'
import * as vocabulary from './id/vocabulary.ts'

/** Everything the app says, in Bahasa Indonesia. A missing section or key does not compile. */
export const indonesian = {
  ...actions,
  ...board,
  ...finding,
  ...keeping,
  ...library,
  ...panels,
  ...trouble,
  ...vocabulary,
} satisfies Dictionary
