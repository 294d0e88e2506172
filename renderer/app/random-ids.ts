import type { IdSource } from '../journey/ids.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Random id suffixes of 16 signs: 96 bits, so that two maps can be merged without a clash. */
export const randomIds: IdSource = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => alphabet[byte & 63]).join('')
}
