/** Messages between page and main code cross as JSON here; bytes are carried as base64 under this key. */
const bytesKey = '$bytes'

/**
 * What the contract lets cross: JSON values and bytes. Throws on functions, as Electron would, and on what would
 * arrive as something else than it was, such as a Map, a Date or a Blob.
 */
export function encode(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: Buffer.from(value).toString('base64') }
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Error('An object could not be cloned.')
  if (Array.isArray(value)) return value.map(encode)
  if (value === null || typeof value !== 'object') return value
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    throw new Error(`double: ${Object.prototype.toString.call(value)} does not belong into a message`)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
}

export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (value === null || typeof value !== 'object') return value
  if (bytesKey in value) return new Uint8Array(Buffer.from(String(value[bytesKey]), 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
}
