import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as v from 'valibot'
import { log } from './log.ts'
import { type LogSentence, logSentences, refusedMessage } from './log-sentences.ts'
import { minuteLimit } from './minute-limit.ts'
import { appOrigin } from './origin.ts'

type Arguments = v.GenericSchema<unknown, unknown[]>

/** How many refused messages of a channel are noted in a minute. */
const mostRefusals = 10

/**
 * Answers questions of the page on a channel. Whoever is not the app's own main frame, and whatever does not fit
 * `schema`, is turned away before `answer` sees it.
 */
export function answerPage<S extends Arguments>(
  channel: string,
  schema: S,
  answer: (event: IpcMainInvokeEvent, ...values: v.InferOutput<S>) => Promise<unknown>,
): void {
  const refused = noteRefusals()
  ipcMain.handle(channel, (event, ...values: unknown[]) => {
    if (!isOwnFrame(event)) {
      refused(refusedMessage(channel, 'came from elsewhere'))
      throw new Error(`Refused: "${channel}" was not asked by the app itself.`)
    }
    const checked = v.safeParse(schema, values)
    if (!checked.success) {
      refused(refusedMessage(channel, 'did not fit'))
      throw new TypeError(`Refused: the arguments of "${channel}" don't fit.`)
    }
    return answer(event, ...checked.output)
  })
}

/** Hears what the page tells on a channel. What comes from elsewhere or does not fit is dropped. */
export function hearPage<S extends Arguments>(
  channel: string,
  schema: S,
  hear: (event: IpcMainEvent, ...values: v.InferOutput<S>) => void,
): void {
  const refused = noteRefusals()
  ipcMain.on(channel, (event, ...values: unknown[]) => {
    const checked = v.safeParse(schema, values)
    if (!isOwnFrame(event) || !checked.success) {
      refused(refusedMessage(channel, 'came from elsewhere or did not fit'))
      return
    }
    hear(event, ...checked.output)
  })
}

/** Notes what was refused on one channel, and no more than can be read. */
function noteRefusals(): (sentence: LogSentence) => void {
  const limit = minuteLimit(mostRefusals)
  return sentence => {
    const here = limit()
    if (here === 'note') log.warn('messages', sentence)
    else if (here === 'full') log.warn('messages', logSentences.moreRefused)
  }
}

/** `senderFrame` is null when the frame has gone meanwhile. */
function isOwnFrame(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}
