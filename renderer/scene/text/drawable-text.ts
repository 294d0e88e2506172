/** What cannot be drawn: control characters but the line feed, odd line ends, and halves of surrogate pairs. */
const odd = /(?!\n)\p{Cc}|\p{Cs}|[\u2028\u2029]/u

/** Most texts, told at a glance. */
const ordinary = /^[\n -~]*$/

/**
 * A text as it is drawn: every kind of line end is a line feed, a tab is a space, other control characters are
 * left out and broken surrogates become the replacement character. The record keeps what was typed.
 */
export function drawableText(text: string): string {
  if (ordinary.test(text) || !odd.test(text)) return text
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}
