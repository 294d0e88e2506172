/** What XML can't hold, and what would be taken for such a sign written out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are written out
const odd = /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu

/** A text as workbooks write it: signs that XML can't hold as `_x0001_`. Programs read back the same text. */
export function workbookString(text: string): string {
  return text.replace(odd, sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}
