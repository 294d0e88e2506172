import { strFromU8, strToU8 } from 'fflate'

/** Bytes as a string of as many characters: what jsPDF keeps files in. */
export function binaryOf(bytes: Uint8Array): string {
  return strFromU8(bytes, true)
}

/** The bytes of such a string. */
export function bytesOfBinary(text: string): Uint8Array<ArrayBuffer> {
  return strToU8(text, true)
}

/** A text as PDF's dictionaries hold it: UTF-16 in hex digits. */
export function textString(text: string): string {
  let hex = 'FEFF'
  for (let i = 0; i < text.length; i++) hex += hex16(text.charCodeAt(i))
  return `<${hex}>`
}

/** A number below 65,536 as four hex digits. */
export function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** A number as it stands in a content stream: at most three places, no exponent. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded)
}
