import * as v from 'valibot'
import { codePattern, kindPattern, mostPlaces, placePattern } from '../shared/error-shape.ts'
import { logChannels } from '../shared/log-bridge.ts'
import { answerPage, hearPage } from './ipc.ts'
import { log } from './log.ts'
import { logSentences, pageError } from './log-sentences.ts'
import { minuteLimit } from './minute-limit.ts'
import { nothing } from './page-messages.ts'
import { showLog } from './show-log.ts'

/** How many lines pages may add in a minute. */
const mostNotes = 60

const noted = v.strictTuple([
  v.picklist(['uncaught', 'rejected', 'interface', 'policy']),
  v.strictObject({
    kind: v.pipe(v.string(), v.regex(kindPattern)),
    code: v.pipe(v.string(), v.regex(codePattern)),
    places: v.pipe(v.array(v.pipe(v.string(), v.regex(placePattern))), v.maxLength(mostPlaces)),
  }),
])

/** Notes what pages tell of their errors, and shows the log. */
export function listenToLog(): void {
  const limit = minuteLimit(mostNotes)
  hearPage(logChannels.note, noted, (_event, trouble, shape) => {
    const here = limit()
    if (here === 'note') log.error('page', pageError(trouble, shape))
    else if (here === 'full') log.warn('page', logSentences.moreLeftOut)
  })
  answerPage(logChannels.show, nothing, () => showLog())
}
