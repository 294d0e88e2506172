import { forbiddenCharacters } from '../forbidden-characters.ts'

/** The first line of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>'

/** Text for the inside of an element. What XML can't hold becomes the replacement character. */
export function xmlText(text: string): string {
  return plain(text).replaceAll('\r', '&#13;')
}

/** Text for an attribute in double quotes. Line breaks and tabs stay what they are. */
export function xmlAttribute(text: string): string {
  return plain(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, sign => `&#${sign.charCodeAt(0)};`)
}

function plain(text: string): string {
  return text
    .replace(forbiddenCharacters, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
