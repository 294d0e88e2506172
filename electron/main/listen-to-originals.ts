import path from 'node:path'
import { BrowserWindow } from 'electron'
import * as v from 'valibot'
import { originalsChannels } from '../shared/originals-bridge.ts'
import { askForPlace } from './files.ts'
import { answerPage } from './ipc.ts'
import { isMap, type Originals } from './originals.ts'
import { largestFile } from './read-whole.ts'

const token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const chooseRequest = v.strictTuple([
  v.strictObject({
    suggestedName: v.pipe(v.string(), v.maxLength(1_000)),
    extension: v.literal('jejak'),
    label: v.pipe(v.string(), v.maxLength(200)),
    near: v.nullable(token),
  }),
])

const writeRequest = v.strictTuple([
  v.strictObject({
    token,
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(bytes => bytes.byteLength <= largestFile),
    ),
    expected: v.nullable(fingerprint),
  }),
])

/** What the preload script says of a dropped file: its path, empty for one that lies nowhere. */
const droppedPath = v.strictTuple([v.pipe(v.string(), v.maxLength(32_767))])

/**
 * Answers what the pages ask about the files that maps are written back to. `used` is told of each that a map was
 * written to.
 */
export function listenToOriginals(originals: Originals, used: (file: string) => void): void {
  answerPage(originalsChannels.choose, chooseRequest, async ({ sender }, { near, ...request }) => {
    const window = BrowserWindow.fromWebContents(sender)
    if (!window) return null
    const beside = near === null ? null : await originals.fileOf(near)
    // Whatever ending is typed: only maps are written back to.
    const named = (file: string) => (isMap(file) ? file : `${file}.jejak`)
    const place = await askForPlace(window, request, beside ? path.dirname(beside) : undefined, named)
    return place === null ? null : originals.remember(place)
  })
  answerPage(originalsChannels.write, writeRequest, async (_event, { token, bytes, expected }) => {
    const answer = await originals.write(token, bytes, expected)
    const file = answer.kind === 'saved' ? await originals.fileOf(token) : null
    if (file !== null) used(file)
    return answer
  })
  answerPage(originalsChannels.state, v.strictTuple([token, fingerprint]), async (_event, token, expected) =>
    originals.state(token, expected),
  )
  answerPage(originalsChannels.read, v.strictTuple([token]), async (_event, token) => originals.read(token))
  answerPage(originalsChannels.dropped, droppedPath, async (_event, file) =>
    path.isAbsolute(file) && (await originals.isMap(file)) ? originals.remember(file) : null,
  )
}
