import * as v from 'valibot'
import { codePattern, kindPattern, mostPlaces, placePattern } from '../shared/error-shape.ts'
import { logChannels } from '../shared/log-bridge.ts'
import { answerPage, hearPage } from './ipc.ts'
import { log } from './log.ts'
import { logSentences, pageError } from './log-sentences.ts'
import { nothing } from './page-messages.ts'
import { showLog } from './show-log.ts'

/** How many lines a page may add in a minute: one that fails with every frame would wash everything else away. */
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
  let since = 0
  let notes = 0
  hearPage(logChannels.note, noted, (_event, trouble, shape) => {
    if (Date.now() - since > 60_000) {
      since = Date.now()
      notes = 0
    }
    if (++notes <= mostNotes) log.error('page', pageError(trouble, shape))
    else if (notes === mostNotes + 1) log.warn('page', logSentences.moreLeftOut)
  })
  answerPage(logChannels.show, nothing, () => showLog())
}
