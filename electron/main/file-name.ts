import path from 'node:path'

/** How long a name may be without its ending, in bytes of UTF-8. File systems take 255 of all, some far less. */
const longestName = 120

/** A file name without anything that a file system takes for more than a name. */
export function safeName(suggested: string, extension: string): string {
  const ending = `.${extension}`
  const bare = suggested.toLowerCase().endsWith(ending.toLowerCase())
    ? suggested.slice(0, -ending.length)
    : suggested
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = bare.replace(/[\s\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  return `${beginning(clean, longestName) || 'Jejak'}${ending}`
}

/** A path as the user gave it, with the extension added where they typed a name without one. */
export function withExtension(file: string, extension: string): string {
  // "Trip 1.2" has none: an extension begins with a letter.
  return /^\.[a-z]\w*$/i.test(path.extname(file)) ? file : `${file}.${extension}`
}

/** As much of the beginning of a text as fits into so many bytes, never half a letter. */
function beginning(text: string, bytes: number): string {
  let kept = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment)
    if (size > bytes) break
    kept += segment
  }
  return kept.trimEnd()
}
