import * as actions from './en/actions.ts'
import * as board from './en/board.ts'
import * as finding from './en/finding.ts'
import * as keeping from './en/keeping.ts'
import * as library from './en/library.ts'
import * as panels from './en/panels.ts'
import * as trouble from './en/trouble.ts'
import * as vocabulary from './en/vocabulary.ts'

/** Everything the app says, in English: the shape of every other language. */
export const english = {
  ...actions,
  ...board,
  ...finding,
  ...keeping,
  ...library,
  ...panels,
  ...trouble,
  ...vocabulary,
}
