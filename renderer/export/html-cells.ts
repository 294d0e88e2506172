/**
 * Rows of cells as an HTML table: escaped, loading nothing. Texts that a spreadsheet would run have to be guarded
 * before: the number format below is only a wish, which browsers may take out of what they put on the clipboard.
 */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows.map(row => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table><tbody>${body}</tbody></table>`
}

/** The number format of text: Excel then keeps the cell as it is written. */
const asText = ` style="mso-number-format:'\\@';white-space:pre-wrap"`

function htmlCell(text: string): string {
  return `<td${asText}>${escapeHtml(text).replace(/\r\n?|\n/g, '<br>')}</td>`
}

/** Text with the five signs that mean something in HTML written out, and without characters that HTML forbids. */
function escapeHtml(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '')
}
