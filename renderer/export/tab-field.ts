const number = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/
const phone = /^\+\d[\d ()-]{5,}$/

/**
 * A text for a spreadsheet cell that can't run as a formula: one that begins like a formula, after white space or
 * not, gets an apostrophe in front. Plain numbers and telephone numbers stay as they are. Our own paste takes the
 * apostrophe away again.
 */
export function guardedText(text: string): string {
  if (!/^'*\s*[=+\-@]/.test(text)) return text
  return number.test(text) || phone.test(text) ? text : `'${text}`
}

/** One field of tab-separated text, quoted where it must be; spreadsheets and our own paste read the text back. */
export function tabField(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n')
  if (!/[\t\n]/.test(plain) && !plain.startsWith('"')) return plain
  return `"${plain.replaceAll('"', '""')}"`
}
