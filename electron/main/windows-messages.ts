import * as v from 'valibot'

/** What each message about windows has to look like. */

/** A map as in the page's address. */
const mapName = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

export const map = v.strictTuple([mapName])

export const mapOrNone = v.strictTuple([v.nullable(mapName)])

export const progress = v.strictTuple([v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))])

export const notice = v.strictTuple([
  v.strictObject({
    title: v.pipe(v.string(), v.maxLength(100)),
    body: v.pipe(v.string(), v.maxLength(500)),
  }),
])
