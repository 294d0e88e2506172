import type { ErrorShape } from '../shared/error-shape.ts'
import type { NotedTrouble } from '../shared/log-bridge.ts'

declare const known: unique symbol

/**
 * A sentence that may stand in the log. Only this file makes them, so that no title, card text, file name or folder
 * can get there: what varies in them is a number or a word from a closed list.
 */
export type LogSentence = string & { readonly [known]: true }

const sentence = (text: string) => text as LogSentence

/** Every sentence of the log that is always the same. */
export const logSentences = {
  shown: sentence('The log is shown.'),
  crashPage: sentence('The crash window could not show its page.'),
  pageNotLoaded: sentence('The page could not be loaded.'),
  hangs: sentence('A page does not answer.'),
  hangingEnded: sentence('A page that did not answer was ended.'),
  shellError: sentence('The shell had an error that nothing caught.'),
  notTold: sentence('An error could not be told.'),
  notHandedOver: sentence('A file could not be handed over; it waits for the next page.'),
  moreLeftOut: sentence('More errors of the page are left out for a minute.'),
  moreRefused: sentence('More refused messages are left out for a minute.'),
  backupsNotNoted: sentence('The folder of backups could not be noted.'),
  originalsNotNoted: sentence('The list of original files could not be written.'),
  smallNotWritten: sentence('A small file could not be written.'),
  linkNotOpened: sentence('An address was not opened by the system.'),
} as const

type Gone = Electron.RenderProcessGoneDetails['reason']
type Helper = Electron.Details

export function pageEnded(reason: Gone, exitCode: number, isAgain: boolean): LogSentence {
  return sentence(`The process of a page ended (${reason}, ${exitCode})${isAgain ? ' again' : ''}.`)
}

export function helperEnded(type: Helper['type'], reason: Helper['reason'], exitCode: number): LogSentence {
  return sentence(`A helper (${type}) ended (${reason}, ${exitCode}).`)
}

/** What a page told of an error of its own; the shape was checked when it came. */
export function pageError(trouble: NotedTrouble, shape: ErrorShape): LogSentence {
  return sentence(`The page had an error (${trouble}): ${shapeText(shape)}.`)
}

/** `channel` is the name under which the shell listens, not what a page sent. */
export function refusedMessage(
  channel: string,
  why: 'came from elsewhere' | 'did not fit' | 'came from elsewhere or did not fit',
): LogSentence {
  return sentence(`A message on "${channel}" ${why}.`)
}

/** An error on one line: "TypeError ENOSPC at main.cjs:1:2 < main.cjs:3:4". */
export function shapeText({ kind, code, places }: ErrorShape): string {
  return [kind, code, places.length > 0 ? `at ${places.join(' < ')}` : ''].filter(Boolean).join(' ')
}
