import * as v from 'valibot'
import { mayLeave } from './may-leave.ts'
import { largestFile } from './read-whole.ts'

/** What each message of the page has to look like. */

const line = (length: number) => v.pipe(v.string(), v.maxLength(length))
const extension = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,10}$/))

export const nothing = v.strictTuple([])

export const openRequest = v.strictTuple([
  v.strictObject({
    extensions: v.pipe(v.array(extension), v.minLength(1), v.maxLength(30)),
    label: line(200),
  }),
])

export const saveRequest = v.strictTuple([
  v.strictObject({
    suggestedName: line(1_000),
    extension,
    label: line(200),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(bytes => bytes.byteLength <= largestFile),
    ),
  }),
])

export const externalAddress = v.strictTuple([v.pipe(line(4_096), v.check(mayLeave))])

const menuItem = v.variant('kind', [
  v.strictObject({ kind: v.literal('separator') }),
  v.strictObject({
    kind: v.literal('command'),
    actionId: v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/)),
    label: line(200),
    accelerator: v.nullable(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,40}$/))),
    enabled: v.boolean(),
    checked: v.nullable(v.boolean()),
  }),
])

export const menu = v.strictTuple([
  v.pipe(
    v.array(
      v.strictObject({
        label: line(100),
        role: v.picklist(['file', 'edit', 'view', 'map', 'help']),
        items: v.pipe(v.array(menuItem), v.maxLength(100)),
      }),
    ),
    v.maxLength(12),
  ),
])

export const windowState = v.strictTuple([
  v.strictObject({ title: line(2_000), saved: v.boolean(), language: line(35) }),
])

/** What the page tells when it has finished before the window closes: whether all is saved. */
export const finished = v.strictTuple([v.boolean()])

/** How many maps one start opens. */
const mostFiles = 20

/** What a second start of the app hands over: the first maps of the command line. */
export const handedOver = v.strictObject({
  files: v.pipe(
    v.array(v.string()),
    v.transform(files => files.filter(file => file.length <= 4_096).slice(0, mostFiles)),
  ),
})
